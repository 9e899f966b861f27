/** What the member noted to the item whose thread is shown, in short, above the thread. */
import type { Note } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';
import { shortenText } from '../parts/cut-text.ts';
import { NamedIcon } from '../parts/icons.tsx';

interface ItemNotesProps {
  readonly notes: readonly Note[];
  readonly translate: Translate;
  /** To the notes' own tab. */
  readonly onNote: () => void;
}

const MOST_SHOWN = 240;

export function ItemNotes({ notes, translate, onNote }: ItemNotesProps) {
  if (notes.length === 0) return null;
  return (
    <section class="item-notes" aria-labelledby="item-notes">
      <h2 id="item-notes" class="label">
        {translate('notes.own')}
      </h2>
      <ul>
        {notes.map(({ id, text, passage, raise, todo }) => (
          <li key={id} data-todo={todo}>
            <NamedIcon name={raise ? 'raise' : 'note'} />
            <span>
              {raise && <strong>{translate('notes.raise')} </strong>}
              {text === '' && passage ? (
                <q lang="da">{shortenText(passage.exact, MOST_SHOWN) ?? passage.exact}</q>
              ) : (
                (shortenText(text, MOST_SHOWN) ?? text)
              )}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class="button-link" onClick={onNote}>
        {translate('notes.openAll')}
      </button>
    </section>
  );
}
