/** The side panel: draws what is known of the tab in front. Wiring only. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/Panel.tsx';
import '../../components/theme.css';
import { createTranslator } from '../../locales/translate.ts';
import { readLanguage, whenLanguageChanges } from '../shared/language.ts';
import { createPanelCallbacks } from './callbacks.ts';
import { watchActiveTab } from './watch-active-tab.ts';

const app = document.getElementById('app') as HTMLElement;
let translate = createTranslator(await readLanguage());
document.documentElement.lang = translate.language;
const tab = watchActiveTab((state) => {
  render(<Panel state={state} translate={translate} callbacks={callbacks} />, app);
});
const callbacks = createPanelCallbacks(() => tab.id());
whenLanguageChanges((language) => {
  translate = createTranslator(language);
  document.documentElement.lang = language;
  tab.refresh();
});
document.title = browser.runtime.getManifest().name;
