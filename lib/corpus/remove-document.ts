/** Takes a document and all that was read from it out of the database: in one transaction, or not at all. */
import type { CorpusDatabase } from './database.ts';
import { indexTables, removeFromIndex } from './index/put-in-index.ts';
import { readRevision } from './read-revision.ts';

/**
 * What the member holds apart stays, for the document may come back. Removing what is not there changes nothing.
 * @returns whether it was there.
 */
export async function removeDocument(db: CorpusDatabase, id: string): Promise<boolean> {
  const tables = [db.documents, db.sources, db.analyses, db.occurrences, db.persons, db.meta];
  return db.transaction('rw', [...tables, ...indexTables(db)], async () => {
    if (!(await db.documents.get(id))) return false;
    await Promise.all([
      db.documents.delete(id),
      db.sources.delete(id),
      db.analyses.delete(id),
      db.persons.delete(id),
      db.occurrences.delete(id),
    ]);
    await removeFromIndex(db, id);
    await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
    return true;
  });
}
