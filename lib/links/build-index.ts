/**
 * Builds the packed index: first all words are counted, then, when it is known which words stand alone, compounds are
 * taken apart and the vectors written.
 */
import { stemWord } from '../text/stem.ts';
import { fieldsOf } from './item-fields.ts';
import { type NamedItem, namedItems, pairsOfNamed } from './item-pointers.ts';
import { STANDINGS } from './item-standing.ts';
import type { LinkItem } from './model.ts';
import { INDEX_VERSION, type IndexedDocument, type PackedIndex } from './packed-index.ts';
import { findSuccessions } from './successions.ts';
import { hashText, packTerms } from './term-table.ts';
import { eachWord, readTerms } from './terms.ts';
import { WEIGHTS } from './weights.ts';
import { type Counts, TermsOfWords } from './word-terms.ts';
import { VectorWriter } from './write-vectors.ts';

interface CountedItem {
  readonly document: number;
  readonly standing: number;
  readonly titleHash: number;
  readonly own: ReadonlySet<number>;
  readonly fields: readonly Counts[];
  readonly named: readonly NamedItem[];
}

/** The stems of a title, so that the same item is known in agenda ("dagsorden") and minutes ("dagsordenen"). */
export function titleKey(title: string): string {
  const stems = readTerms(title).map((term) => term.stem);
  return stems.length > 0 ? [...new Set(stems)].sort().join(' ') : title.toLowerCase().replace(/[^\p{L}\d]/gu, '');
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
    const own = new Set<number>();
    eachWord(item.body, (word) => own.add(this.wordOf(word)));
    const titleHash = hashText(titleKey(item.item.title));
    const document = this.documentOf(item, item.id.slice(item.documentId.length + 1));
    this.items.push({
      document,
      standing: STANDINGS.indexOf(standing),
      titleHash,
      own,
      fields,
      named: namedItems(item),
    });
    this.successions.push(...findSuccessions(body));
  }

  private documentOf({ documentId, body, date, kind }: LinkItem, suffix: string): number {
    const known = this.documentPlaces.get(documentId);
    const document = known === undefined ? undefined : this.documents[known];
    if (known !== undefined && document) {
      this.documents[known] = { ...document, items: `${document.items}\n${suffix}` };
      return known;
    }
    this.documentPlaces.set(documentId, this.documents.length);
    return this.documents.push({ id: documentId, body, date, kind, items: suffix }) - 1;
  }

  private wordOf(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    this.words.set(word, this.stems.length);
    return this.stems.push(stemWord(word)) - 1;
  }

  private count(text: string, title = ''): Counts {
    const counts = new Map<number, number>();
    const add = (from: string, times: number): void => {
      eachWord(from, (word) => {
        const id = this.wordOf(word);
        counts.set(id, (counts.get(id) ?? 0) + times);
      });
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
    this.items.sort((a, b) => a.document - b.document);
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
    const documentOf = Uint32Array.from(this.items, (item) => item.document);
    return {
      version: INDEX_VERSION,
      documents: this.documents,
      documentOf,
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
      pointers: pairsOfNamed(
        this.items.map((item) => item.named),
        { documents: this.documents, documentOf },
      ),
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
