/**
 * Finds noted words again in a text that may have changed since: by the words themselves, by what stood around them and
 * by where they stood, in that order. White space never counts. Each look is an `indexOf`: linear in the text.
 */
import type { Span } from './mapped-text.ts';

export interface PassageToFind {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** So many places of the same words are compared. */
const MOST_PLACES = 200;
/** So much of a changed passage must still begin and end as it did, in characters without white space. */
const END_LENGTH = 20;
/** A changed passage is at most this many times as long as it was. */
const MOST_GROWTH = 2;

/** Null when neither the words nor what stood around them are there any more. */
export function findPassage(text: string, passage: PassageToFind): Span | null {
  const bare = withoutSpace(text);
  const exact = withoutSpace(passage.exact).text;
  const before = withoutSpace(passage.prefix).text;
  const after = withoutSpace(passage.suffix).text;
  if (exact === '') return null;
  const rate = (start: number, end: number): number =>
    sharedEnd(bare.text, start, before) +
    sharedStart(bare.text, end, after) -
    Math.abs((bare.places[start] ?? 0) - passage.start) / (text.length + 1);
  const whole = placesOf(bare.text, exact).map((start) => ({ start, end: start + exact.length }));
  const found = whole.length > 0 ? whole : findChanged(bare.text, exact, before, after);
  const [best] = found.sort((a, b) => rate(b.start, b.end) - rate(a.start, a.end));
  return best ? { start: bare.places[best.start] ?? 0, end: (bare.places[best.end - 1] ?? 0) + 1 } : null;
}

/** What begins and ends as it did, or stands between what it stood between. */
function findChanged(text: string, exact: string, before: string, after: string): Span[] {
  const most = exact.length * MOST_GROWTH + END_LENGTH;
  if (exact.length >= END_LENGTH * 2) {
    const head = exact.slice(0, END_LENGTH);
    const tail = exact.slice(-END_LENGTH);
    const found = placesOf(text, head).flatMap((start) => {
      const at = text.slice(start, start + most).indexOf(tail);
      return at < 0 ? [] : [{ start, end: start + at + tail.length }];
    });
    if (found.length > 0) return found;
  }
  const left = before.slice(-END_LENGTH);
  const right = after.slice(0, END_LENGTH);
  if (left.length < END_LENGTH || right.length < END_LENGTH) return [];
  return placesOf(text, left).flatMap((at) => {
    const start = at + left.length;
    const length = text.slice(start, start + most).indexOf(right);
    return length > 0 ? [{ start, end: start + length }] : [];
  });
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1)) {
    places.push(at);
  }
  return places;
}

/** How many characters before `end` are as they were. */
function sharedEnd(text: string, end: number, words: string): number {
  let count = 0;
  while (count < words.length && text[end - 1 - count] === words[words.length - 1 - count]) count += 1;
  return count;
}

function sharedStart(text: string, start: number, words: string): number {
  let count = 0;
  while (count < words.length && text[start + count] === words[count]) count += 1;
  return count;
}

/** The text without white space and soft hyphens, and where each of its characters stood. */
function withoutSpace(source: string): { readonly text: string; readonly places: Uint32Array } {
  const places = new Uint32Array(source.length);
  const pieces: string[] = [];
  let length = 0;
  for (const match of source.matchAll(/[^\s\u00ad]+/g)) {
    pieces.push(match[0]);
    for (let at = 0; at < match[0].length; at += 1) places[length + at] = match.index + at;
    length += match[0].length;
  }
  return { text: pieces.join(''), places };
}
