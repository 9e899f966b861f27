/**
 * The member says that a spelling is not the name it was taken for, or takes that back. Kept for good: documents that are
 * stored later, or again, are settled by the same pairs.
 */

import type { ApartPair } from '../entities/model.ts';
import { TermReader } from '../links/index/read-terms.ts';
import { linkItemsOf } from '../links/link-items.ts';
import type { CorpusDatabase } from './database.ts';
import { indexTables, putInIndex } from './index/put-in-index.ts';
import { readRevision } from './read-revision.ts';
import { packAnalysis, unpackAnalysis } from './rows/analysis-row.ts';
import { toOccurrences } from './rows/occurrences.ts';
import { textOf } from './rows/text-row.ts';
import { settleAnalysis } from './settle-analysis.ts';

/** The pair and all that was read of it change in one transaction, or not at all. */
export async function holdApart(db: CorpusDatabase, pair: ApartPair, isApart: boolean): Promise<void> {
  const { type, printed, canonical } = pair;
  const tables = [db.apart, db.analyses, db.sources, db.occurrences, db.meta];
  await db.transaction('rw', [...tables, ...indexTables(db)], async () => {
    if (isApart) await db.apart.put({ type, printed, canonical });
    else await db.apart.delete([type, printed, canonical]);
    const apart = await db.apart.toArray();
    const terms = new TermReader();
    const naming = db.occurrences.where('keys').anyOf(`${type}:${canonical}`, `${type}:${printed}`);
    for (const id of new Set(await naming.primaryKeys())) await settle(db, id, apart, terms);
    await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
  });
}

async function settle(
  db: CorpusDatabase,
  documentId: string,
  apart: readonly ApartPair[],
  terms: TermReader,
): Promise<void> {
  const [row, source] = await Promise.all([db.analyses.get(documentId), db.sources.get(documentId)]);
  if (!row || !source) return;
  const settled = settleAnalysis(unpackAnalysis(row, textOf(source)), apart);
  await db.analyses.put(packAnalysis(settled));
  await db.occurrences.put(toOccurrences(documentId, settled.mentions));
  await putInIndex(db, documentId, linkItemsOf(settled), terms);
}
