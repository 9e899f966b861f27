/**
 * A document's mended text as what it differs from its source in: most texts are mended in few places, and a text that
 * stands twice is half of what a corpus takes up.
 */

/**
 * Edits, three values each, and a last number: so many characters are the source's own; then this text stands, all of it
 * where the source has got to; then so many characters of the source are passed over.
 */
export type Mending = readonly (number | string)[];

interface Mended {
  readonly mended: string;
  /** Pairs of offsets (mended, source) wherever their distance changes. */
  readonly places: readonly number[];
}

export function packMended({ mended, places }: Mended, source: string): Mending {
  const mending: (number | string)[] = [];
  const from = sourceOffsets(places, mended.length);
  let copied = 0;
  let next = 0;
  let at = 0;
  while (at < mended.length) {
    const start = from[at] as number;
    let end = at + 1;
    while (end < mended.length && from[end] === start) end++;
    if (start === next && end === at + 1 && mended.charCodeAt(at) === source.charCodeAt(next)) {
      copied++;
      next++;
      at++;
      continue;
    }
    const text = start === next ? mended.slice(at, end) : '';
    if (text !== '') at = end;
    const goesOn = at < mended.length ? (from[at] as number) : start;
    mending.push(copied, text, goesOn - next);
    copied = 0;
    next = goesOn;
  }
  mending.push(copied);
  return mending;
}

export function unpackMended(mending: Mending, source: string): Mended {
  const places: number[] = [];
  const parts: string[] = [];
  let at = 0;
  let next = 0;
  let distance: number | null = null;
  const note = (): void => {
    if (next - at === distance) return;
    distance = next - at;
    places.push(at, next);
  };
  for (let place = 0; place < mending.length; place += 3) {
    const copied = mending[place] as number;
    if (copied > 0) {
      note();
      parts.push(source.slice(next, next + copied));
      at += copied;
      next += copied;
    }
    const text = (mending[place + 1] ?? '') as string;
    parts.push(text);
    for (let letter = 0; letter < text.length; letter++, at++) note();
    next += (mending[place + 2] ?? 0) as number;
  }
  return { mended: parts.join(''), places };
}

/** Where each character of the mended text stands. */
function sourceOffsets(places: readonly number[], length: number): Int32Array {
  const from = new Int32Array(length);
  for (let pair = 0; pair < places.length; pair += 2) {
    const start = places[pair] as number;
    const distance = (places[pair + 1] as number) - start;
    const end = Math.min(length, places[pair + 2] ?? length);
    for (let at = start; at < end; at++) from[at] = at + distance;
  }
  return from;
}
