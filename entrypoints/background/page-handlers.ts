/** Answers what a page in a tab asks: read me, I am here now, this mark was clicked, I am leaving. */
import { digestOf } from '../../lib/corpus/digest.ts';
import { loadCard } from '../../lib/corpus/load-card.ts';
import { type PageReading, readPage } from '../../lib/corpus/read-page.ts';
import { LONGEST_TEXT, type PAGE_CALLS, type PageAnswers, type ReadAnswer } from '../../lib/messages/calls.ts';
import { fail, succeed } from '../../lib/messages/result.ts';
import { done, type Handlers, type Sender } from '../../lib/messages/serve.ts';
import type { Settings } from '../../lib/messages/settings.ts';
import type { SessionStore } from '../../lib/messages/tab-parts.ts';
import { createTranslator } from '../../locales/translate.ts';
import type { CorpusService } from './corpus-service.ts';
import type { Tabs } from './tabs.ts';

/** Some 70 pages of paper, in UTF-16 code units. */
const LONG_TEXT = 200_000;
/** Documents (as the browser counts them) that left while they were being read: nothing of theirs is kept. */
const left = new Set<string>();

export interface BackgroundContext {
  readonly store: SessionStore;
  readonly tabs: Tabs;
  readonly corpus: CorpusService;
}

export function createPageHandlers({
  store,
  tabs,
  corpus,
}: BackgroundContext): Handlers<typeof PAGE_CALLS, PageAnswers> {
  return {
    readPage: async (page, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return fail('noTab');
      left.delete(sender.documentId ?? '');
      if (page.text.length > LONGEST_TEXT) {
        const { language } = await corpus.readSettings();
        const message = createTranslator(language)('problem.tooLong');
        await store.write(tabId, { page: { status: 'error', message } });
        return fail('tooLong', message);
      }
      // Long texts take long enough to be told of.
      if (page.text.length > LONG_TEXT) await store.write(tabId, { page: { status: 'reading' } });
      const id = `side-${(await digestOf(page.text)).slice(0, 16)}`;
      const [loaded, settings] = await Promise.all([corpus.load(), corpus.readSettings()]);
      const reading = readPage({ ...page, id }, loaded);
      if (hasLeft(sender)) return succeed({ paint: null });
      if (!reading) {
        await store.forget(tabId);
        await tabs.setBadge(tabId, 0);
        return succeed({ paint: null });
      }
      return succeed(await keepReading({ store, tabs }, tabId, sender, reading, settings));
    },
    seeItem: async ({ itemId }, sender) => {
      if (sender.tab?.id !== undefined) await store.write(sender.tab.id, { view: itemId });
      return done;
    },
    openMark: ({ mention }, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return fail('noTab');
      tabs.openPanel(tabId);
      return showCard({ store, corpus }, tabId, mention).then(() => done);
    },
    leavePage: async (_payload, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return done;
      if (sender.documentId) left.add(sender.documentId);
      const { writer } = await store.read(tabId, ['writer']);
      if (writer === undefined || writer === (sender.documentId ?? '')) {
        await store.forget(tabId);
        await tabs.setBadge(tabId, 0);
      }
      return done;
    },
  };
}

function hasLeft({ documentId }: Sender): boolean {
  return documentId !== undefined && left.has(documentId);
}

/** Puts a reading where the panel finds it, and says what the page is to paint. */
export async function keepReading(
  { store, tabs }: Pick<BackgroundContext, 'store' | 'tabs'>,
  tabId: number,
  sender: Sender,
  { document, threads, names, mentions, persons, items }: PageReading,
  { kinds, engine }: Settings,
): Promise<ReadAnswer> {
  const { marks: shown = 'on', page } = await store.read(tabId, ['marks', 'page']);
  const isSame = page?.status === 'ready' && page.document.id === document.id;
  if (!isSame) await store.forget(tabId, ['card', 'view']);
  await store.write(tabId, {
    page: { status: 'ready', document },
    threads,
    names,
    mentions,
    persons,
    marks: shown,
    writer: sender.documentId ?? '',
  });
  if (hasLeft(sender)) {
    await store.forget(tabId);
    return { paint: null };
  }
  await tabs.setBadge(tabId, threads.filter(({ earlier }) => earlier.length > 0).length);
  const marks = mentions.flatMap(({ type, start, end }, mention) =>
    kinds[type] ? [{ type, start, end, mention }] : [],
  );
  return { paint: { marks, items, engine, shown } };
}

/** @param mention index into the tab's mentions. */
export async function showCard(
  { store, corpus }: Pick<BackgroundContext, 'store' | 'corpus'>,
  tabId: number,
  mention: number,
): Promise<void> {
  const { mentions = [], persons = [] } = await store.read(tabId, ['mentions', 'persons']);
  const clicked = mentions[mention];
  if (!clicked) return;
  const onPage = persons.find(([name]) => name === clicked.canonical)?.[1] ?? [];
  await store.write(tabId, { card: await loadCard(corpus.db, await corpus.load(), clicked, onPage) });
}
