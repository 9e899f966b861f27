/**
 * Puts into the index what is kept and not in it yet, or was packed by an older version: document by document, so that it
 * may be broken off anywhere; until then what was packed before answers. Damaged segments are built anew beside what there
 * is of them; only an index whose bytes cannot be read any more is begun anew. It holds nothing that is not kept elsewhere.
 */
import { INDEX_VERSION, OLDEST_LAYOUT } from '../../links/index/document-block.ts';
import { TermReader } from '../../links/index/read-terms.ts';
import type { CorpusDatabase } from '../database.ts';
import { readRevision } from '../read-revision.ts';
import { loadItemsOf } from '../rows/load-analyses.ts';
import { openDirectory } from './pack-directory.ts';
import { indexTables, putInIndex, readState } from './put-in-index.ts';
import { renewSegments, tidyIndex } from './tidy-index.ts';
import { chunksOf } from './write-segment.ts';

export interface CompleteOptions {
  readonly signal?: AbortSignal;
  /** Before the first document and after each; not called where there is nothing to do. */
  readonly report?: (done: number, total: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Documents that are gone are looked through at each question: with more of them the segments are written anew. */
const MOST_REMOVED = 512;
const ROWS_AT_ONCE = 100;
/** Tries to build the segments anew while documents come and go. */
const TRIES = 3;

/** The newest documents first: they are asked for most. @returns how many documents were put in. */
export async function completeIndex(
  db: CorpusDatabase,
  { signal, report, now = Date.now }: CompleteOptions = {},
): Promise<number> {
  const stop = signal ? { signal } : {};
  if ((await db.packed.where('version').below(OLDEST_LAYOUT).count()) > 0) await clearIndex(db);
  let isWhole = await hasAllSegments(db);
  for (let tries = 0; !isWhole && tries < TRIES; tries++) {
    isWhole = await renewSegments(db, { now: now(), ...stop, ...(report ? { report } : {}) });
  }
  if (!isWhole) await clearIndex(db);
  const lacking = await findLacking(db);
  const terms = new TermReader();
  for (const [done, id] of lacking.entries()) {
    await report?.(done, lacking.length);
    signal?.throwIfAborted();
    await db.transaction('rw', [db.analyses, db.sources, db.meta, ...indexTables(db)], async () => {
      await putInIndex(db, id, await loadItemsOf(db, id), terms);
      await countUp(db);
    });
    await tidyIndex(db, { ...stop, whole: (await db.removed.count()) > MOST_REMOVED });
  }
  return lacking.length;
}

async function countUp(db: CorpusDatabase): Promise<void> {
  await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
}

/** Every segment that counts is there with all its chunks, and every document that is in one. */
async function hasAllSegments(db: CorpusDatabase): Promise<boolean> {
  const state = await readState(db);
  const rows = await db.segments.bulkGet([...state.segments]);
  const starts: number[] = [];
  for (const row of rows) {
    const chunks = row ? await chunksOf(db, row.id).count() : 0;
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

async function clearIndex(db: CorpusDatabase): Promise<void> {
  const tables = [db.indexes, db.packed, db.removed, db.segments, db.chunks];
  await db.transaction('rw', [...tables, db.meta], async () => {
    for (const table of tables) await table.clear();
    await countUp(db);
  });
}

async function findLacking(db: CorpusDatabase): Promise<string[]> {
  const [kept, packed, older] = await Promise.all([
    db.documents.filter(({ itemCount }) => itemCount > 0).toArray(),
    db.packed.orderBy('id').keys(),
    db.packed.where('version').notEqual(INDEX_VERSION).primaryKeys(),
  ]);
  const present = new Set(packed.map(String));
  for (let at = 0; at < older.length; at += ROWS_AT_ONCE) {
    for (const row of await db.packed.bulkGet(older.slice(at, at + ROWS_AT_ONCE))) if (row) present.delete(row.id);
  }
  const lacking = kept.filter(({ id }) => !present.has(id));
  return lacking.sort((a, b) => (a.date < b.date ? 1 : -1)).map(({ id }) => id);
}
