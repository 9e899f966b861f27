/**
 * Puts into the index what is kept and not in it yet: after an upgrade, document by document, so that it may be broken off
 * anywhere. Until then the others are found. An index that cannot be read, or that an older version packed, is made anew:
 * it holds nothing that is not kept elsewhere.
 */
import { INDEX_VERSION } from '../../links/index/document-block.ts';
import { TermReader } from '../../links/index/read-terms.ts';
import type { CorpusDatabase } from '../database.ts';
import { readRevision } from '../read-revision.ts';
import { loadItemsOf } from '../rows/load-analyses.ts';
import type { SegmentRow } from './model.ts';
import { openDirectory } from './pack-directory.ts';
import { indexTables, putInIndex, readState } from './put-in-index.ts';
import { tidyIndex } from './tidy-index.ts';

export interface CompleteOptions {
  readonly signal?: AbortSignal;
  /** Before the first document and after each; not called where there is nothing to do. */
  readonly report?: (done: number, total: number) => Promise<void>;
}

/** The newest documents first: they are asked for most. @returns how many documents were put in. */
export async function completeIndex(db: CorpusDatabase, { signal, report }: CompleteOptions = {}): Promise<number> {
  if (!(await isWhole(db))) await clearIndex(db);
  const lacking = await findLacking(db);
  const terms = new TermReader();
  for (const [done, id] of lacking.entries()) {
    await report?.(done, lacking.length);
    signal?.throwIfAborted();
    await db.transaction('rw', [db.analyses, db.sources, db.meta, ...indexTables(db)], async () => {
      await putInIndex(db, id, await loadItemsOf(db, id), terms);
      await countUp(db);
    });
    await tidyIndex(db, signal ? { signal } : {});
  }
  return lacking.length;
}

async function countUp(db: CorpusDatabase): Promise<void> {
  await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
}

/** Every segment that counts is there with all its chunks, and every document that is in one; all of today's version. */
async function isWhole(db: CorpusDatabase): Promise<boolean> {
  if ((await db.packed.where('version').notEqual(INDEX_VERSION).count()) > 0) return false;
  const state = await readState(db);
  const rows = await db.segments.bulkGet([...state.segments]);
  const starts: number[] = [];
  for (const row of rows) {
    const chunks = row ? await countChunks(db, row) : 0;
    if (!row || chunks !== row.chunks) return false;
    const directory = await openDirectory(row.directory).catch(() => null);
    if (!directory) return false;
    starts.push(...directory.starts);
  }
  const [kept, removed] = await Promise.all([
    db.packed.where('first').below(state.end).primaryKeys(),
    db.removed.toCollection().primaryKeys(),
  ]);
  const known = new Set([...kept, ...removed]);
  return starts.length === known.size && starts.every((start) => known.has(start));
}

function countChunks(db: CorpusDatabase, { id }: SegmentRow): PromiseLike<number> {
  return db.chunks.where(':id').between([id, 0], [id, Number.POSITIVE_INFINITY]).count();
}

async function clearIndex(db: CorpusDatabase): Promise<void> {
  const tables = [db.indexes, db.packed, db.removed, db.segments, db.chunks];
  await db.transaction('rw', [...tables, db.meta], async () => {
    for (const table of tables) await table.clear();
    await countUp(db);
  });
}

async function findLacking(db: CorpusDatabase): Promise<string[]> {
  const [kept, packed] = await Promise.all([
    db.documents.filter(({ itemCount }) => itemCount > 0).toArray(),
    db.packed.orderBy('id').keys(),
  ]);
  const present = new Set(packed.map(String));
  const lacking = kept.filter(({ id }) => !present.has(id));
  return lacking.sort((a, b) => (a.date < b.date ? 1 : -1)).map(({ id }) => id);
}
