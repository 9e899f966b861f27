/** Mends what waits and what is followed: a row that cannot be worked with would stop all that stands beside it. */
import type { CorpusDatabase } from '../database.ts';
import { newSubscription } from '../intake/subscriptions.ts';
import { FETCH_ROW, INBOX_ROW, NOTE_ROW, SUBSCRIPTION_ROW } from './row-shapes.ts';

export interface MendedLists {
  /** Addresses of followed files that begin anew. */
  readonly subscriptions: readonly string[];
  /** Files and meetings that are to be picked again. */
  readonly dropped: number;
  /** Notes that cannot be shown; they stay. */
  readonly notes: number;
}

/** @param now milliseconds since 1970. */
export async function mendLists(db: CorpusDatabase, now: number): Promise<MendedLists> {
  const subscriptions: string[] = [];
  let dropped = 0;
  await db.transaction('rw', [db.subscriptions, db.inbox, db.fetches], async () => {
    for (const row of await db.subscriptions.toArray()) {
      if (SUBSCRIPTION_ROW.safeParse(row).success) continue;
      subscriptions.push(row.address);
      await db.subscriptions.put(newSubscription(row.address, now));
    }
    for (const row of await db.inbox.toArray()) {
      if (row.id === undefined || INBOX_ROW.safeParse(row).success) continue;
      dropped++;
      await db.inbox.delete(row.id);
    }
    for (const row of await db.fetches.toArray()) {
      if (FETCH_ROW.safeParse(row).success) continue;
      dropped++;
      await db.fetches.delete(row.address);
    }
  });
  const notes = (await db.notes.toArray()).filter((row) => !NOTE_ROW.safeParse(row).success).length;
  return { subscriptions, dropped, notes };
}
