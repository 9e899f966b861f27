/**
 * The index as it is kept: a handful of buffers that are used as they are read, so that a woken worker can answer after
 * one read. Item text is not in it; what ranking needs of an item is its vectors.
 *
 * Item `i` has the vectors `firstVector[i]` … `firstVector[i + 1] - 1`: body, title, then its passages. Vector `v` has
 * the terms `vectorStart[v]` … with `weights` (0–255, saturated frequency). Postings name the items of a term.
 */
import { openTerms, type TermTable } from './term-table.ts';
import { partsOfWord } from './terms.ts';

export const INDEX_VERSION = 4;

/** What is known of a document without opening it. */
export interface IndexedDocument {
  readonly id: string;
  readonly body: string;
  /** ISO date. */
  readonly date: string;
  readonly kind: string;
  /** What stands after "#" in the ids of its items, in their order, parted by line feeds. */
  readonly items: string;
}

/** Buffers and plain data only: may be stored, sent and cloned. */
export interface PackedIndex {
  readonly version: number;
  readonly documents: readonly IndexedDocument[];
  /** By item: place in `documents`, ascending. */
  readonly documentOf: Uint32Array;
  /** By item: place in `STANDINGS`. */
  readonly standing: Uint8Array;
  /** By item: hash of the stems of its title. */
  readonly titleHash: Uint32Array;
  readonly firstVector: Uint32Array;
  readonly vectorStart: Uint32Array;
  readonly norms: Float32Array;
  /** By vector entry, ascending within a vector. */
  readonly terms: Uint32Array;
  readonly weights: Uint8Array;
  readonly termCharacters: Uint16Array;
  readonly termOffsets: Uint32Array;
  readonly termSlots: Uint32Array;
  /** By term: what it tells (rarity, halved for common words); 0: nothing. */
  readonly factors: Float32Array;
  /** By term: 1 where it stands as a word of its own. */
  readonly isWord: Uint8Array;
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
  /** Pairs of terms of which the first has replaced the second. */
  readonly successions: Uint32Array;
  /** Pairs of items of which the first names the second by its number. */
  readonly pointers: Uint32Array;
}

export interface OpenIndex extends PackedIndex {
  readonly size: number;
  /** What the rarest word tells: a yardstick that grows with the corpus. */
  readonly rarest: number;
  readonly table: TermTable;
  readonly idOf: (item: number) => string;
  /** Stems of a compound's parts, each once; words met before are not taken apart again. */
  readonly partsOf: (word: string) => readonly string[];
  /** -1: not in the corpus. */
  readonly find: (itemId: string) => number;
}

/** Rarity of a word that stands in `frequency` of `items` items (BM25's). */
export function rarityOf(frequency: number, items: number): number {
  return Math.log(1 + Math.max(0, items - frequency + 0.5) / (frequency + 0.5));
}

/** First item of a document: `documentOf` ascends. */
export function firstItemOf(documentOf: Uint32Array, document: number): number {
  let low = 0;
  let high = documentOf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documentOf[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words remembered at most; a page has some thousands. */
const MOST_WORDS = 20_000;

function rememberParts(table: TermTable, isWord: Uint8Array): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const standsAlone = (stem: string): boolean => {
    const term = table.find(stem);
    return term >= 0 && isWord[term] === 1;
  };
  return (word) => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    if (known.size >= MOST_WORDS) known.clear();
    const parts = [...new Set(partsOfWord(word, standsAlone))];
    known.set(word, parts);
    return parts;
  };
}

/** Nothing is parsed before it is asked for. */
export function openIndex(packed: PackedIndex): OpenIndex {
  const table = openTerms({ characters: packed.termCharacters, offsets: packed.termOffsets, slots: packed.termSlots });
  let places: Map<string, number> | null = null;
  return {
    ...packed,
    size: packed.documentOf.length,
    rarest: rarityOf(1, packed.documentOf.length),
    table,
    partsOf: rememberParts(table, packed.isWord),
    idOf: (item) => {
      const place = packed.documentOf[item] ?? 0;
      const document = packed.documents[place];
      const suffix = document?.items.split('\n')[item - firstItemOf(packed.documentOf, place)];
      return suffix === undefined ? '' : `${document?.id}#${suffix}`;
    },
    find: (itemId) => {
      places ??= new Map(packed.documents.map((one, place) => [one.id, place]));
      const hash = itemId.lastIndexOf('#');
      const place = places.get(itemId.slice(0, hash));
      if (place === undefined) return -1;
      const within = packed.documents[place]?.items.split('\n').indexOf(itemId.slice(hash + 1)) ?? -1;
      return within < 0 ? -1 : firstItemOf(packed.documentOf, place) + within;
    },
  };
}
