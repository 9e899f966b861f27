/**
 * Postings: which items have a term, and how much it weighs in each, in four steps. One is a number: the item's, times
 * four, and the step. Lists of them, ascending, are kept as bytes: the distance from the item before, seven bits a byte.
 */

/** What a term of each step weighs (0–1). */
export const STEPS: readonly number[] = [0.1, 0.33, 0.5, 0.7];

/** @param weight 1–255. */
export function postingOf(item: number, weight: number): number {
  return item * STEPS.length + (weight < 60 ? 0 : weight < 106 ? 1 : weight < 145 ? 2 : 3);
}

export const itemOf = (posting: number): number => posting >>> 2;

/** Bytes that grow. */
export class ByteWriter {
  length = 0;
  private bytes = new Uint8Array(8192);

  /** @param value below 2³². */
  writeNumber(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  copyInto(target: Uint8Array, at: number): void {
    target.set(this.bytes.subarray(0, this.length), at);
  }

  clear(): void {
    this.length = 0;
  }
}

/** @param base item that the first one is counted from. */
export function writeList(postings: readonly number[], base: number, to: ByteWriter): void {
  let last = base;
  for (let at = 0; at < postings.length; at++) {
    const posting = postings[at] as number;
    to.writeNumber(posting - last * STEPS.length);
    last = itemOf(posting);
  }
}

/** A list where it lies among others. */
export interface PostingRun {
  readonly bytes: Uint8Array;
  readonly start: number;
  /** Number of postings. */
  readonly count: number;
  /** Item that the first one is counted from. */
  readonly base: number;
}

export function readList({ bytes, start, count, base }: PostingRun): Uint32Array {
  const postings = new Uint32Array(count);
  let at = start;
  let last = base;
  for (let place = 0; place < count; place++) {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    const posting = last * 4 + (value >>> 0);
    postings[place] = posting;
    last = posting >>> 2;
  }
  return postings;
}
