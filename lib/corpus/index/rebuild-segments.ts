/**
 * Writes all segments anew from the documents that are packed, where those that count are damaged. They are built beside
 * the others and take their place in one transaction: until then, and when it is broken off, what there was answers.
 */
import { buildSegment, numbersOf } from '../../links/index/build-segment.ts';
import { openBlock } from '../../links/index/document-block.ts';
import type { CorpusDatabase } from '../database.ts';
import { readRevision } from '../read-revision.ts';
import { packDirectory } from './pack-directory.ts';
import { readState } from './put-in-index.ts';
import { addChunks, addUnfinished, CHUNKS_AT_ONCE, chunksOf, FRESH_AT_ONCE } from './write-segment.ts';

export interface RebuildOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal;
  readonly report?: (done: number, total: number) => Promise<void>;
}

interface Built {
  readonly ids: readonly number[];
  /** Numbers of the documents that are in them. */
  readonly firsts: readonly number[];
  readonly end: number;
}

/** @returns false when documents went meanwhile: it is to be tried again. */
export async function rebuildSegments(db: CorpusDatabase, options: RebuildOptions): Promise<boolean> {
  const { ids, firsts, end } = await buildAll(db, options);
  const tables = [db.indexes, db.segments, db.chunks, db.packed, db.removed, db.meta];
  return db.transaction('rw', tables, async () => {
    const [state, still, rows] = await Promise.all([
      readState(db),
      db.packed.where('first').below(end).primaryKeys(),
      db.segments.bulkGet([...ids]),
    ]);
    if (still.join() !== firsts.join()) return false;
    for (const row of rows) if (!row || (await chunksOf(db, row.id).count()) !== row.chunks) return false;
    await db.segments.bulkPut(rows.flatMap((row) => (row ? [withoutEnd(row)] : [])));
    await db.segments.bulkUpdate(state.segments.map((key) => ({ key, changes: { replaced: options.now } })));
    await db.removed.clear();
    const { next, generation } = state;
    await db.indexes.put({ ...state, segments: ids, end, next: Math.max(next, end), generation: generation + 1 });
    await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
    return true;
  });
}

const withoutEnd = <Row extends { readonly replaced?: number }>({ replaced: _replaced, ...row }: Row) => row;

async function buildAll(db: CorpusDatabase, { now, signal, report }: RebuildOptions): Promise<Built> {
  const total = await db.packed.count();
  const ids: number[] = [];
  const firsts: number[] = [];
  let end = 0;
  for (;;) {
    await report?.(firsts.length, total);
    signal?.throwIfAborted();
    const rows = await db.packed
      .where('first')
      .above(firsts.at(-1) ?? -1)
      .limit(FRESH_AT_ONCE)
      .toArray();
    if (rows.length === 0) return { ids, firsts, end };
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const documents = rows.map((row) => ({ ...row, block: openBlock(row.bytes) }));
    const directory = buildSegment(documents, (chunk) => void chunks.push(chunk));
    const id = await addUnfinished(db, end, now);
    for (let at = 0; at < chunks.length; at += CHUNKS_AT_ONCE) {
      await addChunks(db, id, at, chunks.slice(at, at + CHUNKS_AT_ONCE));
    }
    await db.segments.put({ id, directory: packDirectory(directory), chunks: chunks.length, replaced: now });
    ids.push(id);
    for (const { first, block } of documents) {
      firsts.push(first);
      end = first + numbersOf(block);
    }
  }
}
