/** What the views call back when the reader does something. The entry points fill these in; the views fetch nothing. */
import type { ApartPair, MentionType } from '../lib/entities/model.ts';
import type { Place } from '../lib/messages/model.ts';
import type { Note, NoteDraft, Passage } from '../lib/messages/notes-model.ts';
import type { Language, MarkEngine } from '../lib/messages/options-model.ts';
import type { PanelView } from '../lib/messages/panel-view-model.ts';
import type { SearchQuery } from '../lib/messages/search-model.ts';
import type { IntakeCallbacks } from './intake/intake-callbacks.ts';
import type { KeepCallbacks, MeetingCallbacks } from './meetings/meeting-callbacks.ts';

/** Places are links: `placeHref` is the library page's address of one, `openPlace` follows it. */
export interface PlaceCallbacks {
  placeHref(place: Place): string;
  openPlace(place: Place): void;
  /** An address that shows the place outside its page; null for a document that is open in a tab and nowhere else. */
  linkTo(place: Place): string | null;
  /** Put on the clipboard. */
  copyText(text: string): void;
}

export interface SearchCallbacks extends PlaceCallbacks {
  /** Typed or chosen: asked when the typing rests. An empty question without filters takes the answer away. */
  ask(query: SearchQuery): void;
  /** The field is seen: what a search can be narrowed to is wanted. */
  beginSearch(): void;
}

export interface ApartCallbacks {
  /** A spelling is not the name it was taken for; with `isApart` false that is taken back. */
  holdApart(pair: ApartPair, isApart: boolean): void;
}

export interface NoteCallbacks {
  /** What is selected on the page is wanted: a new note is about it. */
  lookAtSelection(): void;
  dropSelection(): void;
  /** Kept while it is written; null throws it away. */
  writeDraft(draft: NoteDraft | null): void;
  /** The draft is a note from now on. */
  keepDraft(draft: NoteDraft): void;
  editNote(note: Note): void;
  saveNote(note: Note): void;
  removeNote(note: Note): void;
  /** Scroll the page to the words of a note. */
  goToPassage(note: Note, passage: Passage): void;
  /** The meeting's brief, in a tab of its own. */
  openBrief(): void;
  /** The meeting's notes as a Markdown file. */
  downloadNotes(): void;
}

export interface PanelCallbacks
  extends MeetingCallbacks,
    KeepCallbacks,
    SearchCallbacks,
    ApartCallbacks,
    NoteCallbacks {
  setView(part: Partial<PanelView>): void;
  /** What is new has been read. */
  closeNews(): void;
  /** Scroll the page being read to an item. */
  goToItem(itemId: string): void;
  /** Show the card of one of `state.names`. */
  showName(key: string): void;
  /** Scroll the page to the next mark of a name; `turn` counts the presses. */
  goToName(key: string, turn: number): void;
  closeCard(): void;
  setMarks(marks: 'on' | 'off'): void;
  openLibrary(): void;
  openOptions(): void;
  /** Load the page anew, so that it is read. */
  reloadPage(): void;
  /** Read the page again after an error. */
  retry(): void;
  syncAgain(): void;
}

export interface BriefCallbacks extends PlaceCallbacks {
  print(): void;
  /** @param short without the items of which there is nothing to say. */
  saveMarkdown(short: boolean): void;
}

export interface LibraryCallbacks extends IntakeCallbacks {
  /** Addresses within the library page. */
  documentHref(documentId: string): string;
  listHref(): string;
  /** The reader's address for the file that is kept beside a document's text. */
  fileHref(documentId: string): string;
  /** The reader, with no file in it yet. */
  readerHref(): string;
  openDocument(documentId: string): void;
  openList(): void;
  /** The year wheel of a body is wanted. */
  showWheel(body: string): void;
  /** Scroll to an item of the open document. */
  goToItem(itemId: string): void;
  openOptions(): void;
  syncAgain(): void;
  /**
   * The `<article>` with the document's text, null when it is gone. Each block in it is an element with `data-start`,
   * the source offset of its first character, and exactly one text node holding the source text of the block as it is:
   * source offset `o` stands at `o - data-start` of that node. Blank lines between blocks are not in the tree.
   */
  articleRef(article: HTMLElement | null): void;
}

export interface WelcomeCallbacks {
  setBody(body: string): void;
  /** A kept document, marked as a web page is. */
  openSample(): void;
  openSubscriptions(): void;
  openOptions(): void;
}

export interface OptionsCallbacks {
  setLanguage(language: Language): void;
  /** The match pattern to ask the browser for ("https://*.gladsaxe.dk/*"); call `permissions.request` at once. */
  addSite(pattern: string): void;
  removeSite(pattern: string): void;
  setKind(type: MentionType, marked: boolean): void;
  setEngine(engine: MarkEngine): void;
  setPdfs(pdfs: boolean): void;
  /** Marks as elements are stops of the Tab key, or passed over. */
  setStops(areStops: boolean): void;
  /** Names are marked on the site again. */
  unquietSite(host: string): void;
  /** The site's documents are no longer kept by themselves. */
  unkeepSite(host: string): void;
  setBody(body: string): void;
  /** The browser's own page where keys are changed. */
  openShortcuts(): void;
  openWelcome(): void;
  exportData(): void;
  /** Put the notes of a saved copy in. */
  takeNotes(file: File): void;
  deleteData(): void;
  syncAgain(): void;
  /** Build the collection up again from its texts. */
  rebuild(): void;
}
