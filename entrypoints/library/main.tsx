/** The library page: what is kept on this machine, and one document open, marked as a web page is. Wiring only. */
import { render } from 'preact';
import { Library } from '../../components/library/Library.tsx';
import '../../components/theme.css';
import type { LibraryState } from '../../lib/messages/library-model.ts';
import { createTranslator } from '../../locales/translate.ts';
import { readLanguage } from '../common/language.ts';
import { openCorpus } from '../common/open-corpus.ts';
import { sources } from '../common/source-pages.ts';
import { createLibraryCallbacks } from './callbacks.ts';
import { openDocumentSession } from './document-session.ts';
import { fetchMeetings } from './imports/fetch-meetings.ts';
import { createImports } from './imports/import-files.ts';
import { createIntakeCallbacks } from './intake-callbacks.ts';
import { loadLibrary } from './load-library.ts';
import { takeDrops } from './take-drops.ts';
import { createWheels } from './wheels.ts';

const app = document.getElementById('app') as HTMLElement;
const translate = createTranslator(await readLanguage());
document.documentElement.lang = translate.language;
document.title = `${translate('app.name')}: ${translate('library.title')}`;

const db = openCorpus();
const session = openDocumentSession();
let shown: LibraryState | null = null;
const wheels = createWheels(() => shown && draw(shown));
const gone = new AbortController();
addEventListener('pagehide', ({ persisted }) => persisted || gone.abort());
let refresh = (): void => {};
const imports = createImports({
  db,
  background: sources,
  otherBody: translate('imports.otherBody'),
  onChange: () => refresh(),
  signal: gone.signal,
});
const fetchWaiting = (): Promise<void> =>
  fetchMeetings({ db, background: sources, translate, onChange: () => refresh(), signal: gone.signal });
const callbacks = {
  ...createLibraryCallbacks(session, wheels),
  ...createIntakeCallbacks({ db, imports, refresh: () => refresh(), fetchMeetings: fetchWaiting }),
};
const draw = (state: LibraryState): void => {
  shown = state;
  session.setState(state);
  render(<Library state={state} wheels={wheels.state()} translate={translate} callbacks={callbacks} />, app);
};
takeDrops((files) => callbacks.addFiles(files), gone.signal);
refresh = await loadLibrary({ address: location.href, draw, paint: session.setPainting, imports: imports.list });
unfoldTarget();
// Picked in the panel, or left from last time.
await fetchWaiting();

/** The folded part that the address names ("#subscribe"): drawn after the browser has looked for it. */
function unfoldTarget(): void {
  const part = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (!(part instanceof HTMLDetailsElement)) return;
  part.open = true;
  part.scrollIntoView({ block: 'center', behavior: 'instant' });
  part.querySelector<HTMLElement>('input')?.focus();
}
