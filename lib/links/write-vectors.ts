/** From the words of a field to its vector: the weightiest terms with a saturated frequency. */
import { GrowingBytes, GrowingInts } from './growing.ts';
import type { PackedIndex } from './packed-index.ts';
import { WEIGHTS } from './weights.ts';
import type { Counts, TermsOfWords } from './word-terms.ts';

/** Writes vectors one after another into growing buffers. */
export class VectorWriter {
  count = 0;
  private readonly starts: number[] = [0];
  private readonly norms: number[] = [];
  private readonly terms = new GrowingInts();
  private readonly weights = new GrowingBytes();

  constructor(
    private readonly table: TermsOfWords,
    private readonly factors: Float32Array,
  ) {}

  write(counts: Counts, saturation: number, own: ReadonlySet<number>): void {
    const ownTerms = this.table.termsOf(own);
    const entries = toVector(this.table.spread(counts), saturation, ownTerms, this.factors);
    for (const { term, weight } of entries) {
      this.terms.push(term);
      this.weights.push(weight);
    }
    this.norms.push(normOf(entries, this.factors));
    this.starts.push(this.terms.length);
    this.count++;
  }

  /** Distinct terms of all vectors from `first` on. */
  termsSince(first: number): Set<number> {
    return new Set(this.terms.slice(this.starts[first] ?? 0, this.terms.length));
  }

  pack(): Pick<PackedIndex, 'vectorStart' | 'norms' | 'terms' | 'weights'> {
    return {
      vectorStart: Uint32Array.from(this.starts),
      norms: Float32Array.from(this.norms),
      terms: this.terms.toArray(),
      weights: this.weights.toArray(),
    };
  }
}

export interface VectorEntry {
  readonly term: number;
  /** 1–255. */
  readonly weight: number;
}

/** The weightiest terms of a field, ascending by term. Words of the body's own name count as common ones. */
export function toVector(
  frequencies: ReadonlyMap<number, number>,
  saturation: number,
  own: ReadonlySet<number>,
  factors: Float32Array,
): VectorEntry[] {
  const entries: VectorEntry[] = [];
  for (const [term, frequency] of frequencies) {
    if (!factors[term]) continue;
    const weight = Math.round((255 * frequency * (own.has(term) ? WEIGHTS.commonWord : 1)) / (frequency + saturation));
    if (weight > 0) entries.push({ term, weight });
  }
  const tell = ({ term, weight }: VectorEntry): number => weight * (factors[term] ?? 0);
  if (entries.length > WEIGHTS.termsKept) {
    entries.sort((a, b) => tell(b) - tell(a) || a.term - b.term);
    entries.length = WEIGHTS.termsKept;
  }
  return entries.sort((a, b) => a.term - b.term);
}

export function normOf(entries: readonly VectorEntry[], factors: Float32Array): number {
  let sum = 0;
  for (const { term, weight } of entries) sum += ((weight / 255) * (factors[term] ?? 0)) ** 2;
  return Math.sqrt(sum) || 1;
}
