/** From offsets in a PDF's text to the pieces in which they stand, and back. Binary searches over sorted places. */
import type { Span } from '../../text/mapped-text.ts';
import type { PdfPage, PdfPlace, PdfText, PlacedText } from './model.ts';

/** A part of a span inside one piece: characters `[start, end)` of piece `index` on page `page` (from 1). */
export interface PiecePart extends Span {
  readonly page: number;
  readonly index: number;
}

/** First of the sorted spans that ends after `at`. */
function firstAfter(spans: { readonly length: number; at(index: number): Span | undefined }, at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans.at(middle)?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The page on which `offset` stands, from 1; an offset between two pages belongs to the later one. */
export function pageAt({ pages }: PdfText, offset: number): number {
  return pages[Math.min(firstAfter(pages, offset), pages.length - 1)]?.number ?? 1;
}

/** The parts of a span on one page, in the order of the text. */
export function partsOnPage({ number, places, start: pageStart }: PdfPage, span: Span): PiecePart[] {
  const [start, end] = [span.start - pageStart, span.end - pageStart];
  const parts: PiecePart[] = [];
  for (let i = firstAfter(places, start); i < places.length; i++) {
    const place = places.at(i);
    if (place.start >= end) break;
    const shift = place.offset - place.start;
    parts.push({
      page: number,
      index: place.index,
      start: Math.max(start, place.start) + shift,
      end: Math.min(end, place.end) + shift,
    });
  }
  return parts;
}

/** The parts of a span, which may run over a page's edge. */
export function partsOf({ pages }: PdfText, span: Span): PiecePart[] {
  const parts: PiecePart[] = [];
  for (let i = firstAfter(pages, span.start); i < pages.length; i++) {
    const page = pages[i] as PdfPage;
    if (page.start >= span.end) break;
    parts.push(...partsOnPage(page, span));
  }
  return parts;
}

/** Answers for one page, which piece it is and where in it, with the offset in the text; null for a piece set aside. */
export function createOffsetFinder({ pages }: PdfText): (place: PdfPlace) => number | null {
  const maps = new Map<number, Map<number, PlacedText>>();
  return ({ page, index, offset }) => {
    let map = maps.get(page);
    if (!map) {
      map = new Map(Array.from(pages[page - 1]?.places ?? [], (place) => [place.index, place]));
      maps.set(page, map);
    }
    const place = map.get(index);
    if (!place) return null;
    const at = Math.min(Math.max(place.start + offset - place.offset, place.start), place.end);
    return (pages[page - 1]?.start ?? 0) + at;
  };
}
