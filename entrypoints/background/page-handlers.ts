/** Answers what a page in a tab asks: read me, I am here now, this mark was clicked, I am leaving. */
import { browser } from 'wxt/browser';
import { analyseDocument } from '../../lib/corpus/analyse-document.ts';
import { digestOf } from '../../lib/corpus/digest.ts';
import { findFault } from '../../lib/corpus/explain-fault.ts';
import { loadGlance } from '../../lib/corpus/glance/load-glance.ts';
import { loadCard } from '../../lib/corpus/load-card.ts';
import { mentionKey } from '../../lib/corpus/mention-key.ts';
import { type PageSource, readPage } from '../../lib/corpus/read-page.ts';
import { LONGEST_TEXT, type PAGE_CALLS, type PageAnswers } from '../../lib/messages/calls.ts';
import { pageIdOf } from '../../lib/messages/page-id.ts';
import { fail, type Result, succeed } from '../../lib/messages/result.ts';
import { done, type Handlers, type Sender } from '../../lib/messages/serve.ts';
import { createTranslator } from '../../locales/translate.ts';
import { readAddress } from '../common/pdf/address.ts';
import { mentionAt } from './changed-parts.ts';
import type { BackgroundContext } from './context.ts';
import { isForReader } from './pdf-tab.ts';
import type { ReadingTurn } from './readings.ts';

type PageToRead = Pick<PageSource, 'title' | 'text' | 'headings'>;

/** Some 70 pages of paper, in UTF-16 code units: long enough to tell the panel that it takes a while. */
const LONG_TEXT = 200_000;

export function createPageHandlers(context: BackgroundContext): Handlers<typeof PAGE_CALLS, PageAnswers> {
  const { store, tabs, corpus, readings, keeping, meetings } = context;
  /** At once, while the click counts; what is to be shown follows. */
  const openPanel = async (
    { tab }: Sender,
    fill: (tabId: number) => Promise<void>,
  ): Promise<Result<{ readonly isOpen: boolean }>> => {
    if (tab?.id === undefined) return fail('noTab');
    const opening = tabs.openPanel({ id: tab.id, windowId: tab.windowId });
    await fill(tab.id);
    return succeed({ isOpen: await opening });
  };
  /** The panel says why nothing is shown. Of what is no meeting document nothing is said. */
  const tellFault = async (cause: unknown, tabId: number, turn: ReadingTurn, page: PageToRead): Promise<never> => {
    if (turn.isCurrent() && findFault(cause) && analyseDocument(page.text, { ...page, id: 'page' })) {
      await store.write(tabId, { page: { status: 'error', message: await corpus.explain(cause) } });
    }
    throw cause;
  };
  return {
    readPage: async (page, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return fail('noTab');
      const turn = readings.begin(tabId, sender);
      if (page.text.length > LONGEST_TEXT) {
        const { language } = await corpus.readSettings();
        const message = createTranslator(language)('problem.tooLong');
        await store.write(tabId, { page: { status: 'error', message } });
        return fail('tooLong', message);
      }
      if (page.text.length > LONG_TEXT && !(await store.read(tabId, ['page'])).page) {
        await store.write(tabId, { page: { status: 'reading', document: null } });
      }
      // By its address, not its text: a clock on the page must not make it another document.
      const address = (sender.url ?? '').replace(/#.*$/s, '');
      const id = pageIdOf(await digestOf(`${address}\n${page.title}`));
      const opening = Promise.all([corpus.loadWhole(), corpus.db.apart.toArray()]);
      const [loaded, apart] = await opening.catch((cause) => tellFault(cause, tabId, turn, page));
      const reading = readPage({ ...page, id, address: webAddress(address) }, loaded, apart);
      if (!turn.isCurrent()) return succeed({ paint: null });
      if (!reading) {
        await readings.forget(tabId);
        return succeed({ paint: null });
      }
      const answer = await turn.keep(reading, loaded);
      if (isWebPage(sender)) void keeping.look(tabId, { ...page, address }, [...reading.twins][0] ?? null);
      return succeed(answer);
    },
    readPart: async ({ text }, sender) =>
      sender.tab?.id === undefined ? fail('noTab') : succeed(await readings.readPart(sender.tab.id, sender, text)),
    offerMeetings: async ({ words, links }, sender) => {
      if (sender.tab?.id === undefined || !isWebPage(sender)) return fail('noTab');
      await meetings.offer(sender.tab.id, { address: (sender.url ?? '').replace(/#.*$/s, ''), words, links });
      return done;
    },
    seeItem: async ({ itemId }, sender) => {
      if (sender.tab?.id !== undefined) await store.write(sender.tab.id, { view: itemId });
      return done;
    },
    describeMark: async ({ mention }, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return fail('noTab');
      const { persons = [], ...named } = await store.read(tabId, ['mentions', 'late', 'persons']);
      const pointed = mentionAt(named, mention);
      if (!pointed) return succeed(null);
      const [loaded, { language }] = await Promise.all([corpus.loadWhole(), corpus.readSettings()]);
      const seen = persons.find(([name]) => name === pointed.canonical)?.[1] ?? [];
      return succeed(await loadGlance(corpus.db, loaded, pointed, seen, createTranslator(language)));
    },
    openMark: ({ mention }, sender) => openPanel(sender, (tabId) => showCard(context, tabId, mention)),
    openReference: ({ reference }, sender) =>
      openPanel(sender, async (tabId) => {
        const { references = [] } = await store.read(tabId, ['references']);
        await store.write(tabId, { card: null, reference: references[reference] ?? null });
      }),
    openThread: ({ itemId }, sender) =>
      openPanel(sender, async (tabId) => {
        const { turned = 0 } = await store.read(tabId, ['turned']);
        await store.write(tabId, { card: null, reference: null, view: itemId, turned: turned + 1 });
      }),
    isForReader: async (_payload, { tab, url = '' }) =>
      tab?.id === undefined ? fail('noTab') : succeed({ forReader: await isForReader(tab.id, url) }),
    loadElements: async (_payload, sender) => {
      if (sender.tab?.id === undefined) return fail('noTab');
      await browser.scripting.executeScript({ target: { tabId: sender.tab.id }, files: ['/elements.js'] });
      return done;
    },
    leavePage: async (_payload, sender) => {
      if (sender.tab?.id !== undefined) await readings.leave(sender.tab.id, sender);
      return done;
    },
  };
}

/** @param mention index into the tab's mentions, and those found since. */
export async function showCard(
  { store, corpus }: Pick<BackgroundContext, 'store' | 'corpus'>,
  tabId: number,
  mention: number,
): Promise<void> {
  const parts = await store.read(tabId, ['page', 'mentions', 'late', 'persons', 'threads', 'names']);
  const { page, mentions = [], persons = [], threads = [], names = [] } = parts;
  const clicked = mentionAt(parts, mention);
  if (!clicked || !page || page.status === 'error' || page.document === null) return;
  const key = mentionKey(clicked);
  const from = {
    document: page.document,
    mentions,
    threads,
    itemIds: names.find((name) => name.key === key)?.itemIds ?? [],
    seen: persons.find(([name]) => name === clicked.canonical)?.[1] ?? [],
  };
  const { language } = await corpus.readSettings();
  const card = await loadCard(corpus.db, await corpus.loadWhole(), clicked, from, createTranslator(language));
  await store.write(tabId, { reference: null, card });
}

/** Not one of the extension's own. */
function isWebPage({ url }: Sender): boolean {
  return /^https?:/.test(url ?? '');
}

/** Of a page, or of the PDF that the reader shows; null for what is not on the web. */
function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, search } = new URL(address);
  if (protocol === 'http:' || protocol === 'https:') return address;
  const file = address.startsWith(browser.runtime.getURL('/reader.html')) ? readAddress(search).url : null;
  return file !== null && /^https?:/.test(file) ? file : null;
}
