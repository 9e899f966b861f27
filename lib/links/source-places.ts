/** Where an item's mended text stands in its document's source, kept as plain numbers beside the text. */
import type { MappedText, Span } from '../text/mapped-text.ts';
import type { LinkItem } from './model.ts';

/** A mended word maps as a whole: it ends where the next character begins, unless much was set aside between them. */
const LONGEST_WORD = 60;

/** Pairs of offsets (in the text from `span.start` on, in the source) wherever their distance changes. */
export function placesOf(mapped: MappedText, span: Span): number[] {
  const places: number[] = [];
  let distance: number | null = null;
  mapped.eachShift(span, (at) => {
    const start = mapped.sourceOf(at);
    if (start - at === distance) return;
    distance = start - at;
    places.push(at - span.start, start);
  });
  return places;
}

/** The places of a part of the text out of those of the whole. */
export function placesWithin(places: readonly number[], { start, end }: Span): number[] {
  if (start >= end) return [];
  const within = [0, sourceOffset(places, start)];
  for (let at = 0; at < places.length; at += 2) {
    const place = places[at] ?? 0;
    if (place >= end) break;
    if (place > start) within.push(place - start, places[at + 1] ?? 0);
  }
  return within;
}

/** The source offset of a place in the item's text. */
function sourceOffset(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle * 2] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (places[low * 2 + 1] ?? 0) + at - (places[low * 2] ?? 0);
}

/** A span of the item's text in the document's source; without places the item's own span. */
export function spanInSource({ places, item }: LinkItem, { start, end }: Span): Span {
  if (!places || places.length === 0) return { start: item.start, end: item.end };
  const last = sourceOffset(places, Math.max(start, end - 1));
  const next = sourceOffset(places, end);
  return { start: sourceOffset(places, start), end: next > last && next - last < LONGEST_WORD ? next : last + 1 };
}

/** As much of an item as its places need. */
interface PlacedText extends Pick<LinkItem, 'text' | 'places'> {
  readonly item: { readonly start: number };
}

/** The place in the item's text of a source offset; the other way of `spanInSource`. */
export function placeInText({ places, item, text }: PlacedText, source: number): number {
  if (!places || places.length === 0) return Math.max(0, Math.min(text.length, source - item.start));
  let low = 0;
  let high = places.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle * 2 + 1] ?? 0) < source) low = middle + 1;
    else high = middle;
  }
  const at = places[low * 2] ?? text.length;
  if (low === 0) return Math.min(at, text.length);
  const before = (places[low * 2 - 2] ?? 0) + source - (places[low * 2 - 1] ?? 0);
  return Math.min(before, at, text.length);
}
