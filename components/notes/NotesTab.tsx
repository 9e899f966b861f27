/** The member's own notes to the document: writing one, and those there are, item for item. */
import { useEffect, useRef } from 'preact/hooks';
import type { ItemSummary } from '../../lib/messages/model.ts';
import type { Note, NotesState } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { NoteCallbacks } from '../callbacks.ts';
import { titleItem } from '../parts/describe.ts';
import { matchNotes } from './match-notes.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteEntry } from './NoteEntry.tsx';

interface NotesTabProps {
  readonly state: NotesState;
  readonly items: readonly ItemSummary[];
  /** The item that the panel shows. */
  readonly item: ItemSummary | null;
  readonly translate: Translate;
  readonly callbacks: NoteCallbacks & { goToItem(itemId: string): void };
}

export function NotesTab({ state, items, item, translate, callbacks }: NotesTabProps) {
  const { notes, removed } = state;
  // The note that had the focus is gone: it goes to what brings the note back, and from there to the field.
  const putBack = useRef<HTMLButtonElement>(null);
  const removedId = removed?.id;
  useEffect(() => {
    if (removedId !== undefined) putBack.current?.focus();
  }, [removedId]);
  const { ofItem, ofDocument, elsewhere } = matchNotes(notes, items);
  const entries = (some: readonly Note[]) =>
    some.map((note) => (
      <NoteEntry
        key={note.id}
        note={note}
        isGone={note.id === state.goneId}
        translate={translate}
        callbacks={callbacks}
      />
    ));
  return (
    <div class="notes">
      <NoteEditor state={state} item={item} translate={translate} callbacks={callbacks} />
      {removed !== null && (
        <p class="note-removed" role="status">
          {translate('notes.removed')}{' '}
          <button
            type="button"
            class="button-link"
            ref={putBack}
            onClick={() => {
              callbacks.saveNote(removed);
              document.getElementById('note-text')?.focus();
            }}
          >
            {translate('notes.putBack')}
          </button>
        </p>
      )}
      {notes.length === 0 && <p class="muted">{translate('notes.none')}</p>}
      {ofDocument.length > 0 && (
        <section class="notes-group" aria-labelledby="notes-document">
          <h2 id="notes-document">{translate('notes.ofDocument')}</h2>
          {entries(ofDocument)}
        </section>
      )}
      {items.map(({ id, number, title }, at) => {
        const own = ofItem.get(id);
        return (
          own && (
            <section key={id} class="notes-group" aria-labelledby={`notes-item-${at}`}>
              <h2 id={`notes-item-${at}`}>
                <button type="button" class="notes-item" lang="da" onClick={() => callbacks.goToItem(id)}>
                  {titleItem(number, title, translate)}
                </button>
              </h2>
              {entries(own)}
            </section>
          )
        );
      })}
      {elsewhere.length > 0 && (
        <section class="notes-group" aria-labelledby="notes-elsewhere">
          <h2 id="notes-elsewhere">{translate('notes.elsewhere')}</h2>
          {elsewhere.map((note) => (
            <div key={note.id}>
              {note.item && (
                <p class="reasons" lang="da">
                  {titleItem(note.item.number, note.item.title, translate)}
                </p>
              )}
              {entries([note])}
            </div>
          ))}
        </section>
      )}
      <div class="option-row">
        <button type="button" class="button" onClick={() => callbacks.openBrief()}>
          {translate('brief.make')}
        </button>
        {notes.length > 0 && (
          <button type="button" class="button" onClick={() => callbacks.downloadNotes()}>
            {translate('notes.download')}
          </button>
        )}
      </div>
    </div>
  );
}
