/**
 * What the brief is made of, from the tab it is about. The tab may go to another page or be closed: what was found is
 * kept with the brief's own tab, so that loading it again shows the same.
 */
import { browser } from 'wxt/browser';
import type { BriefSource, BriefState } from '../../lib/messages/brief-model.ts';
import { createSessionStore, keyOf, NOTES_KEY } from '../../lib/messages/tab-parts.ts';
import { readTabId } from '../common/brief-url.ts';
import { ownPages } from '../common/own-pages.ts';

const KEPT = 'brief';
const PARTS = ['page', 'threads', 'names'] as const;

export async function loadBrief(address: string, draw: (state: BriefState) => void): Promise<void> {
  const tabId = readTabId(address);
  const store = createSessionStore(browser.storage.session);
  let source = readKept();

  const show = (next: BriefSource): void => {
    source = next;
    sessionStorage.setItem(KEPT, JSON.stringify(next));
    draw({ status: 'ready', source: next });
  };
  const addNotes = async (found: Omit<BriefSource, 'notes'>): Promise<void> => {
    const { body, date } = found.document;
    const answer = await ownPages.listNotes({ meeting: { body, date } });
    show({ ...found, notes: answer.ok ? answer.value.notes : (source?.notes ?? []) });
  };
  const load = async (): Promise<void> => {
    const { page, threads, names = [] } = tabId === null ? {} : await store.read(tabId, PARTS);
    const document = page && page.status !== 'error' ? page.document : null;
    const isOther = source !== null && document?.id !== source.document.id;
    if (isOther && source) await addNotes(source);
    else if (document && threads) await addNotes({ document, threads, names });
    else draw(page?.status === 'reading' ? { status: 'loading' } : { status: 'missing' });
  };

  draw({ status: 'loading' });
  browser.storage.session.onChanged.addListener((changes) => {
    const watched = [NOTES_KEY, ...(tabId === null ? [] : PARTS.map((part) => keyOf(part, tabId)))];
    if (watched.some((key) => key in changes)) void load();
  });
  await load();
}

/** Written by this very page. */
function readKept(): BriefSource | null {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? null : (JSON.parse(kept) as BriefSource);
}
