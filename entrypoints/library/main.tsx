/** The library page: what is kept on this machine, and one document open, marked as a web page is. Wiring only. */
import { render } from 'preact';
import { Library } from '../../components/Library.tsx';
import '../../components/theme.css';
import type { LibraryState } from '../../lib/messages/library-model.ts';
import { createTranslator } from '../../locales/translate.ts';
import { readLanguage } from '../common/language.ts';
import { createLibraryCallbacks } from './callbacks.ts';
import { openDocumentSession } from './document-session.ts';
import { loadLibrary } from './load-library.ts';
import { createWheels } from './wheels.ts';

const app = document.getElementById('app') as HTMLElement;
const translate = createTranslator(await readLanguage());
document.documentElement.lang = translate.language;
document.title = `${translate('app.name')}: ${translate('library.title')}`;

const session = openDocumentSession();
let shown: LibraryState | null = null;
const wheels = createWheels(() => shown && draw(shown));
const callbacks = createLibraryCallbacks(session, wheels);
const draw = (state: LibraryState): void => {
  shown = state;
  session.setState(state);
  render(<Library state={state} wheels={wheels.state()} translate={translate} callbacks={callbacks} />, app);
};
await loadLibrary(location.href, draw, session.setPainting);
