/** The options page. Wiring only. */
import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import '../../components/theme.css';
import type { OptionsState } from '../../lib/messages/options-model.ts';
import { MARK_STYLES } from '../../lib/page/mark-styles.ts';
import { createTranslator } from '../../locales/translate.ts';
import { createOptionsCallbacks } from './callbacks.ts';
import { type Counted, countKept, readOptions, whenOptionsChange } from './read-options.ts';

const app = document.getElementById('app') as HTMLElement;
let taken: OptionsState['taken'];
let counted: Counted = { bodies: [], data: null };
let turn = 0;
const callbacks = createOptionsCallbacks((found) => {
  taken = found;
  void draw();
});

async function draw(): Promise<void> {
  const mine = ++turn;
  const read = await readOptions(counted);
  // What was read later has been drawn meanwhile, or will be.
  if (mine !== turn) return;
  const state = { ...read, ...(taken === undefined ? {} : { taken }) };
  document.documentElement.lang = state.language;
  const translate = createTranslator(state.language);
  document.title = `${translate('app.name')}: ${translate('options.title')}`;
  render(<Options state={state} markStyles={MARK_STYLES} translate={translate} callbacks={callbacks} />, app);
}
async function count(): Promise<void> {
  counted = await countKept();
  await draw();
}
whenOptionsChange(() => {
  void draw();
  void count();
});
await draw();
await count();
