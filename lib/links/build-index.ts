/**
 * Builds the packed index: first all words are counted, then, when it is known which words stand alone, compounds are
 * taken apart and the vectors written. Items of one document must come together.
 */
import { splitCompound } from '../text/compound.ts';
import { GrowingBytes, GrowingInts } from './growing.ts';
import { fieldsOf } from './item-fields.ts';
import { STANDINGS } from './item-standing.ts';
import type { LinkItem } from './model.ts';
import { INDEX_VERSION, type IndexedDocument, type PackedIndex } from './packed-index.ts';
import { findSuccessions } from './successions.ts';
import { hashText, packTerms } from './term-table.ts';
import { isCommonStem, readTerms } from './terms.ts';
import { WEIGHTS } from './weights.ts';

/** Words of one field with how often, as pairs. */
type Counts = Uint32Array;

interface CountedItem {
  readonly id: string;
  readonly document: number;
  readonly standing: number;
  readonly titleHash: number;
  readonly own: ReadonlySet<number>;
  readonly fields: readonly Counts[];
}

/** The letters of a title, so that the same item is known in agenda and minutes. */
export function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

export class IndexBuilder {
  private readonly words = new Map<string, number>();
  private readonly stems: string[] = [];
  private readonly documents: IndexedDocument[] = [];
  private readonly documentPlaces = new Map<string, number>();
  private readonly items: CountedItem[] = [];
  private readonly successions: (readonly [string, string])[] = [];

  add(item: LinkItem): void {
    const { standing, title, body, passages } = fieldsOf(item);
    const fields = [this.count(body, title), this.count(title), ...passages.map((passage) => this.count(passage))];
    const own = new Set(readTerms(item.body).map((term) => this.wordOf(term.word, term.stem)));
    const titleHash = hashText(titleKey(item.item.title));
    const document = this.documentOf(item);
    this.items.push({ id: item.id, document, standing: STANDINGS.indexOf(standing), titleHash, own, fields });
    this.successions.push(...findSuccessions(body));
  }

  private documentOf({ documentId, body, date, kind }: LinkItem): number {
    const known = this.documentPlaces.get(documentId);
    if (known !== undefined) return known;
    this.documentPlaces.set(documentId, this.documents.length);
    return this.documents.push({ id: documentId, body, date, kind }) - 1;
  }

  private wordOf(word: string, stem: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    this.words.set(word, this.stems.length);
    return this.stems.push(stem) - 1;
  }

  private count(text: string, title = ''): Counts {
    const counts = new Map<number, number>();
    const add = (from: string, times: number): void => {
      for (const { word, stem } of readTerms(from)) {
        const id = this.wordOf(word, stem);
        counts.set(id, (counts.get(id) ?? 0) + times);
      }
    };
    add(text, 1);
    if (title) add(title, WEIGHTS.title);
    const pairs = new Uint32Array(counts.size * 2);
    let at = 0;
    for (const [word, times] of counts) {
      pairs[at++] = word;
      pairs[at++] = times;
    }
    return pairs;
  }

  finish(): PackedIndex {
    const terms = new TermsOfWords(this.words, this.stems);
    const frequencies = terms.countItems(this.items.map((item) => item.fields[0] ?? new Uint32Array()));
    const factors = terms.factorsFrom(frequencies, this.items.length);
    const vectors = new VectorWriter(terms, factors);
    const firstVector = new Uint32Array(this.items.length + 1);
    const postings: number[][] = terms.stems.map(() => []);
    for (const [at, item] of this.items.entries()) {
      for (const [field, counts] of item.fields.entries())
        vectors.write(counts, field === 0 ? WEIGHTS.saturation : 0.5, item.own);
      firstVector[at + 1] = vectors.count;
      for (const term of vectors.termsSince(firstVector[at] ?? 0)) postings[term]?.push(at);
    }
    const { characters, offsets, slots } = packTerms(terms.stems);
    return {
      version: INDEX_VERSION,
      documents: this.documents,
      itemIds: this.items.map((item) => item.id).join('\n'),
      documentOf: Uint32Array.from(this.items, (item) => item.document),
      standing: Uint8Array.from(this.items, (item) => item.standing),
      titleHash: Uint32Array.from(this.items, (item) => item.titleHash),
      firstVector,
      ...vectors.pack(),
      termCharacters: characters,
      termOffsets: offsets,
      termSlots: slots,
      factors,
      isWord: terms.isWord,
      ...packPostings(postings),
      successions: terms.placesOf(this.successions),
    };
  }
}

function packPostings(lists: readonly (readonly number[])[]): Pick<PackedIndex, 'postingStart' | 'postings'> {
  const postingStart = new Uint32Array(lists.length + 1);
  for (const [term, list] of lists.entries()) postingStart[term + 1] = (postingStart[term] ?? 0) + list.length;
  const postings = new Uint32Array(postingStart[lists.length] ?? 0);
  for (const [term, list] of lists.entries()) postings.set(list, postingStart[term]);
  return { postingStart, postings };
}

/** Which terms a word stands for: its stem, and its parts where it is a compound of known words. */
class TermsOfWords {
  readonly stems: string[] = [];
  readonly isWord: Uint8Array;
  private readonly places = new Map<string, number>();
  private readonly stemOf: Uint32Array;
  private readonly partsOf: (readonly number[])[];

  constructor(words: ReadonlyMap<string, number>, stems: readonly string[]) {
    this.stemOf = Uint32Array.from(stems, (stem) => this.place(stem));
    const standAlone = this.stems.length;
    this.partsOf = Array.from(words.keys(), (word) => {
      const parts = splitCompound(word, (stem) => (this.places.get(stem) ?? standAlone) < standAlone);
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
      const rarity = Math.log(1 + (items - frequency + 0.5) / (frequency + 0.5));
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

/** Writes vectors one after another into growing buffers. */
class VectorWriter {
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
