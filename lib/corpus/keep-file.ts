/** Files that the member keeps beside their text: one a document, gone when the document goes. */
import type { CorpusDatabase, FileRow } from './database.ts';
import { isQuotaError } from './quota-error.ts';

/** `gone`: the document is not in the corpus (any longer), so its file is not either. */
export type KeepFileOutcome = 'kept' | 'noRoom' | 'gone';

/** A file kept before for the same document is replaced. */
export async function keepFile(db: CorpusDatabase, row: FileRow): Promise<KeepFileOutcome> {
  try {
    return await db.transaction('rw', [db.documents, db.files], async () => {
      if (!(await db.documents.get(row.id))) return 'gone';
      await db.files.put(row);
      return 'kept';
    });
  } catch (cause) {
    if (isQuotaError(cause)) return 'noRoom';
    throw cause;
  }
}
