/**
 * Which items of a stretch of the corpus have which terms: an immutable segment. Its directory is read whole when a worker
 * wakes; its chunks (the lists of some hundred neighbouring terms each) are read when a term of theirs is asked for.
 */
import { ByteWriter, type PostingRun, readList, writeList } from './posting-lists.ts';

/** What is read of a segment before anything is asked. Buffers and numbers only. */
export interface SegmentDirectory {
  /** Item numbers from `first` to before `end`; those of removed documents among them are left out of the lists. */
  readonly first: number;
  readonly end: number;
  /** Keys, ascending. */
  readonly terms: Uint32Array;
  /** By term: number of items that have it. */
  readonly frequencies: Uint32Array;
  /** By chunk: place in `terms` of its first term; one more at the end. */
  readonly chunkStart: Uint32Array;
  /** By document: its first item, ascending. */
  readonly starts: Uint32Array;
  /** By item, from `first`: `lengthOf` its block; 0 where there is none. */
  readonly lengths: Uint8Array;
  /** By item, from `first`: hash of its id, which settles ties the same way in every corpus. */
  readonly hashes: Uint32Array;
  /** Triples: a term, the term that it replaced, first item of the document that says so. */
  readonly successions: Uint32Array;
}

/** Bytes of lists after which a chunk is closed. */
const CHUNK_BYTES = 4096;
/** Of a term's place within its chunk. */
const MOST_TERMS = 4096;

/** Takes the lists of ascending terms; gives chunks as they are full. */
export class ChunkWriter {
  readonly terms: number[] = [];
  readonly frequencies: number[] = [];
  readonly chunkStart: number[] = [0];
  private offsets: number[] = [];
  private readonly lists = new ByteWriter();

  constructor(
    private readonly base: number,
    private readonly take: (chunk: Uint8Array<ArrayBuffer>) => void,
  ) {}

  add(term: number, postings: readonly number[]): void {
    if (postings.length === 0) return;
    this.terms.push(term);
    this.frequencies.push(postings.length);
    this.offsets.push(this.lists.length);
    writeList(postings, this.base, this.lists);
    if (this.lists.length >= CHUNK_BYTES || this.offsets.length === MOST_TERMS) this.close();
  }

  close(): void {
    if (this.offsets.length === 0) return;
    const chunk = new Uint8Array(this.offsets.length * 2 + this.lists.length);
    new Uint16Array(chunk.buffer, 0, this.offsets.length).set(this.offsets);
    this.lists.copyInto(chunk, this.offsets.length * 2);
    this.take(chunk);
    this.chunkStart.push(this.terms.length);
    this.offsets = [];
    this.lists.clear();
  }
}

/** Last place at which `values` (ascending) is not above `value`; -1 where all are. */
export function lastAtMost(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Place of a term in the segment; -1 where no item has it. */
export function placeOf({ terms }: SegmentDirectory, term: number): number {
  const at = lastAtMost(terms, term);
  return terms[at] === term ? at : -1;
}

/** Where the list of the term at `place` lies in its chunk. */
export function runAt(directory: SegmentDirectory, chunk: Uint8Array, place: number): PostingRun {
  const { chunkStart, frequencies, first } = directory;
  const at = lastAtMost(chunkStart, place);
  const start = chunkStart[at] ?? 0;
  const count = (chunkStart[at + 1] ?? start) - start;
  const offset = new Uint16Array(chunk.buffer, chunk.byteOffset, count)[place - start] ?? 0;
  return { bytes: chunk, start: count * 2 + offset, count: frequencies[place] ?? 0, base: first };
}

/** The postings of the term at `place`. */
export function readPostings(directory: SegmentDirectory, chunk: Uint8Array, place: number): Uint32Array {
  return readList(runAt(directory, chunk, place));
}
