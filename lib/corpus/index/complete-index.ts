/**
 * Puts into the index what is kept and not in it yet, or as an older version packed it: after an upgrade, document by
 * document, so that it may be broken off anywhere. Until then the others are found.
 */
import { INDEX_VERSION } from '../../links/index/document-block.ts';
import { TermReader } from '../../links/index/read-terms.ts';
import type { CorpusDatabase } from '../database.ts';
import { readRevision } from '../read-revision.ts';
import { indexTables, putInIndex } from './put-in-index.ts';
import { tidyIndex } from './tidy-index.ts';

/** @returns how many documents were put in. */
export async function completeIndex(db: CorpusDatabase, signal?: AbortSignal): Promise<number> {
  const lacking = await findLacking(db);
  const terms = new TermReader();
  for (const id of lacking) {
    signal?.throwIfAborted();
    await db.transaction('rw', [db.items, db.meta, ...indexTables(db)], async () => {
      const items = await db.items.where('documentId').equals(id).toArray();
      items.sort((a, b) => a.item.order - b.item.order);
      await putInIndex(db, id, items, terms);
      await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
    });
    await tidyIndex(db, signal ? { signal } : {});
  }
  return lacking.length;
}

async function findLacking(db: CorpusDatabase): Promise<string[]> {
  const [outdated, kept, packed] = await Promise.all([
    db.packed.where('version').notEqual(INDEX_VERSION).toArray(),
    db.documents.filter(({ itemCount }) => itemCount > 0).primaryKeys(),
    db.packed.orderBy('id').keys(),
  ]);
  const present = new Set(packed.map(String));
  return [...outdated.map(({ id }) => id), ...kept.filter((id) => !present.has(id))];
}
