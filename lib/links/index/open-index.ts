/**
 * The index as ranking asks it: how rare terms are, which items have them, which documents hold those items. Answers are
 * those of an index built afresh of the same documents, in whatever order they came and however they lie in segments.
 */

import { hashText } from '../../text/hash-text.ts';
import { fieldAt, lengthOf, termsAt } from './document-block.ts';
import { Factors, rarityOf } from './factors.ts';
import { ItemSums } from './item-sums.ts';
import type { IndexReader, IndexState, StoredDocument } from './model.ts';
import type { PostingRun } from './posting-lists.ts';
import { readLists } from './read-lists.ts';
import type { ItemTerms } from './read-terms.ts';
import { TermReader } from './read-terms.ts';
import { lastAtMost, placeOf } from './segment.ts';
import { termKey } from './term-key.ts';

/** What the corpus says of its words. */
export interface Scale {
  /** What a term tells; 0: nothing, or the corpus lacks it. */
  readonly factorOf: (term: number) => number;
  /** What the rarest word tells: a yardstick that grows with the corpus. */
  readonly rarest: number;
}

export interface OpenIndex extends Scale {
  /** Number of items. */
  readonly size: number;
  readonly reader: IndexReader;
  /** Takes texts apart; remembers words. */
  readonly terms: TermReader;
  /** In how many items a term stands. */
  readonly frequencyOf: (term: number) => number;
  readonly hasStem: (stem: string) => boolean;
  /** Posting lists of the terms, term by term. Removed items may still be in them, with length 0. */
  readonly listsOf: (terms: readonly number[]) => Promise<readonly (readonly PostingRun[])[]>;
  /** Whoever uses them leaves none behind, and does not wait meanwhile. */
  readonly sums: ItemSums;
  /** By item number: 0 where there is none. */
  readonly lengths: Uint8Array;
  /** Settles ties the same way in every corpus. */
  readonly hashOf: (item: number) => number;
  /** Documents by the items that they hold. */
  readonly documentsOf: (items: readonly number[]) => Promise<ReadonlyMap<number, StoredDocument>>;
  /** The same, each item as soon as its document is read: while one is looked at, the next is on its way. */
  readonly eachDocument: (
    items: Iterable<number>,
    visit: (item: number, document: StoredDocument) => void,
  ) => Promise<void>;
  /** Pairs of terms of which the first has replaced the second. */
  readonly successions: readonly (readonly [newer: number, older: number])[];
}

export const idOf = ({ id, items, first }: StoredDocument, item: number): string =>
  `${id}#${items.split('\n')[item - first] ?? ''}`;

export const itemTermsOf = ({ block, first }: StoredDocument, item: number): ItemTerms => termsAt(block, item - first);

export function openIndex(state: IndexState, reader: IndexReader): OpenIndex {
  const { segments, fresh, removed } = state;
  const lengths = joinLengths(state);
  const change = countChange(state);
  const frequencyOf = (term: number): number => {
    let count = change.get(term) ?? 0;
    for (const directory of segments) {
      const place = placeOf(directory, term);
      if (place >= 0) count += directory.frequencies[place] ?? 0;
    }
    return count;
  };
  const size = countItems(lengths);
  const factors = new Factors(frequencyOf, size);
  const freshHashes = new Map<number, number>();
  for (const document of fresh) {
    for (let at = 0; at < document.block.size; at++) {
      const item = document.first + at;
      freshHashes.set(item, hashText(idOf(document, item)));
    }
  }
  const gone = new Set(removed.map(({ first }) => first));
  const firstOf = (item: number): number => {
    const directory = segments.find(({ first, end }) => first <= item && item < end);
    if (directory) return directory.starts[lastAtMost(directory.starts, item)] ?? -1;
    return fresh.findLast(({ first }) => first <= item)?.first ?? -1;
  };
  const eachDocument: OpenIndex['eachDocument'] = (items, visit) => {
    const within = new Map<number, number[]>();
    for (const item of items) {
      const first = firstOf(item);
      if (first < 0) continue;
      const own = within.get(first);
      if (own) own.push(item);
      else within.set(first, [item]);
    }
    return reader.readDocuments([...within.keys()], (document) => {
      for (const item of within.get(document.first) ?? []) visit(item, document);
    });
  };
  return {
    size,
    rarest: rarityOf(1, size),
    reader,
    terms: new TermReader(),
    lengths,
    frequencyOf,
    factorOf: (term) => factors.of(term),
    hasStem: (stem) => frequencyOf(termKey(stem)) > 0,
    hashOf: (item) => {
      const directory = segments.find(({ first, end }) => first <= item && item < end);
      return directory?.hashes[item - directory.first] ?? freshHashes.get(item) ?? 0;
    },
    listsOf: (terms) => readLists(terms, state, reader),
    sums: new ItemSums(lengths),
    documentsOf: async (items) => {
      const found = new Map<number, StoredDocument>();
      await eachDocument(items, (item, document) => found.set(item, document));
      return new Map(items.flatMap((item) => (found.has(item) ? [[item, found.get(item) as StoredDocument]] : [])));
    },
    eachDocument,
    successions: collectSuccessions(state, gone),
  };
}

/** Those that have a length; few have none, and looking for them is the browser's own work. */
function countItems(lengths: Uint8Array): number {
  let none = 0;
  for (let at = lengths.indexOf(0); at >= 0; at = lengths.indexOf(0, at + 1)) none++;
  return lengths.length - none;
}

function joinLengths({ segments, fresh, removed }: IndexState): Uint8Array {
  const last = fresh.at(-1);
  const lengths = new Uint8Array(Math.max(segments.at(-1)?.end ?? 0, last ? last.first + last.block.size : 0));
  for (const { first, lengths: own } of segments) lengths.set(own, first);
  for (const { first, block } of removed) lengths.fill(0, first, first + block.size);
  for (const { first, block } of fresh) {
    for (let item = 0; item < block.size; item++) lengths[first + item] = lengthOf(block, item);
  }
  return lengths;
}

/** What fresh documents add to the frequencies of the segments, and removed ones take away. */
function countChange({ fresh, removed }: IndexState): Map<number, number> {
  const change = new Map<number, number>();
  const count = ({ block }: StoredDocument, by: number): void => {
    for (let item = 0; item < block.size; item++) {
      for (const term of fieldAt(block, block.firstField[item] ?? 0).terms) {
        change.set(term, (change.get(term) ?? 0) + by);
      }
    }
  };
  for (const document of fresh) count(document, 1);
  for (const document of removed) count(document, -1);
  return change;
}

function collectSuccessions({ segments, fresh }: IndexState, gone: ReadonlySet<number>): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  const add = (newer = 0, older = 0): void => void pairs.set(`${newer}|${older}`, [newer, older]);
  for (const { successions } of segments) {
    for (let at = 0; at < successions.length; at += 3) {
      if (!gone.has(successions[at + 2] ?? -1)) add(successions[at], successions[at + 1]);
    }
  }
  for (const { successions } of fresh) {
    for (let at = 0; at < successions.length; at += 2) add(successions[at], successions[at + 1]);
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
