/** The meeting documents that the pages in the tabs link to: which are kept, which are new since the last visit. */
import { browser } from 'wxt/browser';
import { FETCHING_LOCK } from '../../lib/corpus/intake/fetching-lock.ts';
import { judgeOffers, SOON } from '../../lib/corpus/intake/judge-offers.ts';
import { findMeetingLinks, type LinkWords } from '../../lib/document/meeting-links.ts';
import type { MeetingOffer } from '../../lib/messages/meetings-model.ts';
import { SEEN_MEETINGS_KEY } from '../../lib/messages/storage-keys.ts';
import type { SessionStore } from '../../lib/messages/tab-parts.ts';
import type { CorpusService } from './corpus-service.ts';

export interface PageOfMeetings {
  /** Of the page, without fragment. */
  readonly address: string;
  /** What the page says of itself. */
  readonly words: string;
  readonly links: readonly LinkWords[];
}

export interface Meetings {
  offer(tabId: number, page: PageOfMeetings): Promise<void>;
  /** The corpus has changed: what is kept is judged again. */
  judgeAgain(): Promise<void>;
  /** A page has been closed: it may be the one that fetched. */
  lookWhoFetches(): Promise<void>;
}

const MOST_PAGES = 50;

type Seen = Readonly<Record<string, readonly string[]>>;

export function createMeetings(store: SessionStore, corpus: CorpusService): Meetings {
  const judge = async (words: string, offered: Parameters<typeof judgeOffers>[2]) =>
    judgeOffers(corpus.db, words, offered, { isFetching: await isFetching(), now: Date.now() });
  const judgeAgain = async (concerns: (offer: MeetingOffer) => boolean): Promise<void> => {
    for (const { id } of await browser.tabs.query({})) {
      if (id === undefined) continue;
      const { meetings } = await store.read(id, ['meetings']);
      if (!meetings) continue;
      const { words, offers } = meetings;
      if (!offers.some(concerns)) continue;
      const links = offers.flatMap(({ kind, ...offer }) =>
        kind === 'meetingList' || kind === 'document' ? [] : [{ ...offer, kind }],
      );
      await store.write(id, { meetings: { words, offers: await judge(words, links) } });
    }
  };
  const lookWhoFetches = async (): Promise<void> => {
    // By then the page that fetches holds its lock, and one that was closed has let go of it.
    await new Promise((wake) => setTimeout(wake, SOON));
    await judgeAgain(isWaiting);
  };
  return {
    offer: async (tabId, { address, words, links }) => {
      const found = findMeetingLinks(links);
      if (found.length < 2) return;
      const seen = ((await browser.storage.local.get(SEEN_MEETINGS_KEY))[SEEN_MEETINGS_KEY] as Seen | undefined) ?? {};
      const before = seen[address];
      const offered = found.map((link) => ({ ...link, fresh: before !== undefined && !before.includes(link.address) }));
      const offers = await judge(words, offered);
      await store.write(tabId, { meetings: { words, offers } });
      if (offers.some(isWaiting)) void lookWhoFetches();
      const others = Object.entries(seen).filter(([page]) => page !== address);
      const now = [...others, [address, found.map((link) => link.address)]].slice(-MOST_PAGES);
      await browser.storage.local.set({ [SEEN_MEETINGS_KEY]: Object.fromEntries(now) });
    },
    judgeAgain: () => judgeAgain(() => true),
    lookWhoFetches,
  };
}

const isWaiting = ({ state }: MeetingOffer): boolean => state === 'waiting';

async function isFetching(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === FETCHING_LOCK);
}
