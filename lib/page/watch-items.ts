/** Which item of the document the reader is at: the last one whose title has passed the upper part of the window. */
import type { Span } from '../text/mapped-text.ts';
import type { CollectedText } from './collected-text.ts';
import { firstBelow } from './in-view.ts';
import { createRuler } from './ruler.ts';

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
  /** Go to the item after (1) or before (-1) the one being read. */
  step(by: 1 | -1): void;
  /** Scroll to an item's title; false when the page does not have it. */
  goTo(id: string): boolean;
}

/** Made anew whenever the text was collected anew. Items are sorted by start. */
export function watchItems(page: CollectedText, items: readonly PageItem[], view: Window): ItemWatch {
  const ruler = createRuler(view.document);
  const bottomOf = (item: PageItem | undefined): number | null =>
    item ? ruler.bottomOf(page, beginningOf(item, page.text)) : null;
  const indexes = new Map(items.map(({ id }, index) => [id, index]));
  const indexOfCurrent = (): number => {
    const line = view.innerHeight * READING_LINE;
    return firstBelow(items.length, (index) => bottomOf(items[index]), line) - 1;
  };
  const scrollTo = (item: PageItem | undefined, behavior: ScrollBehavior): boolean => {
    const box = item && ruler.boxesOf(page, beginningOf(item, page.text))[0];
    if (!box) return false;
    view.scrollBy({ top: box.top - view.innerHeight * 0.15, behavior });
    return true;
  };
  return {
    current: () => items[indexOfCurrent()]?.id ?? null,
    // At once: who presses the key five times wants to be five items on.
    step: (by) => void scrollTo(items[indexOfCurrent() + by], 'instant'),
    goTo: (id) => scrollTo(items[indexes.get(id) ?? -1], prefersStillness(view) ? 'instant' : 'smooth'),
  };
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
