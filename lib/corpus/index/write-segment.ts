/** Puts the pieces of a segment into the database. Until the index' state names it, it counts for nothing. */
import type { CorpusDatabase } from '../database.ts';
import type { SegmentRow } from './model.ts';

/** Documents of a segment that is written from documents. */
export const FRESH_AT_ONCE = 128;
/** Chunks written, or read ahead, at once. */
export const CHUNKS_AT_ONCE = 200;

export const addSegment = (db: CorpusDatabase, row: Omit<SegmentRow, 'id'>): Promise<number> =>
  db.segments.add(row as SegmentRow);

/** Until its directory is there, nobody knows of it; a sweep finds it by its `replaced`. @param now milliseconds since 1970. */
export const addUnfinished = (db: CorpusDatabase, first: number, now: number): Promise<number> =>
  addSegment(db, { directory: { first, end: first, lengths: [], bytes: new Uint8Array() }, chunks: 0, replaced: now });

export function addChunks(
  db: CorpusDatabase,
  segment: number,
  first: number,
  chunks: readonly Uint8Array<ArrayBuffer>[],
): PromiseLike<unknown> {
  return db.transaction('rw', db.chunks, () =>
    Promise.all(chunks.map((chunk, at) => db.chunks.add(chunk, [segment, first + at]))),
  );
}

/** All chunks of a segment. */
export const chunksOf = (db: CorpusDatabase, segment: number) =>
  db.chunks.where(':id').between([segment, 0], [segment, Number.POSITIVE_INFINITY]);
