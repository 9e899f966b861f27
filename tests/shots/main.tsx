/** The gallery: draws the state named in the address (`?state=panel-thread`), or the list of all states. */
import { render } from 'preact';
import '../../components/theme.css';
import { createTranslator } from '../../locales/translate.ts';
import { drawState } from './draw-state.tsx';
import { STATE_NAMES } from './states.ts';

const root = document.getElementById('root');
if (root) {
  const query = new URLSearchParams(location.search);
  const name = STATE_NAMES.find((known) => known === query.get('state'));
  const language = query.get('language') === 'en' ? 'en' : 'da';
  document.documentElement.lang = language;
  if (name) {
    render(drawState(name, createTranslator(language)), root);
  } else {
    render(
      <ul>
        {STATE_NAMES.map((known) => (
          <li key={known}>
            <a href={`?state=${known}`}>{known}</a>
          </li>
        ))}
      </ul>,
      root,
    );
  }
}
