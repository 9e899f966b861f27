/** A link within the library page. */
import type { ComponentChildren } from 'preact';
import { followLocally } from '../parts/follow-locally.ts';

interface DocumentLinkProps {
  readonly href: string;
  readonly onFollow: () => void;
  readonly children: ComponentChildren;
}

export function DocumentLink({ href, onFollow, children }: DocumentLinkProps) {
  return (
    <a href={href} onClick={(event) => followLocally(event, onFollow)}>
      {children}
    </a>
  );
}
