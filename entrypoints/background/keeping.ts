/** "Behold i samlingen" for the web page being read: when the member says so, or always for sites that were chosen. */
import { browser } from 'wxt/browser';
import type { KeptHeading } from '../../lib/corpus/database.ts';
import { keepDocument } from '../../lib/corpus/keep-document.ts';
import type { KeepState } from '../../lib/messages/meetings-model.ts';
import type { PageToKeep } from '../../lib/messages/tab-calls.ts';
import type { SessionStore } from '../../lib/messages/tab-parts.ts';
import { changeSettings } from '../common/change-settings.ts';
import type { CorpusService } from './corpus-service.ts';
import type { Tabs } from './tabs.ts';

export interface Keeping {
  /** A web page has been read. @param kept the document of the corpus that it is. */
  look(tabId: number, page: PageToKeep & { readonly address: string }, kept: string | null): Promise<void>;
  keepPage(tabId: number): Promise<void>;
  keepAlways(tabId: number, always: boolean): Promise<void>;
}

export function createKeeping(store: SessionStore, tabs: Tabs, corpus: CorpusService): Keeping {
  const set = async (tabId: number, change: Partial<KeepState>): Promise<void> => {
    const { keep } = await store.read(tabId, ['keep']);
    if (keep) await store.write(tabId, { keep: { ...keep, ...change } });
  };
  const take = async (tabId: number, { title, text, headings }: PageToKeep, address: string): Promise<void> => {
    await set(tabId, { state: 'busy' });
    const { outcome } = await keepDocument(corpus.db, {
      title,
      text,
      headings: headings.map(({ start, end, level }): KeptHeading => [start, end, level]),
      extraction: 'html',
      publisher: new URL(address).hostname,
      address,
    });
    await set(tabId, { state: outcome === 'noMeeting' ? 'failed' : 'kept' });
    if (outcome !== 'new') return;
    // What it knows of names reaches the others; nobody need wait for that.
    await corpus.reread();
    await tabs.readAllAgain('all');
  };
  const takeSafely = (tabId: number, page: PageToKeep, address: string): Promise<void> =>
    take(tabId, page, address).catch(async (cause) => {
      console.error('Rød tråd: keeping a page', cause);
      await set(tabId, { state: 'failed' });
    });
  const addressOf = async (tabId: number): Promise<string | null> => {
    const url = (await browser.tabs.get(tabId)).url?.replace(/#.*$/s, '') ?? '';
    return /^https?:/.test(url) ? url : null;
  };
  return {
    look: async (tabId, page, kept) => {
      const { keptSites } = await corpus.readSettings();
      const site = new URL(page.address).hostname;
      const always = keptSites.includes(site);
      await store.write(tabId, { keep: { state: kept === null ? 'notKept' : 'kept', site, always } });
      if (always && kept === null) await takeSafely(tabId, page, page.address);
    },
    keepPage: async (tabId) => {
      const [given, address] = [await tabs.tell(tabId).givePage({}), await addressOf(tabId)];
      if (given.ok && address !== null) await takeSafely(tabId, given.value, address);
      else await set(tabId, { state: 'failed' });
    },
    keepAlways: async (tabId, always) => {
      const { keep } = await store.read(tabId, ['keep']);
      const site = keep?.site;
      if (!keep || !site) return;
      await changeSettings((settings) => {
        const others = settings.keptSites.filter((other) => other !== site);
        return { ...settings, keptSites: always ? [...others, site] : others };
      });
      await set(tabId, { always });
    },
  };
}
