/** The side panel: draws what is known of the tab in front. Wiring only. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/panel/Panel.tsx';
import '../../components/panel-theme.css';
import { draftOf } from '../../lib/messages/panel-view.ts';
import { loadTranslator } from '../../locales/load-translator.ts';
import { readLanguage, whenLanguageChanges } from '../common/language.ts';
import { NEWS_KEY } from '../common/news.ts';
import { createPanelCallbacks } from './callbacks.ts';
import { createPanelNotes } from './notes.ts';
import { createPanelSearch } from './search.ts';
import { type ShownTab, watchActiveTab } from './watch-active-tab.ts';

const app = document.getElementById('app') as HTMLElement;
let translate = await loadTranslator(await readLanguage());
document.documentElement.lang = translate.language;
let isNew = NEWS_KEY in (await browser.storage.local.get(NEWS_KEY));
let shown: ShownTab | null = null;
const draw = (): void => {
  if (!shown) return;
  const { tabId, state, view } = shown;
  notes.follow(tabId, state.status === 'ready' ? state.document : null);
  render(
    <Panel
      key={tabId}
      state={state}
      view={view}
      search={search.stateOf(tabId ?? 0, view.query)}
      notes={{ ...notes.state(), draft: draftOf(view) }}
      isNew={isNew}
      translate={translate}
      callbacks={callbacks}
    />,
    app,
  );
};
const search = createPanelSearch(draw);
const notes = createPanelNotes(draw);
const tab = watchActiveTab((next) => {
  shown = next;
  draw();
});
const callbacks = createPanelCallbacks(
  tab,
  search,
  notes,
  () => shown,
  () => translate,
);
whenLanguageChanges(async (language) => {
  translate = await loadTranslator(language);
  document.documentElement.lang = language;
  tab.refresh();
});
// A selection is made on the page, and the page's selection stays when one comes to the panel.
browser.storage.local.onChanged.addListener((changes) => {
  if (!(NEWS_KEY in changes)) return;
  isNew = changes[NEWS_KEY]?.newValue !== undefined;
  draw();
});
addEventListener('focus', () => notes.lookAtSelection());
document.title = browser.runtime.getManifest().name;
