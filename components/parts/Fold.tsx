/** A part that is drawn while it is unfolded: what a long list has folded costs nothing. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly summary: ComponentChildren;
  /** At first. */
  readonly isOpen?: boolean;
  /** Beside "fold". */
  readonly kind?: string;
  readonly children: () => ComponentChildren;
}

export function Fold({ summary, isOpen = false, kind, children }: FoldProps) {
  const [open, setOpen] = useState(isOpen);
  return (
    <details
      class={kind ? `fold ${kind}` : 'fold'}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
