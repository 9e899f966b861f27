/** What is kept on this machine, counted, so that the member can see it. */
import type { CorpusDatabase } from './database.ts';

export interface DataCount {
  readonly documents: number;
  readonly items: number;
  readonly notes: number;
  /** Of the whole extension's storage; null where the browser does not say. */
  readonly bytes: number | null;
}

export async function countData(db: CorpusDatabase): Promise<DataCount> {
  const [documents, items, notes, estimate] = await Promise.all([
    db.documents.count(),
    countItems(db),
    db.notes.count(),
    navigator.storage?.estimate().catch(() => null) ?? null,
  ]);
  return { documents, items, notes, bytes: estimate?.usage ?? null };
}

async function countItems(db: CorpusDatabase): Promise<number> {
  let count = 0;
  await db.documents.each(({ itemCount }) => {
    count += itemCount;
  });
  return count;
}
