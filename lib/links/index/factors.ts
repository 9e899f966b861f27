/** What each term tells, by how rare it is in the corpus: asked for one by one, remembered, never computed for all. */
import { isCommonKey } from '../terms.ts';
import { WEIGHTS } from '../weights.ts';

/** Rarity of a word that stands in `frequency` of `items` items (BM25's). */
export function rarityOf(frequency: number, items: number): number {
  return Math.log(1 + Math.max(0, items - frequency + 0.5) / (frequency + 0.5));
}

/** 0: the term is not in the corpus, or in so many items that it tells nothing. */
function factorFrom(term: number, frequency: number, items: number): number {
  if (frequency === 0 || (frequency > items * WEIGHTS.widestSpread && frequency > 3)) return 0;
  return rarityOf(frequency, items) * (isCommonKey(term) ? WEIGHTS.commonWord : 1);
}

const SMALLEST = 4096;
const EMPTY = -1;

/** An open-addressing table: a woken worker asks it some ten thousand times before its first answer. */
export class Factors {
  private keys = new Uint32Array(SMALLEST);
  private values = new Float64Array(SMALLEST).fill(EMPTY);
  private used = 0;

  constructor(
    private readonly frequencyOf: (term: number) => number,
    private readonly items: number,
  ) {}

  of(term: number): number {
    const mask = this.keys.length - 1;
    let slot = term & mask;
    for (;;) {
      const value = this.values[slot] as number;
      if (value === EMPTY) break;
      if (this.keys[slot] === term) return value;
      slot = (slot + 1) & mask;
    }
    const value = factorFrom(term, this.frequencyOf(term), this.items);
    this.keys[slot] = term;
    this.values[slot] = value;
    if (++this.used * 2 > this.keys.length) this.grow();
    return value;
  }

  private grow(): void {
    const { keys, values } = this;
    const mask = keys.length * 2 - 1;
    this.keys = new Uint32Array(mask + 1);
    this.values = new Float64Array(mask + 1).fill(EMPTY);
    for (let at = 0; at < keys.length; at++) {
      const value = values[at] as number;
      if (value === EMPTY) continue;
      let slot = (keys[at] as number) & mask;
      while (this.values[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.keys[slot] = keys[at] as number;
      this.values[slot] = value;
    }
  }
}
