/**
 * Keeps the segments few: documents that have none get one, neighbours of a size become one. Each step is small beside
 * what it saves, and may be broken off anywhere: what was half written counts for nothing and is swept up later.
 */
import { buildSegment, mergeSegments, type SegmentToMerge } from '../../links/index/build-segment.ts';
import { openBlock } from '../../links/index/document-block.ts';
import type { SegmentDirectory } from '../../links/index/segment.ts';
import type { CorpusDatabase } from '../database.ts';
import type { SegmentRow } from './model.ts';
import { openDirectory, packDirectory } from './pack-directory.ts';
import { readState } from './put-in-index.ts';
import { type RebuildOptions, rebuildSegments } from './rebuild-segments.ts';
import { addChunks, addSegment, addUnfinished, CHUNKS_AT_ONCE, chunksOf, FRESH_AT_ONCE } from './write-segment.ts';

/** So many documents may be without a segment: a query looks through them one by one. */
export const MOST_FRESH = 24;
/** Where many documents come one after the other, they are put in order after so many. */
export const TIDY_EVERY = 64;
/** A segment is merged with the next when it is not this many times larger. */
const GROWTH = 3;
/** Milliseconds for which chunks of a replaced segment stay. */
const GRACE = 60_000;
const LOCK = 'roed-traad-index';

export interface TidyOptions {
  readonly signal?: AbortSignal;
  /** All that is left over becomes one segment: for when nothing else is going on. */
  readonly whole?: boolean;
  readonly now?: () => number;
}

/** One at a time in the whole browser; where another is at it, this one leaves. */
export async function tidyIndex(db: CorpusDatabase, options: TidyOptions = {}): Promise<void> {
  if (!options.whole && (await countFresh(db)) <= MOST_FRESH) return;
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return tidy(db, options);
  await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await tidy(db, options);
  });
}

/** As `rebuildSegments`, while nobody else writes any. @returns whether it was done. */
export async function renewSegments(db: CorpusDatabase, options: RebuildOptions): Promise<boolean> {
  const { locks } = globalThis.navigator ?? {};
  return locks ? locks.request(LOCK, () => rebuildSegments(db, options)) : rebuildSegments(db, options);
}

async function countFresh(db: CorpusDatabase): Promise<number> {
  const { end } = await readState(db);
  return db.packed.where('first').aboveOrEqual(end).count();
}

async function tidy(db: CorpusDatabase, { signal, whole = false, now = Date.now }: TidyOptions): Promise<void> {
  await sweep(db, now());
  while ((await countFresh(db)) > (whole ? 0 : MOST_FRESH)) {
    signal?.throwIfAborted();
    if (!(await writeFresh(db))) return;
  }
  for (;;) {
    signal?.throwIfAborted();
    const rows = await readSegments(db);
    const from = whole ? await firstToRenew(db, rows) : firstToMerge(rows);
    if (from < 0 || !(await mergeFrom(db, rows, from, now(), signal))) return;
  }
}

async function readSegments(db: CorpusDatabase): Promise<SegmentRow[]> {
  const { segments } = await readState(db);
  return (await db.segments.bulkGet([...segments])).flatMap((row) => row ?? []);
}

const sizeOf = ({ directory: { first, end } }: SegmentRow): number => end - first;

/** -1: they are few enough. Larger ones come first, so a run at the end is merged. */
function firstToMerge(rows: readonly SegmentRow[]): number {
  let from = rows.length - 1;
  let size = rows.at(-1) ? sizeOf(rows.at(-1) as SegmentRow) : 0;
  while (from > 0 && sizeOf(rows[from - 1] as SegmentRow) < GROWTH * size) size += sizeOf(rows[--from] as SegmentRow);
  return from < rows.length - 1 ? from : -1;
}

async function firstToRenew(db: CorpusDatabase, rows: readonly SegmentRow[]): Promise<number> {
  return rows.length > 1 || (rows.length === 1 && (await db.removed.count()) > 0) ? 0 : -1;
}

/** @returns false when the documents changed meanwhile: the next run sees to it. */
async function writeFresh(db: CorpusDatabase): Promise<boolean> {
  const { end } = await readState(db);
  const rows = await db.packed.where('first').aboveOrEqual(end).limit(FRESH_AT_ONCE).toArray();
  if (rows.length === 0) return false;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const documents = rows.map((row) => ({ ...row, block: openBlock(row.bytes) }));
  const directory = buildSegment(documents, (chunk) => void chunks.push(chunk));
  const tables = [db.indexes, db.segments, db.chunks, db.packed];
  return db.transaction('rw', tables, async () => {
    const state = await readState(db);
    const still = await db.packed.where('first').between(end, directory.end).primaryKeys();
    if (state.end !== end || still.join() !== rows.map(({ first }) => first).join()) return false;
    const id = await addSegment(db, { directory: packDirectory(directory), chunks: chunks.length });
    await addChunks(db, id, 0, chunks);
    const { segments, generation } = state;
    await db.indexes.put({
      ...state,
      segments: [...segments, id],
      end: directory.end,
      generation: generation + 1,
    });
    return true;
  });
}

/** Segments from `from` on become one. @returns false when they changed meanwhile. */
async function mergeFrom(
  db: CorpusDatabase,
  rows: readonly SegmentRow[],
  from: number,
  now: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const merged = rows.slice(from);
  const directories = await Promise.all(merged.map(({ directory }) => openDirectory(directory)));
  const first = directories[0]?.first ?? 0;
  const removed = await db.removed
    .where('first')
    .between(first, directories.at(-1)?.end ?? first)
    .primaryKeys();
  const id = await addUnfinished(db, first, now);
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let written = 0;
  const keep = async (least: number): Promise<void> => {
    if (waiting.length < least) return;
    signal?.throwIfAborted();
    const batch = waiting;
    waiting = [];
    const start = written;
    written += batch.length;
    await addChunks(db, id, start, batch);
  };
  const sources = merged.map((row, at) => toSource(db, row, directories[at] as SegmentDirectory));
  const directory = await mergeSegments(
    sources,
    new Set(removed),
    (chunk) => void waiting.push(chunk),
    () => keep(CHUNKS_AT_ONCE),
  );
  await keep(1);
  return db.transaction('rw', [db.indexes, db.segments, db.removed, db.chunks], async () => {
    const state = await readState(db);
    const own = merged.map((row) => row.id);
    const isStill = state.segments.slice(from, from + own.length).join() === own.join();
    const isWhole = (await chunksOf(db, id).count()) === written;
    if (!isStill || !isWhole) return false;
    await db.segments.put({ id, directory: packDirectory(directory), chunks: written });
    for (const row of merged) await db.segments.put({ ...row, replaced: now });
    await db.removed.bulkDelete(removed);
    const segments = [...state.segments.slice(0, from), id, ...state.segments.slice(from + own.length)];
    await db.indexes.put({ ...state, segments, generation: state.generation + 1 });
    return true;
  });
}

/** Reads chunks ahead, some at a time. */
function toSource(db: CorpusDatabase, { id, chunks }: SegmentRow, directory: SegmentDirectory): SegmentToMerge {
  let held: Uint8Array[] = [];
  let start = 0;
  return {
    directory,
    readChunk: async (chunk) => {
      if (chunk >= start + held.length) {
        start = chunk;
        const end = Math.min(chunks, chunk + CHUNKS_AT_ONCE);
        held = await db.chunks.where(':id').between([id, start], [id, end]).toArray();
      }
      const found = held[chunk - start];
      if (!found) throw new Error(`chunk ${chunk} of segment ${id} is missing`);
      return found;
    },
  };
}

/** Away with what no reader can need any more, and what was never finished. */
async function sweep(db: CorpusDatabase, now: number): Promise<void> {
  const rows = await db.segments.where('replaced').above(Number.NEGATIVE_INFINITY).toArray();
  for (const { id, replaced = 0 } of rows) {
    // A clock that was set back must not keep them for ever.
    if (Math.abs(now - replaced) < GRACE) continue;
    await chunksOf(db, id).delete();
    await db.segments.delete(id);
  }
}
