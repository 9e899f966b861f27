/** Who brought which document: a document is kept as long as anyone does who brought it. */
import type { CorpusDatabase } from '../database.ts';
import { removeDocument } from '../remove-document.ts';
import type { HoldingRow, Origin } from './model.ts';

/** The origin brings the document no longer. @returns whether the document went with it. */
export async function releaseHolding(db: CorpusDatabase, { origin, id, documentId }: HoldingRow): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    await db.holdings.delete([origin, id]);
    if (documentId === null) return false;
    const others = await db.holdings.where('documentId').equals(documentId).count();
    return others === 0 && removeDocument(db, documentId);
  });
}

/** All that came with an origin, and with nothing else. @returns how many documents went. */
export async function releaseOrigin(db: CorpusDatabase, origin: Origin, signal?: AbortSignal): Promise<number> {
  let gone = 0;
  for (const holding of await db.holdings.where('origin').equals(origin).toArray()) {
    signal?.throwIfAborted();
    if (await releaseHolding(db, holding)) gone++;
  }
  return gone;
}

/**
 * The member deletes a document: those who brought it are remembered, so that they do not bring it again as it is. What the
 * member brought is simply gone.
 */
export async function deleteDocument(db: CorpusDatabase, documentId: string): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const holdings = await db.holdings.where('documentId').equals(documentId).toArray();
    for (const holding of holdings) {
      if (holding.origin === 'member') await db.holdings.delete([holding.origin, holding.id]);
      else await db.holdings.put({ ...holding, documentId: null });
    }
    await removeDocument(db, documentId);
  });
}
