/** Which of the meeting documents that a page links to are in the corpus, or on their way. */
import type { MeetingLink } from '../../document/meeting-links.ts';
import type { MeetingOffer } from '../../messages/meetings-model.ts';
import type { CorpusDatabase, DocumentRow } from '../database.ts';
import type { FetchRow } from '../seeds/model.ts';

type Offered = MeetingLink & Pick<MeetingOffer, 'fresh'>;

/** A page that fetches is opened within so many milliseconds. */
export const SOON = 3000;

export interface Fetching {
  /** A page is open that fetches what waits. */
  readonly isFetching: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** @param page what the page says of itself: a document of the same day is the one meant if its body is named there. */
export async function judgeOffers(
  db: CorpusDatabase,
  page: string,
  links: readonly Offered[],
  fetching: Fetching,
): Promise<MeetingOffer[]> {
  const addresses = links.map(({ address }) => address);
  const [byAddress, byDate, fetches] = await Promise.all([
    db.documents.where('address').anyOf(addresses).toArray(),
    db.documents
      .where('date')
      .anyOf(links.map(({ date }) => date))
      .toArray(),
    db.fetches.bulkGet(addresses),
  ]);
  const words = page.toLowerCase();
  return links.map((link, index) => {
    const kept =
      byAddress.find(({ address }) => address === link.address) ?? byDate.find((row) => isMeant(row, link, words));
    const { address, kind, date, title, fresh } = link;
    const state = kept ? 'kept' : stateOf(fetches[index], fetching);
    const documentId = kept?.id ?? fetches[index]?.documentId ?? null;
    return {
      address,
      kind,
      date,
      title,
      fresh,
      state,
      documentId,
      message: kept ? '' : (fetches[index]?.message ?? ''),
    };
  });
}

function isMeant({ kind, date, body }: DocumentRow, link: MeetingLink, words: string): boolean {
  return kind === link.kind && date === link.date && body !== '' && words.includes(body.toLowerCase());
}

/** What was fetched and is no longer kept can be fetched again. */
function stateOf(row: FetchRow | undefined, { isFetching, now }: Fetching): MeetingOffer['state'] {
  if (!row || row.phase === 'done') return 'notKept';
  // The page that fetched has been closed, or the whole browser: nobody will until it is asked for again.
  if (row.phase === 'waiting' && !isFetching && Math.abs(now - row.addedAt) > SOON) return 'paused';
  return row.phase === 'known' ? 'kept' : row.phase;
}
