/**
 * Names in what the reader sets aside: running heads and page lines. The text leaves them out, but they stand on the
 * page and are marked there too. All distinct ones are read together, so a head repeated on a hundred pages costs one.
 */
import type { Reading } from '../document/model.ts';
import { MappedText, type Span } from '../text/mapped-text.ts';
import type { Mention } from './model.ts';

/** @param recognise finds the names of a reading by itself. */
export function recogniseSetAside(reading: Reading, recognise: (heads: Reading) => Mention[]): Mention[] {
  const source = reading.text.source;
  const places = new Map<string, number[]>();
  for (const { start, end } of reading.setAside ?? []) {
    const text = source.slice(start, end);
    const others = places.get(text);
    if (others) others.push(start);
    else if (/\p{L}|\d{2}/u.test(text)) places.set(text, [start]);
  }
  if (places.size === 0) return [];
  const heads = [...places.keys()];
  const { document, scanned } = reading;
  const mentions = recognise({ text: MappedText.of(heads.join(BETWEEN)), document, scanned });
  const found: Mention[] = [];
  let at = 0;
  let next = 0;
  for (const head of heads) {
    const end = at + head.length;
    for (let mention = mentions[next]; mention && mention.start < end; mention = mentions[++next]) {
      if (mention.start < at || mention.end > end) continue;
      for (const place of places.get(head) ?? []) found.push(moved(mention, place - at));
    }
    at = end + BETWEEN.length;
  }
  return found;
}

const BETWEEN = '\n\n';

function moved(mention: Mention, by: number): Mention {
  return { ...mention, start: mention.start + by, end: mention.end + by };
}

/** Both in the order of the source; where a name runs over a page's end, the head it encloses is not marked apart. */
export function mergeMentions(mentions: Mention[], aside: readonly Mention[]): Mention[] {
  if (aside.length === 0) return mentions;
  const merged: Mention[] = [];
  for (const mention of [...mentions, ...aside].sort(bySpan)) {
    if (mention.start >= (merged.at(-1)?.end ?? 0)) merged.push(mention);
  }
  return merged;
}

function bySpan(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}
