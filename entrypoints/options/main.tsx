/** The options page. Wiring only. */
import { render } from 'preact';
import { Options } from '../../components/Options.tsx';
import '../../components/theme.css';
import { createTranslator } from '../../locales/translate.ts';
import { createOptionsCallbacks } from './callbacks.ts';
import { readOptions, whenOptionsChange } from './read-options.ts';

const app = document.getElementById('app') as HTMLElement;
const callbacks = createOptionsCallbacks();

async function draw(): Promise<void> {
  const state = await readOptions();
  document.documentElement.lang = state.language;
  render(<Options state={state} translate={createTranslator(state.language)} callbacks={callbacks} />, app);
}
whenOptionsChange(() => void draw());
await draw();
