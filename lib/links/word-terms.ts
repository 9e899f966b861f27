/** Which terms of the index a word of the corpus stands for, and how much each of them tells. */
import { rarityOf } from './packed-index.ts';
import { isCommonStem, partsOfWord } from './terms.ts';
import { WEIGHTS } from './weights.ts';

/** Words of one field with how often, as pairs (word, times). */
export type Counts = Uint32Array;

/** Which terms a word stands for: its stem, and its parts where it is a compound of known words. */
export class TermsOfWords {
  readonly stems: string[] = [];
  readonly isWord: Uint8Array;
  private readonly places = new Map<string, number>();
  private readonly stemOf: Uint32Array;
  private readonly partsOf: (readonly number[])[];

  constructor(words: ReadonlyMap<string, number>, stems: readonly string[]) {
    this.stemOf = Uint32Array.from(stems, (stem) => this.place(stem));
    const standAlone = this.stems.length;
    this.partsOf = Array.from(words.keys(), (word) => {
      const parts = partsOfWord(word, (stem) => (this.places.get(stem) ?? standAlone) < standAlone);
      return [...new Set(parts.map((part) => this.place(part)))];
    });
    this.isWord = new Uint8Array(this.stems.length).fill(1, 0, standAlone);
  }

  private place(stem: string): number {
    const known = this.places.get(stem);
    if (known !== undefined) return known;
    this.places.set(stem, this.stems.length);
    return this.stems.push(stem) - 1;
  }

  /** Frequencies of terms in a field: parts count less than words. */
  spread(counts: Counts): Map<number, number> {
    const frequencies = new Map<number, number>();
    const add = (term: number, times: number): void => {
      frequencies.set(term, (frequencies.get(term) ?? 0) + times);
    };
    for (let i = 0; i < counts.length; i += 2) {
      const word = counts[i] ?? 0;
      const times = counts[i + 1] ?? 0;
      add(this.stemOf[word] ?? 0, times);
      for (const part of this.partsOf[word] ?? []) add(part, times * WEIGHTS.compoundPart);
    }
    return frequencies;
  }

  termsOf(words: ReadonlySet<number>): Set<number> {
    return new Set([...words].map((word) => this.stemOf[word] ?? 0));
  }

  countItems(bodies: readonly Counts[]): Uint32Array {
    const frequencies = new Uint32Array(this.stems.length);
    for (const counts of bodies) {
      for (const term of this.spread(counts).keys()) frequencies[term] = (frequencies[term] ?? 0) + 1;
    }
    return frequencies;
  }

  factorsFrom(frequencies: Uint32Array, items: number): Float32Array {
    return Float32Array.from(frequencies, (frequency, term) => {
      if (frequency > items * WEIGHTS.widestSpread && frequency > 3) return 0;
      const rarity = rarityOf(frequency, items);
      return rarity * (isCommonStem(this.stems[term] ?? '') ? WEIGHTS.commonWord : 1);
    });
  }

  placesOf(pairs: readonly (readonly [string, string])[]): Uint32Array {
    const places = pairs.flatMap(([newer, older]) => {
      const [a, b] = [this.places.get(newer), this.places.get(older)];
      return a === undefined || b === undefined ? [] : [a, b];
    });
    return Uint32Array.from(places);
  }
}
