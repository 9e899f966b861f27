/** The side panel: draws what is known of the tab in front. Wiring only. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/Panel.tsx';
import '../../components/theme.css';
import type { PanelState } from '../../lib/messages/model.ts';
import { createTranslator } from '../../locales/translate.ts';
import { readLanguage, whenLanguageChanges } from '../common/language.ts';
import { createPanelCallbacks } from './callbacks.ts';
import { createPanelSearch } from './search.ts';
import { watchActiveTab } from './watch-active-tab.ts';

const app = document.getElementById('app') as HTMLElement;
let translate = createTranslator(await readLanguage());
document.documentElement.lang = translate.language;
let state: PanelState | null = null;
const draw = (): void => {
  if (!state) return;
  render(<Panel state={state} search={search.state()} translate={translate} callbacks={callbacks} />, app);
};
const search = createPanelSearch(draw);
const tab = watchActiveTab((next) => {
  state = next;
  draw();
});
const callbacks = createPanelCallbacks(() => tab.id(), search);
whenLanguageChanges((language) => {
  translate = createTranslator(language);
  document.documentElement.lang = language;
  tab.refresh();
});
document.title = browser.runtime.getManifest().name;
