/**
 * Everything that the parts of the extension say to each other: one entry a call, its payload as it is parsed where it
 * arrives, its answer as a type. What the panel shows does not travel by calls: it is kept for each tab in
 * storage.session (tab-parts.ts), which the panel watches.
 */
import * as z from 'zod/mini';
import type { MentionType } from '../entities/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { LibraryBody, OpenDocument } from './library-model.ts';
import type { SyncProgress } from './model.ts';
import type { MarkEngine, OptionsState } from './options-model.ts';

/** Longest page that is read, in UTF-16 code units: some 4,000 pages of paper. */
export const LONGEST_TEXT = 12_000_000;

const offset = z.int().check(z.nonnegative());
const tabId = z.int();
const shortText = z.string().check(z.maxLength(2000));
const noPayload = z.object({});

/** What pages in tabs ask of the background: content scripts and the extension's own library and reader pages. */
export const PAGE_CALLS = {
  /** Is this a meeting document, and what is to be marked in it? */
  readPage: z.object({
    title: shortText,
    text: z.string(),
    headings: z.array(z.object({ start: offset, end: offset, level: z.int().check(z.minimum(1), z.maximum(6)) })),
  }),
  /** The reader is now at this item; null above the first. */
  seeItem: z.object({ itemId: z.nullable(shortText) }),
  /** A mark was clicked: open the panel on its card. Index into the mentions of the last reading. */
  openMark: z.object({ mention: offset }),
  /** The page is going away, or it is no document (any more). */
  leavePage: noPayload,
} as const;

/** What the extension's own pages ask of the background besides. */
export const OWN_PAGE_CALLS = {
  /** Open a kept document in the library page's own tab. */
  readStored: z.object({ documentId: shortText }),
  listLibrary: noPayload,
  showName: z.object({ tabId, key: shortText }),
  closeCard: z.object({ tabId }),
  goToItem: z.object({ tabId, itemId: shortText }),
  setMarks: z.object({ tabId, marks: z.enum(['on', 'off']) }),
  /** Read the page of a tab again, whether or not it looks like a meeting document. */
  readTab: z.object({ tabId }),
  /** Is the document of this tab in the corpus? */
  isKept: noPayload,
  /** Take the document that the reader has open into the corpus. */
  keepDocument: z.object({
    title: shortText,
    text: z.string().check(z.maxLength(LONGEST_TEXT)),
    extraction: z.enum(['html', 'pdf', 'ocr', 'text']),
    publisher: z.nullable(shortText),
  }),
  syncAgain: noPayload,
  /** What is kept on this machine, counted. */
  countData: noPayload,
  exportData: noPayload,
  deleteData: noPayload,
} as const;

/** What the background tells the page in a tab. */
export const TAB_CALLS = {
  /** Collect the text and ask again. `asked`: the user wants it, whatever the page looks like. */
  readAgain: z.object({ asked: z.boolean() }),
  goToItem: z.object({ itemId: shortText }),
  setMarks: z.object({ marks: z.enum(['on', 'off']) }),
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
    readonly shown: 'on' | 'off';
  } | null;
}

export interface PageAnswers {
  readPage: ReadAnswer;
  seeItem: null;
  openMark: null;
  leavePage: null;
}

export interface OwnPageAnswers {
  readStored: ReadAnswer & { readonly open: OpenDocument };
  listLibrary: { readonly bodies: readonly LibraryBody[] };
  showName: null;
  closeCard: null;
  goToItem: null;
  setMarks: null;
  readTab: null;
  isKept: { readonly documentId: string | null };
  keepDocument: { readonly documentId: string };
  syncAgain: SyncProgress;
  countData: NonNullable<OptionsState['data']>;
  /** JSON text of everything that is kept. */
  exportData: { readonly json: string };
  deleteData: null;
}

export interface TabAnswers {
  readAgain: null;
  goToItem: null;
  setMarks: null;
}
