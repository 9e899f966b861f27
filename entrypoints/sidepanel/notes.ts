/** The notes to the meeting that the panel shows, or all where there is no document: fetched when the meeting changes or a note does. */
import { browser } from 'wxt/browser';
import type { DocumentSummary } from '../../lib/messages/model.ts';
import type { Note, NoteDraft, NotesState, Passage } from '../../lib/messages/notes-model.ts';
import { NOTES_KEY } from '../../lib/messages/tab-parts.ts';
import { ownPages } from '../common/own-pages.ts';

type KeptNotes = Omit<NotesState, 'draft'>;
const NO_NOTES: KeptNotes = { notes: [], selection: null, goneId: null, removed: null };

export interface PanelNotes {
  state(): KeptNotes;
  /** The tab and its document that are drawn; null: none. */
  follow(tabId: number | null, document: DocumentSummary | null): void;
  /** Look what is selected on the page. */
  lookAtSelection(): void;
  dropSelection(): void;
  /** A draft becomes a note of the document's meeting. */
  keep(draft: NoteDraft): void;
  save(note: Note): void;
  remove(note: Note): void;
  goTo(note: Note, passage: Passage): void;
}

export function createPanelNotes(onChange: () => void): PanelNotes {
  let state = NO_NOTES;
  let shown: { readonly tabId: number | null; readonly document: DocumentSummary | null } = {
    tabId: null,
    document: null,
  };
  let turn = 0;

  const change = (part: Partial<KeptNotes>): void => {
    state = { ...state, ...part };
    queueMicrotask(onChange);
  };
  const load = async (): Promise<void> => {
    const mine = ++turn;
    const { document } = shown;
    // Beside no document all notes are there.
    const meeting = document && { body: document.body, date: document.date };
    const answer = await ownPages.listNotes({ meeting });
    if (mine === turn && answer.ok) change({ notes: answer.value.notes });
  };
  browser.storage.session.onChanged.addListener((changes) => {
    if (NOTES_KEY in changes) void load();
  });
  const save = (note: Note): void => {
    change({ selection: null, removed: null });
    void ownPages.saveNote({ note }).then(load);
  };
  return {
    state: () => state,
    follow: (tabId, document) => {
      const isSame = shown.tabId === tabId && shown.document?.id === document?.id;
      shown = { tabId, document };
      if (isSame) return;
      state = NO_NOTES;
      void load();
    },
    lookAtSelection: () => {
      const { tabId } = shown;
      if (tabId === null) return;
      void ownPages.readSelection({ tabId }).then((answer) => {
        if (shown.tabId === tabId) change({ selection: answer.ok ? answer.value.passage : null });
      });
    },
    dropSelection: () => change({ selection: null }),
    keep: ({ noteId, ...draft }) => {
      const { document } = shown;
      if (!document) return;
      const now = new Date().toISOString();
      const old = state.notes.find(({ id }) => id === noteId);
      const { body, date, kind } = document;
      const fresh = { id: crypto.randomUUID(), body, date, kind, created: now };
      save({ ...(old ?? fresh), ...draft, text: draft.text.trim(), changed: now });
    },
    save,
    remove: (note) => {
      change({ removed: note });
      void ownPages.removeNote({ id: note.id }).then(load);
    },
    goTo: (note, passage) => {
      const { tabId } = shown;
      if (tabId === null) return;
      change({ goneId: null });
      void ownPages.goToPassage({ tabId, passage }).then(({ ok }) => !ok && change({ goneId: note.id }));
    },
  };
}
