/** Puts documents and all that was read from them into the database: in one transaction, or not at all. */
import type { ApartPair } from '../entities/model.ts';
import { TermReader } from '../links/index/read-terms.ts';
import type { CorpusDatabase } from './database.ts';
import { indexTables, openForPutting } from './index/put-in-index.ts';
import { readRevision } from './read-revision.ts';
import type { StoredRows } from './reading/model.ts';
import { packRead } from './reading/to-rows.ts';
import { unpackAnalysis } from './rows/analysis-row.ts';
import { textOf } from './rows/text-row.ts';
import { settleAnalysis } from './settle-analysis.ts';

/** As `storeDocuments`, of one. */
export function storeDocument(db: CorpusDatabase, read: StoredRows): Promise<void> {
  return storeDocuments(db, [read]);
}

/** Tables that a transaction around `storeDocuments` must hold. */
export const storedTables = (db: CorpusDatabase) => [
  db.documents,
  db.sources,
  db.analyses,
  db.occurrences,
  db.persons,
  db.meta,
  db.apart,
  ...indexTables(db),
];

/**
 * All of them land together. What is asked of the database is asked at once: each round of asking and answering waits for
 * whatever else the thread does.
 * @param reads of documents whose ids differ.
 */
export async function storeDocuments(db: CorpusDatabase, reads: readonly StoredRows[]): Promise<void> {
  if (reads.length === 0) return;
  await db.transaction('rw', storedTables(db), async () => {
    const [apart, revision, index] = await Promise.all([
      db.apart.toArray(),
      readRevision(db),
      openForPutting(
        db,
        reads.map(({ row }) => row.id),
      ),
    ]);
    const settled = settleRows(reads, apart);
    await Promise.all([
      db.documents.bulkPut(settled.map(({ row }) => row)),
      db.sources.bulkPut(settled.map(({ source }) => source)),
      db.persons.bulkPut(settled.map(({ persons }) => persons)),
      db.analyses.bulkPut(settled.map(({ analysis }) => analysis)),
      db.occurrences.bulkPut(settled.map(({ occurrences }) => occurrences)),
      index.put(settled.map(({ row, packed }) => ({ id: row.id, packed }))),
      db.meta.put({ name: 'revision', value: revision + 1 }),
    ]);
  });
}

/** As the member holds names apart: only what was taken for one of these can come out otherwise. */
function settleRows(reads: readonly StoredRows[], apart: readonly ApartPair[]): readonly StoredRows[] {
  if (apart.length === 0) return reads;
  const keys = new Set(apart.map(({ type, canonical }) => `${type}:${canonical}`));
  const terms = new TermReader();
  return reads.map((read) => {
    if (!read.occurrences.keys.some((key) => keys.has(key))) return read;
    const analysis = unpackAnalysis(read.analysis, textOf(read.source));
    return { ...read, ...packRead(settleAnalysis(analysis, apart), terms) };
  });
}
