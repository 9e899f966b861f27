/** Takes a document and all that was read from it out of the database: in one transaction, or not at all. */
import type { CorpusDatabase } from './database.ts';
import { removeFromIndex } from './index/put-in-index.ts';
import { readRevision } from './read-revision.ts';
import { storedTables } from './store-document.ts';

/**
 * What the member holds apart stays, for the document may come back. Removing what is not there changes nothing.
 * @returns whether it was there.
 */
export async function removeDocument(db: CorpusDatabase, id: string): Promise<boolean> {
  return db.transaction('rw', [...storedTables(db), db.files], async () => {
    if (!(await db.documents.get(id))) return false;
    await removeRows(db, id);
    await db.files.delete(id);
    return true;
  });
}

/** Whatever of it is there, but for the member's own file. */
export async function removeRows(db: CorpusDatabase, id: string): Promise<void> {
  await db.transaction('rw', storedTables(db), async () => {
    await Promise.all([
      db.documents.delete(id),
      db.sources.delete(id),
      db.analyses.delete(id),
      db.persons.delete(id),
      db.occurrences.delete(id),
    ]);
    await removeFromIndex(db, id);
    await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
  });
}
