/** The meeting documents that the member wants fetched, in the order in which they were picked. */
import type { MeetingOffer } from '../../messages/meetings-model.ts';
import type { CorpusDatabase } from '../database.ts';
import type { FetchRow } from '../seeds/model.ts';

export interface QueueOptions {
  readonly now: number;
  /** How a document is called on the list. */
  readonly nameOf: (offer: MeetingOffer) => string;
}

export async function queueMeetings(
  db: CorpusDatabase,
  offers: readonly MeetingOffer[],
  { now, nameOf }: QueueOptions,
): Promise<void> {
  const rows = offers.map(
    (offer, index): FetchRow => ({
      address: offer.address,
      title: nameOf(offer),
      // One after another, also of those that were picked at once.
      addedAt: now + index / 1000,
      phase: 'waiting',
      message: '',
      documentId: null,
    }),
  );
  await db.fetches.bulkPut(rows);
}

export async function pauseMeetings(db: CorpusDatabase): Promise<void> {
  await db.fetches.filter(({ phase }) => phase === 'waiting').modify({ phase: 'paused' });
}

/** Those that failed are tried again too. */
export async function resumeMeetings(db: CorpusDatabase): Promise<void> {
  await db.fetches
    .filter(({ phase }) => phase === 'paused' || phase === 'failed')
    .modify({ phase: 'waiting', message: '' });
}

/** What is done is taken off the list. */
export async function clearMeetings(db: CorpusDatabase): Promise<void> {
  await db.fetches.filter(({ phase }) => phase !== 'waiting' && phase !== 'paused').delete();
}
