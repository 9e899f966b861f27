/**
 * The member says that a spelling is not the name it was taken for, or takes that back. Kept for good: documents that are
 * stored later, or again, are settled by the same pairs.
 */

import type { ApartPair } from '../entities/model.ts';
import { TermReader } from '../links/index/read-terms.ts';
import type { CorpusDatabase } from './database.ts';
import { indexTables, putInIndex } from './index/put-in-index.ts';
import { readRevision } from './read-revision.ts';
import { settleRows } from './settle-rows.ts';

/** The pair and all that was read of it change in one transaction, or not at all. */
export async function holdApart(db: CorpusDatabase, pair: ApartPair, isApart: boolean): Promise<void> {
  const { type, printed, canonical } = pair;
  await db.transaction('rw', [db.apart, db.analyses, db.items, db.mentions, db.meta, ...indexTables(db)], async () => {
    if (isApart) await db.apart.put({ type, printed, canonical });
    else await db.apart.delete([type, printed, canonical]);
    const apart = await db.apart.toArray();
    const terms = new TermReader();
    const named = await db.mentions.where('key').anyOf(`${type}:${canonical}`, `${type}:${printed}`).toArray();
    for (const id of new Set(named.map(({ documentId }) => documentId))) await settle(db, id, apart, terms);
    await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
  });
}

async function settle(
  db: CorpusDatabase,
  documentId: string,
  apart: readonly ApartPair[],
  terms: TermReader,
): Promise<void> {
  const [analysis, items, mentions] = await Promise.all([
    db.analyses.get(documentId),
    db.items.where('documentId').equals(documentId).toArray(),
    db.mentions.where('documentId').equals(documentId).toArray(),
  ]);
  if (!analysis) return;
  const settled = settleRows({ analysis, items, mentions }, apart);
  await db.analyses.put(settled.analysis);
  await db.items.bulkPut([...settled.items]);
  await db.mentions.bulkPut([...settled.mentions]);
  const inOrder = [...settled.items].sort((a, b) => a.item.order - b.item.order);
  await putInIndex(db, documentId, inOrder, terms);
}
