/** The beginning and the end of a subscription. */
import type { CorpusDatabase } from '../database.ts';
import { releaseOrigin } from '../seeds/holdings.ts';
import type { Origin, SubscriptionRow } from '../seeds/model.ts';

export function newSubscription(address: string, now: number): SubscriptionRow {
  return {
    address,
    name: null,
    phase: 'waiting',
    addedAt: now,
    checkedAt: null,
    changedAt: null,
    nextAt: 0,
    failures: 0,
    etag: null,
    lastModified: null,
    parts: [],
    documents: 0,
    valid: 0,
    problems: [],
    problemCount: 0,
    agreed: null,
    revision: null,
  };
}

/**
 * What came with it goes, as far as nothing else brings it; or becomes the member's own.
 * @param keep its documents stay.
 */
export async function endSubscription(db: CorpusDatabase, address: string, keep: boolean): Promise<void> {
  const origin = address as Origin;
  // First, so that it is over even where the rest is broken off.
  await db.subscriptions.delete(address);
  if (keep) {
    await db.transaction('rw', [db.holdings], async () => {
      const holdings = await db.holdings.where('origin').equals(origin).toArray();
      await db.holdings.where('origin').equals(origin).delete();
      const own = holdings.filter(({ documentId }) => documentId !== null);
      await db.holdings.bulkPut(
        own.map(({ id, documentId, digest }) => ({ origin: 'member', id, documentId, digest })),
      );
    });
  } else await releaseOrigin(db, origin);
}
