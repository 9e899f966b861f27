/** What makes an element that mark.js has written one of our marks: to the eye, the keyboard and a screen reader. */
import type { Mark } from './marker.ts';

export const MARK_ATTRIBUTE = 'data-roed-traad';

export interface MarkDress {
  /** What a screen reader says after the name ("Person"). */
  readonly labelOf?: (mark: Mark) => string;
  /** Marks are stops of the Tab key and of screen readers; else they are plain text to both. */
  readonly areStops?: boolean;
}

/** @param isRest a mark in several pieces: this is not the first of them. */
export function dressMark(
  element: HTMLElement,
  mark: Mark | undefined,
  isRest: boolean,
  { labelOf, areStops = true }: MarkDress,
): void {
  element.setAttribute(MARK_ATTRIBUTE, mark?.type ?? '');
  // No sheet of the page may take the words of the page away with the mark.
  element.style.setProperty('display', 'inline', 'important');
  if (!areStops || isRest) {
    element.setAttribute('role', 'presentation');
    return;
  }
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  if (mark && labelOf) element.setAttribute('aria-description', labelOf(mark));
}
