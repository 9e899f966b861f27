/** The meeting documents that the member wants fetched, in the order in which they were picked. */
import type { MeetingOffer } from '../../messages/meetings-model.ts';
import type { CorpusDatabase } from '../database.ts';
import type { FetchRow } from '../seeds/model.ts';

export async function queueMeetings(db: CorpusDatabase, offers: readonly MeetingOffer[], now: number): Promise<void> {
  const rows = offers.map(
    ({ address, title, date }, index): FetchRow => ({
      address,
      title: `${title} (${date})`,
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
