/** Puts the card below the mark's box, or above it where there is no room, inside the window. */
import { EDGE } from './card-styles.ts';

/** Between the mark and the card, in CSS pixels: so near that the pointer can go over to it. */
const GAP = 4;

export function placeCard(card: HTMLElement, beside: DOMRectReadOnly, view: Window): void {
  card.style.left = '0';
  card.style.top = '0';
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth } = view.document.documentElement;
  const left = Math.max(EDGE, Math.min(beside.left, clientWidth - width - EDGE));
  const below = beside.bottom + GAP;
  const hasRoom = below + height + EDGE <= view.innerHeight || beside.top - GAP - height < EDGE;
  card.style.left = `${left}px`;
  card.style.top = `${hasRoom ? below : beside.top - GAP - height}px`;
}
