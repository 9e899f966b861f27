/** The options page. Wiring only. */
import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import '../../components/theme.css';
import type { OptionsState } from '../../lib/messages/options-model.ts';
import { MARK_STYLES } from '../../lib/page/mark-styles.ts';
import { createTranslator } from '../../locales/translate.ts';
import { createOptionsCallbacks } from './callbacks.ts';
import { readOptions, whenOptionsChange } from './read-options.ts';

const app = document.getElementById('app') as HTMLElement;
let taken: OptionsState['taken'];
const callbacks = createOptionsCallbacks((found) => {
  taken = found;
  void draw();
});

async function draw(): Promise<void> {
  const state = { ...(await readOptions()), ...(taken === undefined ? {} : { taken }) };
  document.documentElement.lang = state.language;
  const translate = createTranslator(state.language);
  document.title = `${translate('app.name')}: ${translate('options.title')}`;
  render(<Options state={state} markStyles={MARK_STYLES} translate={translate} callbacks={callbacks} />, app);
}
whenOptionsChange(() => void draw());
await draw();
