/**
 * Everything that the parts of the extension say to each other: one entry a call, its payload as it is parsed where it
 * arrives, its answer as a type. What the panel shows does not travel by calls: it is kept for each tab in
 * storage.session (tab-parts.ts), which the panel watches.
 */
import * as z from 'zod/mini';
import { OUTCOMES } from '../document/model.ts';
import type { MentionType } from '../entities/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { LibraryBody, OpenDocument } from './library-model.ts';
import type { MarkDescription, MarkWords } from './mark-model.ts';
import type { SyncProgress } from './model.ts';
import { MEETING, NOTE } from './note-schema.ts';
import type { Note, Passage, TakenNotes } from './notes-model.ts';
import type { MarkEngine, OptionsState } from './options-model.ts';
import type { SearchAnswer, SearchChoices } from './search-model.ts';
import { apartPair, noPayload, offset, passage, shortText } from './shapes.ts';
import { webAddress } from './web-address.ts';
import type { YearWheel } from './wheel-model.ts';

/** Longest page that is read, in UTF-16 code units: some 4,000 pages of paper. */
export const LONGEST_TEXT = 12_000_000;

/** Longest part of a page that is read by itself, in UTF-16 code units. */
const LONGEST_PART = 20_000;

const tabId = z.int();

/** What pages in tabs ask of the background: content scripts and the extension's own library and reader pages. */
export const PAGE_CALLS = {
  /** Is this a meeting document, and what is to be marked in it? */
  readPage: z.object({
    title: shortText,
    text: z.string(),
    headings: z.array(z.object({ start: offset, end: offset, level: z.int().check(z.minimum(1), z.maximum(6)) })),
    /** There is more of it, which will be asked about soon. */
    beginning: z.optional(z.boolean()),
  }),
  /** What does a part of the page that was read last name, now that it has changed? The whole is read anew soon. */
  readPart: z.object({ text: z.string().check(z.maxLength(LONGEST_PART)) }),
  /** The reader is now at this item; null above the first. */
  seeItem: z.object({ itemId: z.nullable(shortText) }),
  /** The pointer rests on a mark: what is it, in a few words? Index into the mentions of the last reading. */
  describeMark: z.object({ mention: offset }),
  /** A mark was clicked: open the panel on its card. Index into the mentions of the last reading. */
  openMark: z.object({ mention: offset }),
  /** A reference was clicked: open the panel on what it leads to. Its place among the references last shown. */
  openReference: z.object({ reference: offset }),
  /** The knot beside an item's heading was clicked: open the panel on its thread. */
  openThread: z.object({ itemId: shortText }),
  /** A PDF of this machine is shown by the browser's own viewer: is the reader to show it? */
  isForReader: noPayload,
  /** The page needs the engine that writes marks as elements. */
  loadElements: noPayload,
  /** The page is going away, or it is no document (any more). */
  leavePage: noPayload,
  /** Links of the page that may lead to agendas and minutes. */
  offerMeetings: z.object({
    /** What the page says of itself: title and first heading. */
    words: shortText,
    links: z.array(z.object({ address: webAddress, text: shortText, near: shortText })).check(z.maxLength(400)),
  }),
} as const;

/** What the extension's own pages ask of the background besides. */
export const OWN_PAGE_CALLS = {
  /** Open a kept document in the library page's own tab. */
  readStored: z.object({ documentId: shortText }),
  listLibrary: noPayload,
  /** When a body meets and what it returns to. */
  loadWheel: z.object({ body: shortText }),
  showName: z.object({ tabId, key: shortText }),
  /** Scroll the page of a tab to one of the marks of a name: the one after `turn` others, and round again. */
  goToName: z.object({ tabId, key: shortText, turn: offset }),
  closeCard: z.object({ tabId }),
  /** A spelling is not the name it was taken for; `apart: false` takes that back. */
  holdApart: z.object({ tabId, ...apartPair, apart: z.boolean() }),
  goToItem: z.object({ tabId, itemId: shortText }),
  setMarks: z.object({ tabId, marks: z.enum(['on', 'off']) }),
  /** Mark names on a site from now on, or leave its pages unmarked. */
  setSiteMarks: z.object({ tabId, marks: z.enum(['on', 'off']) }),
  /** Read the page of a tab again, whether or not it looks like a meeting document. */
  readTab: z.object({ tabId }),
  /** Search the corpus, or ask it a question; filters that are empty leave all in. */
  askCorpus: z.object({
    question: z.string().check(z.maxLength(500)),
    year: z.string().check(z.regex(/^(?:\d{4})?$/)),
    body: shortText,
    outcome: z.union([z.literal(''), z.enum(OUTCOMES)]),
    party: shortText,
  }),
  /** What a search can be narrowed to. */
  listChoices: noPayload,
  /** Is the document of this tab in the corpus? */
  isKept: noPayload,
  /** Take the document that the reader has open into the corpus. */
  keepDocument: z.object({
    title: shortText,
    text: z.string().check(z.maxLength(LONGEST_TEXT)),
    extraction: z.enum(['html', 'pdf', 'ocr', 'text']),
    publisher: z.nullable(shortText),
    address: z.optional(webAddress),
  }),
  /** The member's notes to a meeting; null: all. */
  listNotes: z.object({ meeting: z.nullable(z.object(MEETING)) }),
  /** A note of the same id is replaced. */
  saveNote: z.object({ note: NOTE }),
  /** The member's own out of a saved copy; each is parsed by itself. */
  takeNotes: z.object({
    notes: z.array(z.unknown()).check(z.maxLength(20_000)),
    apart: z.array(z.unknown()).check(z.maxLength(20_000)),
  }),
  removeNote: z.object({ id: z.uuid() }),
  /** The words that are selected in the page of a tab. */
  readSelection: z.object({ tabId }),
  /** Scroll the page of a tab to words of it. */
  goToPassage: z.object({ tabId, passage }),
  syncAgain: noPayload,
  /** Build the collection up again from its texts: it cannot be brought to this version as it stands. */
  rebuild: noPayload,
  /** What is kept on this machine, counted. */
  countData: noPayload,
  deleteData: noPayload,
} as const;

export interface MarkToPaint extends Span {
  readonly type: MentionType;
  /** What `openMark` is called with. */
  readonly mention: number;
}

export interface ReadAnswer {
  /** Null: no meeting document; the page is left alone. */
  readonly paint: {
    /** Sorted, not overlapping. */
    readonly marks: readonly MarkToPaint[];
    readonly items: readonly (Span & { readonly id: string; readonly titleSpan: Span })[];
    readonly engine: MarkEngine;
    /** Marks as elements are stops of the Tab key and of screen readers. */
    readonly areStops: boolean;
    readonly shown: 'on' | 'off';
    readonly words: MarkWords;
  } | null;
}

export interface PartAnswer {
  /** Sorted, not overlapping, counted in the part; null: that page is not remembered. */
  readonly marks: readonly MarkToPaint[] | null;
}

export interface PanelAnswer {
  /** False: the browser lets no click in a page open the panel, and it is closed. */
  readonly isOpen: boolean;
}

export interface PageAnswers {
  readPage: ReadAnswer;
  readPart: PartAnswer;
  seeItem: null;
  /** Null: the mark is of an earlier reading. */
  describeMark: MarkDescription | null;
  openMark: PanelAnswer;
  openReference: PanelAnswer;
  openThread: PanelAnswer;
  isForReader: { readonly forReader: boolean };
  loadElements: null;
  leavePage: null;
  offerMeetings: null;
}

export interface OwnPageAnswers {
  readStored: ReadAnswer & { readonly open: OpenDocument };
  listLibrary: { readonly bodies: readonly LibraryBody[] };
  loadWheel: { readonly wheel: YearWheel | null };
  showName: null;
  goToName: null;
  closeCard: null;
  holdApart: null;
  goToItem: null;
  setMarks: null;
  setSiteMarks: null;
  readTab: null;
  askCorpus: SearchAnswer;
  listChoices: SearchChoices;
  /** `hasFile`: its file is kept beside the text. */
  isKept: { readonly documentId: string | null; readonly hasFile: boolean };
  keepDocument: { readonly documentId: string };
  listNotes: { readonly notes: readonly Note[] };
  saveNote: null;
  takeNotes: TakenNotes;
  removeNote: null;
  readSelection: { readonly passage: Passage | null };
  goToPassage: null;
  syncAgain: SyncProgress;
  rebuild: SyncProgress;
  countData: NonNullable<OptionsState['data']>;
  deleteData: null;
}
