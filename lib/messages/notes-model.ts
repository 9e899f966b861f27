/** The member's own notes: what is kept of one, and what is being written. Types only; plain data. */
import type { DocumentKind } from '../document/model.ts';

/** Words of a document with what stands around them: enough to find them again after the page has changed. */
export interface Passage {
  readonly exact: string;
  /** What stood before, and after: at most a line each. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood in the text of the page. */
  readonly start: number;
}

/** A meeting as all its documents name it: notes to its agenda are there beside its minutes too. */
export interface NotedMeeting {
  readonly body: string;
  /** ISO date. */
  readonly date: string;
}

export type Todo = 'none' | 'open' | 'done';

export interface Note extends NotedMeeting {
  readonly id: string;
  /** In which of the meeting's documents it was written. */
  readonly kind: DocumentKind;
  /** As it was called when the note was written; null: the document as a whole. */
  readonly item: { readonly number: string | null; readonly title: string } | null;
  readonly passage: Passage | null;
  readonly text: string;
  /** To be raised at the meeting. */
  readonly raise: boolean;
  readonly todo: Todo;
  /** ISO times. */
  readonly created: string;
  readonly changed: string;
}
/** A note that is being written, or an old one that is being changed. */
export interface NoteDraft {
  /** Of the note that is being changed; null: a new one. */
  readonly noteId: string | null;
  /** The item it is about, chosen when the writing began. */
  readonly item: Note['item'];
  readonly passage: Passage | null;
  readonly text: string;
  readonly raise: boolean;
  readonly todo: Todo;
}

/** What the panel draws of the notes. */
export interface NotesState {
  /** Of the meeting being read, oldest first. */
  readonly notes: readonly Note[];
  /** What is selected on the page just now: a new note is about it. */
  readonly selection: Passage | null;
  /** What is being written; null: nothing yet. */
  readonly draft: NoteDraft | null;
  /** The note whose words were looked for and are not in the document any more. */
  readonly goneId: string | null;
  /** The last note removed, until another is written: it can be put back. */
  readonly removed: Note | null;
}

/** What came of notes from a saved copy. */
export interface TakenNotes {
  /** New, or newer than those that were there. */
  readonly taken: number;
  /** Not as a note must be. */
  readonly refused: number;
}
