/** Writes a segment: of documents that have none yet, or of neighbouring segments that are to become one. */

import { hashText } from '../../text/hash-text.ts';
import { type DocumentBlock, fieldAt, lengthOf } from './document-block.ts';
import { itemOf, postingOf, STEPS } from './posting-lists.ts';
import { ChunkWriter, readPostings, type SegmentDirectory } from './segment.ts';

/** A document as a segment takes it in. */
export interface PlacedDocument {
  /** Item number of its first item. */
  readonly first: number;
  readonly id: string;
  /** What stands after "#" in the ids of its items, in their order, parted by line feeds. */
  readonly items: string;
  readonly block: DocumentBlock;
  /** Pairs of terms of which the first has replaced the second. */
  readonly successions: readonly number[];
}

/** Item numbers that a document takes up: one at the least, so that no two documents begin at the same. */
export function numbersOf({ size }: Pick<DocumentBlock, 'size'>): number {
  return Math.max(1, size);
}

export type TakeChunk = (chunk: Uint8Array<ArrayBuffer>) => void;

/** @param documents ascending, at least one. */
export function buildSegment(documents: readonly PlacedDocument[], take: TakeChunk): SegmentDirectory {
  const first = documents[0]?.first ?? 0;
  const last = documents.at(-1);
  const end = last ? last.first + numbersOf(last.block) : first;
  const lengths = new Uint8Array(end - first);
  const hashes = new Uint32Array(end - first);
  const pairs = new Float64Array(documents.reduce((sum, { block }) => sum + countBodies(block), 0));
  const span = (end - first) * STEPS.length;
  let at = 0;
  for (const { first: start, block, id, items } of documents) {
    const suffixes = items.split('\n');
    for (let item = 0; item < block.size; item++) {
      const place = start + item - first;
      lengths[place] = lengthOf(block, item);
      hashes[place] = hashText(`${id}#${suffixes[item]}`);
      const { terms, weights } = fieldAt(block, block.firstField[item] ?? 0);
      for (let index = 0; index < terms.length; index++) {
        pairs[at++] = (terms[index] as number) * span + postingOf(place, weights[index] as number);
      }
    }
  }
  pairs.sort();
  const writer = new ChunkWriter(first, take);
  let term = -1;
  let list: number[] = [];
  for (const pair of pairs) {
    const own = Math.floor(pair / span);
    if (own !== term) {
      writer.add(term, list);
      term = own;
      list = [];
    }
    list.push(first * STEPS.length + (pair - own * span));
  }
  writer.add(term, list);
  writer.close();
  return {
    first,
    end,
    ...directoryOf(writer),
    starts: Uint32Array.from(documents, (document) => document.first),
    lengths,
    hashes,
    successions: Uint32Array.from(documents.flatMap(triplesOf)),
  };
}

function countBodies(block: DocumentBlock): number {
  let count = 0;
  for (let item = 0; item < block.size; item++) count += fieldAt(block, block.firstField[item] ?? 0).terms.length;
  return count;
}

function triplesOf({ first, successions }: PlacedDocument): number[] {
  const triples: number[] = [];
  for (let at = 0; at < successions.length; at += 2) {
    triples.push(successions[at] ?? 0, successions[at + 1] ?? 0, first);
  }
  return triples;
}

function directoryOf({ terms, frequencies, chunkStart }: ChunkWriter) {
  return {
    terms: Uint32Array.from(terms),
    frequencies: Uint32Array.from(frequencies),
    chunkStart: Uint32Array.from(chunkStart),
  };
}

/** A segment to be merged: its chunks are asked for in their order, each once. */
export interface SegmentToMerge {
  readonly directory: SegmentDirectory;
  readonly readChunk: (chunk: number) => Promise<Uint8Array>;
}

/**
 * @param segments ascending, not overlapping, at least one.
 * @param removed first items of the documents that are left out.
 * @param rest called after each chunk: may wait until it is kept, and throw to give up.
 */
export async function mergeSegments(
  segments: readonly SegmentToMerge[],
  removed: ReadonlySet<number>,
  take: TakeChunk,
  rest: () => Promise<void>,
): Promise<SegmentDirectory> {
  const directories = segments.map(({ directory }) => directory);
  const first = directories[0]?.first ?? 0;
  const end = directories.at(-1)?.end ?? first;
  const { lengths, hashes, starts } = joinItems(directories, first, end, removed);
  const isAlive = (posting: number): boolean => lengths[itemOf(posting) - first] !== 0;
  let written = 0;
  const writer = new ChunkWriter(first, (chunk) => {
    take(chunk);
    written++;
  });
  const places = segments.map(() => 0);
  const open = segments.map(() => ({ at: -1, chunk: new Uint8Array() }));
  for (;;) {
    let term = Number.POSITIVE_INFINITY;
    for (const [at, { terms }] of directories.entries()) term = Math.min(term, terms[places[at] ?? 0] ?? term);
    if (term === Number.POSITIVE_INFINITY) break;
    const list: number[] = [];
    for (const [at, directory] of directories.entries()) {
      const place = places[at] ?? 0;
      if (directory.terms[place] !== term) continue;
      const held = open[at];
      if (!held) continue;
      if (place >= (directory.chunkStart[held.at + 1] ?? 0)) {
        held.at++;
        held.chunk = (await segments[at]?.readChunk(held.at)) as Uint8Array<ArrayBuffer>;
      }
      for (const posting of readPostings(directory, held.chunk, place)) list.push(posting);
      places[at] = place + 1;
    }
    writer.add(term, removed.size > 0 ? list.filter(isAlive) : list);
    if (written > 0) {
      written = 0;
      await rest();
    }
  }
  writer.close();
  await rest();
  const successions = directories.flatMap((directory) => [...directory.successions]);
  return {
    first,
    end,
    ...directoryOf(writer),
    starts,
    lengths,
    hashes,
    successions: Uint32Array.from(successions.filter((_, at) => !removed.has(successions[at - (at % 3) + 2] ?? -1))),
  };
}

function joinItems(
  directories: readonly SegmentDirectory[],
  first: number,
  end: number,
  removed: ReadonlySet<number>,
): Pick<SegmentDirectory, 'lengths' | 'hashes' | 'starts'> {
  const lengths = new Uint8Array(end - first);
  const hashes = new Uint32Array(end - first);
  const starts: number[] = [];
  for (const directory of directories) {
    lengths.set(directory.lengths, directory.first - first);
    hashes.set(directory.hashes, directory.first - first);
    for (const [at, start] of directory.starts.entries()) {
      if (!removed.has(start)) starts.push(start);
      else lengths.fill(0, start - first, (directory.starts[at + 1] ?? directory.end) - first);
    }
  }
  return { lengths, hashes, starts: Uint32Array.from(starts) };
}
