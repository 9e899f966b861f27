/** Writing a note: to the item one is at, about the words selected on the page if there are any. */
import { useRef } from 'preact/hooks';
import type { ItemSummary } from '../../lib/messages/model.ts';
import type { NoteDraft, NotesState } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { NoteCallbacks } from '../callbacks.ts';
import { shortenText } from '../parts/cut-text.ts';
import { titleItem } from '../parts/describe.ts';

interface NoteEditorProps {
  readonly state: Pick<NotesState, 'draft' | 'selection'>;
  /** The item that a new note is about. */
  readonly item: ItemSummary | null;
  readonly translate: Translate;
  readonly callbacks: NoteCallbacks;
}

const MOST_QUOTED = 220;

export function NoteEditor({ state, item, translate, callbacks }: NoteEditorProps) {
  const { selection } = state;
  const fresh: NoteDraft = {
    noteId: null,
    item: item && { number: item.number, title: item.title },
    passage: selection,
    text: '',
    raise: false,
    todo: 'none',
  };
  const draft = state.draft ?? fresh;
  const { passage, text, raise, todo } = draft;
  const change = (part: Partial<NoteDraft>) => callbacks.writeDraft({ ...draft, ...part });
  // A flag alone is a note too: "to be raised".
  const isEmpty = text.trim() === '' && !raise && todo === 'none';
  // The button that was pressed goes: one goes on writing.
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = () => {
    if (isEmpty) return;
    callbacks.keepDraft(draft);
    field.current?.focus();
  };
  const about = draft.item
    ? translate('notes.about', { item: titleItem(draft.item.number, draft.item.title, translate) })
    : translate('notes.aboutDocument');
  return (
    <form
      class="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
      }}
    >
      <label class="label" for="note-text">
        {about}
      </label>
      {passage !== null && (
        <div class="note-passage">
          <blockquote class="quote words" lang="da">
            <p>{shortenText(passage.exact, MOST_QUOTED) ?? passage.exact}</p>
          </blockquote>
          <button
            type="button"
            class="button-link"
            onClick={() => {
              callbacks.dropSelection();
              if (state.draft) change({ passage: null });
            }}
          >
            {translate('notes.dropPassage')}
          </button>
        </div>
      )}
      <textarea
        id="note-text"
        ref={field}
        class="field"
        rows={3}
        maxLength={20_000}
        placeholder={translate('notes.placeholder')}
        value={text}
        onFocus={() => callbacks.lookAtSelection()}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      {state.draft && passage === null && selection !== null && (
        <button type="button" class="button-link" onClick={() => change({ passage: selection })}>
          {translate('notes.takePassage')}
        </button>
      )}
      <div class="note-flags">
        <label class="switch">
          <input type="checkbox" checked={raise} onChange={() => change({ raise: !raise })} />
          {translate('notes.raise')}
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={todo !== 'none'}
            onChange={() => change({ todo: todo === 'none' ? 'open' : 'none' })}
          />
          {translate('notes.todo')}
        </label>
      </div>
      <div class="option-row">
        <button type="submit" class="button" disabled={isEmpty}>
          {translate(draft.noteId === null ? 'notes.keep' : 'notes.keepChange')}
        </button>
        {state.draft && (
          <button
            type="button"
            class="button"
            onClick={() => {
              callbacks.writeDraft(null);
              field.current?.focus();
            }}
          >
            {translate('notes.drop')}
          </button>
        )}
      </div>
    </form>
  );
}
