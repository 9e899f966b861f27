/** The meeting's brief. Wiring only. */
import { render } from 'preact';
import { Brief } from '../../components/brief/Brief.tsx';
import { composeBrief } from '../../components/brief/compose-brief.ts';
import { writeBrief } from '../../components/brief/write-brief.ts';
import type { BriefCallbacks } from '../../components/callbacks.ts';
import '../../components/theme.css';
import { browser } from 'wxt/browser';
import type { BriefState } from '../../lib/messages/brief-model.ts';
import { isPageId } from '../../lib/messages/page-id.ts';
import { createTranslator } from '../../locales/translate.ts';
import { readTabId } from '../common/brief-url.ts';
import { readLanguage } from '../common/language.ts';
import { libraryUrl, openLibrary } from '../common/library-url.ts';
import { ownPages } from '../common/own-pages.ts';
import { nameFile, saveText } from '../common/save-text.ts';
import { loadBrief } from './load-brief.ts';

const app = document.getElementById('app') as HTMLElement;
const translate = createTranslator(await readLanguage());
document.documentElement.lang = translate.language;

let shown: BriefState = { status: 'loading' };
const callbacks: BriefCallbacks = {
  placeHref: (place) => libraryUrl(place),
  openPlace: (place) => {
    const tabId = readTabId(location.href);
    // What is not kept is open in the tab that the brief is about.
    if (isPageId(place.documentId) && tabId !== null) void goToTab(tabId, place.itemId);
    else void openLibrary(libraryUrl(place));
  },
  linkTo: (place) => (isPageId(place.documentId) ? null : libraryUrl(place)),
  copyText: (text) => void navigator.clipboard.writeText(text),
  print: () => print(),
  saveMarkdown: (short) => {
    if (shown.status !== 'ready') return;
    const { body, date } = shown.source.document;
    const text = writeBrief(composeBrief(shown.source), short, translate);
    saveText(text, nameFile(translate('brief.title'), body, date), 'text/markdown');
  },
};
async function goToTab(tabId: number, itemId: string | null): Promise<void> {
  await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (itemId !== null) await ownPages.goToItem({ tabId, itemId });
}

await loadBrief(location.href, (state) => {
  shown = state;
  if (state.status === 'ready') {
    const { body, date } = state.source.document;
    // The browser names the printed file after it.
    document.title = `${translate('brief.title')}: ${body}, ${translate.date(date)}`;
  }
  render(<Brief state={state} translate={translate} callbacks={callbacks} />, app);
});
