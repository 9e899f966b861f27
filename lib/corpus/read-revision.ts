/** Tells whether the corpus has changed. Apart from the storing, so that asking draws in no analysis. */
import type { CorpusDatabase } from './database.ts';

/** Grows with every change of the corpus; 0 while it is empty. */
export async function readRevision(db: CorpusDatabase): Promise<number> {
  return (await db.meta.get('revision'))?.value ?? 0;
}
