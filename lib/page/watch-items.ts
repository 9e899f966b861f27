/** Which item of the document the reader is at: the last one whose title has passed the upper part of the window. */
import type { Span } from '../text/mapped-text.ts';
import type { CollectedText } from './collected-text.ts';
import { bottomOfRange, firstBelow } from './in-view.ts';
import { rangeAt } from './locate.ts';

export interface PageItem extends Span {
  readonly id: string;
  /** Where the title stands; it may be empty for items whose title was lost. */
  readonly titleSpan: Span;
}

/** Share of the window's height that a title must have passed for its item to be the one being read. */
const READING_LINE = 0.35;

export interface ItemWatch {
  /** Id of the item being read, null above the first. */
  current(): string | null;
  /** Scroll to an item's title; false when the page does not have it. */
  goTo(id: string): boolean;
}

/** Made anew whenever the text was collected anew. Items are sorted by start. */
export function watchItems(page: CollectedText, items: readonly PageItem[], view: Window): ItemWatch {
  const ranges = items.map((item) => rangeAt(page, beginningOf(item, page.text)));
  const indexes = new Map(items.map(({ id }, index) => [id, index]));
  return {
    current: () => {
      const line = view.innerHeight * READING_LINE;
      const below = firstBelow(items.length, (index) => bottomOf(ranges[index]), line);
      return items[below - 1]?.id ?? null;
    },
    goTo: (id) => {
      const range = ranges[indexes.get(id) ?? -1];
      if (!range) return false;
      const { top } = range.getBoundingClientRect();
      view.scrollBy({ top: top - view.innerHeight * 0.15, behavior: prefersStillness(view) ? 'instant' : 'smooth' });
      return true;
    },
  };
}

function bottomOf(range: Range | null | undefined): number | null {
  return range ? bottomOfRange(range) : null;
}

/** The first line of the title, or of the item where the title was lost. */
export function beginningOf({ titleSpan, start, end }: PageItem, text: string): Span {
  const span = titleSpan.end > titleSpan.start ? titleSpan : { start, end };
  const first = span.start + (/\S/.exec(text.slice(span.start, span.end))?.index ?? 0);
  const lineEnd = text.indexOf('\n', first);
  return { start: first, end: Math.min(span.end, lineEnd < 0 ? span.end : lineEnd) };
}

function prefersStillness(view: Window): boolean {
  return view.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
