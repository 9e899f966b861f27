/** One note: the words it is about, what one wrote, and whether it is to be raised or done. */
import type { Note } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { NoteCallbacks } from '../callbacks.ts';
import { shortenText } from '../parts/cut-text.ts';
import { NamedIcon } from '../parts/icons.tsx';

interface NoteEntryProps {
  readonly note: Note;
  /** Its words were looked for and are not in the document any more. */
  readonly isGone: boolean;
  readonly translate: Translate;
  readonly callbacks: NoteCallbacks;
}

const MOST_QUOTED = 160;

export function NoteEntry({ note, isGone, translate, callbacks }: NoteEntryProps) {
  const { passage, text, raise, todo } = note;
  return (
    <article class="note" data-raise={raise} data-todo={todo}>
      {raise && (
        <p class="note-raise">
          <NamedIcon name="raise" />
          {translate('notes.raise')}
        </p>
      )}
      {passage !== null && (
        <button
          type="button"
          class="note-goto words"
          lang="da"
          title={translate('notes.goToPassage')}
          onClick={() => callbacks.goToPassage(note, passage)}
        >
          {shortenText(passage.exact, MOST_QUOTED) ?? passage.exact}
        </button>
      )}
      {isGone && (
        <p class="reasons" role="status">
          {translate('notes.gone')}
        </p>
      )}
      {text !== '' && <p class="note-text">{text}</p>}
      <div class="note-tools">
        {todo !== 'none' && (
          <label class="switch">
            <input
              type="checkbox"
              checked={todo === 'done'}
              onChange={() => callbacks.saveNote({ ...note, todo: todo === 'done' ? 'open' : 'done' })}
            />
            {translate('notes.done')}
          </label>
        )}
        <button type="button" class="button-link" onClick={() => callbacks.editNote(note)}>
          {translate('notes.edit')}
        </button>
        <button type="button" class="button-link" onClick={() => callbacks.removeNote(note)}>
          {translate('notes.remove')}
        </button>
      </div>
    </article>
  );
}
