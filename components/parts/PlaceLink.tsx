/** A link to where something stands: a plain click is handed to the page, all other ways of following links still work. */
import type { ComponentChildren } from 'preact';
import type { Place } from '../../lib/messages/model.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { followLocally } from './follow-locally.ts';

interface PlaceLinkProps {
  readonly place: Place;
  readonly callbacks: PlaceCallbacks;
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function PlaceLink({ place, callbacks, label, children }: PlaceLinkProps) {
  return (
    <a
      href={callbacks.placeHref(place)}
      target="_blank"
      rel="noopener"
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={(event) => followLocally(event, () => callbacks.openPlace(place))}
    >
      {children}
    </a>
  );
}
