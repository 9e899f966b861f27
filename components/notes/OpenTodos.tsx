/** Beside no document: what the member still has to do and to raise, of all meetings. */
import { useRef } from 'preact/hooks';
import type { Note } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { NoteCallbacks } from '../callbacks.ts';
import { shortenText } from '../parts/cut-text.ts';
import { titleItem } from '../parts/describe.ts';
import { NamedIcon } from '../parts/icons.tsx';

interface OpenTodosProps {
  /** Of all meetings. */
  readonly notes: readonly Note[];
  readonly translate: Translate;
  readonly callbacks: Pick<NoteCallbacks, 'saveNote' | 'downloadNotes'>;
}

const MOST_QUOTED = 160;

export function OpenTodos({ notes, translate, callbacks }: OpenTodosProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  if (notes.length === 0) return null;
  // What was pressed goes with its note.
  const change = (note: Note) => {
    callbacks.saveNote(note);
    heading.current?.focus();
  };
  const open = notes
    .filter(({ todo, raise }) => todo === 'open' || (raise && todo === 'none'))
    .sort((a, b) => b.date.localeCompare(a.date));
  return (
    <section class="notes todos" aria-labelledby="todos">
      <h2 id="todos" tabIndex={-1} ref={heading}>
        {translate('todos.title')}
      </h2>
      {open.length === 0 && <p class="muted">{translate('todos.none')}</p>}
      {open.map((note) => (
        <article key={note.id} class="note">
          <p class="reasons">
            <span lang="da">{note.body}</span>
            {', '}
            <time dateTime={note.date}>{translate.date(note.date)}</time>
            {note.item && (
              <>
                {' · '}
                <span lang="da">{titleItem(note.item.number, note.item.title, translate)}</span>
              </>
            )}
          </p>
          {note.raise && (
            <p class="note-raise">
              <NamedIcon name="raise" />
              {translate('notes.raise')}
            </p>
          )}
          {note.text === '' && note.passage !== null && (
            <p class="words" lang="da">
              {shortenText(note.passage.exact, MOST_QUOTED) ?? note.passage.exact}
            </p>
          )}
          {note.text !== '' && <p class="note-text">{note.text}</p>}
          <div class="note-tools">
            {note.todo === 'open' ? (
              <label class="switch">
                <input type="checkbox" onChange={() => change({ ...note, todo: 'done' })} />
                {translate('notes.done')}
              </label>
            ) : (
              <button type="button" class="button-link" onClick={() => change({ ...note, raise: false })}>
                {translate('todos.raised')}
              </button>
            )}
          </div>
        </article>
      ))}
      <div class="option-row">
        <button type="button" class="button" onClick={() => callbacks.downloadNotes()}>
          {translate('todos.download')}
        </button>
      </div>
    </section>
  );
}
