/**
 * Which items have most of what is asked for: sums over posting lists, and the best of them. It is made once for an index
 * and used again: a woken worker runs it before it is compiled, an awake one would wait for the memory of every question.
 */
import { LENGTH_STEPS } from './document-block.ts';
import { type PostingRun, STEPS } from './posting-lists.ts';

/** An item of this length counts half of what an empty one would for the same words. */
const HALVING_LENGTH = 2 * LENGTH_STEPS;
/** Sums of the same numbers in another order differ by less. */
const CLOSE = 1e-9;
/** Sums after which it is looked up again which of them still count. */
const WINDOW = 256;

export class ItemSums {
  private readonly sums: Float64Array;
  /** Items that have a sum, in the order in which they got it. */
  private readonly touched: Uint32Array;
  private used = 0;

  /** @param lengths by item number; 0: there is none, and it is never among the best. */
  constructor(private readonly lengths: Uint8Array) {
    this.sums = new Float64Array(lengths.length);
    this.touched = new Uint32Array(lengths.length);
  }

  /** @param tells what the term is worth where it weighs most; above 0. */
  add({ bytes, start, count, base }: PostingRun, tells: number): void {
    const { sums, touched } = this;
    const shares = Float64Array.from(STEPS, (step) => tells * step);
    let { used } = this;
    let at = start;
    let item = base;
    // The list is read where it lies: laid out first, it would be gone through twice.
    for (let left = count; left > 0; left--) {
      let byte = bytes[at++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 127) << shift;
      }
      item += value >>> 2;
      const sum = sums[item] as number;
      if (sum === 0) touched[used++] = item;
      sums[item] = sum + (shares[value & 3] as number);
    }
    this.used = used;
  }

  /** The `most` best for their length, best first; ties fall by `hashOf`. All sums are 0 again. */
  takeBest(most: number, hashOf: (item: number) => number): number[] {
    const best = selectBest(this.dismissMost(most), this.sums, most, hashOf);
    this.sums.fill(0);
    this.used = 0;
    return best;
  }

  /** Sums become scores. @returns the `most` best items and few others, in the order in which they came. */
  private dismissMost(most: number): number[] {
    const { sums, touched, used, lengths } = this;
    const window = new Float64Array(most + WINDOW);
    let held = 0;
    let least = Number.NEGATIVE_INFINITY;
    const raise = (): void => {
      // The browser's own sorting: ours would not be compiled yet.
      window.subarray(0, held).sort();
      least = (window[held - most] as number) - CLOSE;
      window.copyWithin(0, held - most, held);
      held = most;
    };
    const near: number[] = [];
    for (let place = 0; place < used; place++) {
      const item = touched[place] as number;
      const length = lengths[item] as number;
      const score = (sums[item] as number) / (1 + length / HALVING_LENGTH);
      if (length === 0 || score < least) continue;
      sums[item] = score;
      near.push(item);
      window[held++] = score;
      if (held === window.length) raise();
    }
    if (held > most) raise();
    return near.filter((item) => (sums[item] as number) >= least);
  }
}

function selectBest(
  items: readonly number[],
  scores: Float64Array,
  most: number,
  hashOf: (item: number) => number,
): number[] {
  const best: number[] = [];
  const isBetter = (one: number, other: number): boolean => {
    const difference = (scores[one] as number) - (scores[other] as number);
    return difference > CLOSE || (difference > -CLOSE && hashOf(one) < hashOf(other));
  };
  for (const item of items) {
    if (best.length === most && !isBetter(item, best[most - 1] as number)) continue;
    let at = Math.min(best.length, most - 1);
    while (at > 0 && isBetter(item, best[at - 1] as number)) {
      best[at] = best[at - 1] as number;
      at--;
    }
    best[at] = item;
  }
  return best;
}
