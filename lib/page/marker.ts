/** What a marking engine does, however it paints. Both engines pass one contract test (tests/e2e/marker.spec.ts). */
import type { MentionType } from '../entities/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { CollectedText } from './collected-text.ts';

/** `reference`: words that point at a meeting, an item or a decision; `current`: the mark that the keyboard is at. */
export type MarkType = MentionType | 'reference' | 'current';

/** A span of the collected text to paint. */
export interface Mark extends Span {
  readonly type: MarkType;
}

export interface Marker {
  /** Paint these marks (sorted, not overlapping) in place of what was painted; those in view first. */
  show(page: CollectedText, marks: readonly Mark[]): void;
  /** Does what was painted still stand, in a page whose text was collected anew and has not changed? */
  isIntact(fresh: CollectedText): boolean;
  /** The page was scrolled or resized. */
  follow(): void;
  /** Index of the mark painted at a point of the viewport; null where there is none. */
  markAt(x: number, y: number): number | null;
  /** Where a mark stands in the viewport, a box a line; empty where it is not laid out. */
  boxesOf(index: number): readonly DOMRectReadOnly[];
  /** Index of the mark that something of the page is; null for all where marks are no elements. */
  markOf(target: EventTarget | null): number | null;
  /** Give the focus to a mark; false where marks are no elements. */
  focus(index: number): boolean;
  /** Before the page is painted: what the page itself has changed. */
  notice?(records: readonly MutationRecord[]): void;
  /** Take everything away: the page's HTML is then, byte for byte, what it was. */
  clear(): void;
}

/** The name of a type's highlight, and the value of the attribute of its elements without the prefix. */
export function highlightName(type: MarkType): string {
  return `roed-traad-${type}`;
}
