/**
 * What the library page draws: the bodies with their meetings, and one document with its text. Types only; plain data.
 */
import type { Extraction } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { LibraryIntake } from './intake-model.ts';
import type { DocumentSummary, ItemSummary, Place, SyncProgress } from './model.ts';

export interface LibraryMeeting {
  /** ISO date. */
  readonly date: string;
  readonly documents: readonly (DocumentSummary & { readonly itemCount: number; readonly extraction: Extraction })[];
}

export interface LibraryBody {
  readonly name: string;
  /** Newest first. */
  readonly meetings: readonly LibraryMeeting[];
}

/** An item with the place of its title in the document's source text. */
export interface LibraryItem extends ItemSummary {
  readonly titleSpan: Span;
  /** Starts of its sections (below their headings): `item.sections.map(({ start }) => start)`; without them the headings are drawn as plain text. */
  readonly sectionStarts?: readonly number[];
}

/** One document, open for reading. */
export interface OpenDocument {
  readonly document: DocumentSummary;
  /** As printed ("10:00"); null when it is not printed. */
  readonly startTime: string | null;
  readonly venue: string | null;
  /** Who published it ("KL"); null when not known. */
  readonly publisher: string | null;
  readonly extraction: Extraction;
  /** In the order of the document. */
  readonly items: readonly LibraryItem[];
  /** The source text; all spans are offsets into it. */
  readonly text: string;
  /** Bytes of the file that is kept beside the text; null when none is. */
  readonly fileSize: number | null;
}

export type LibraryState =
  | { readonly view: 'loading'; readonly sync: SyncProgress }
  | {
      readonly view: 'list';
      readonly sync: SyncProgress;
      readonly bodies: readonly LibraryBody[];
      readonly intake: LibraryIntake;
    }
  /** The link leads to a document that is not (or no longer) kept on this machine. */
  | { readonly view: 'missing'; readonly sync: SyncProgress; readonly documentId: string }
  /** What is kept cannot be read. */
  | { readonly view: 'failed'; readonly sync: SyncProgress; readonly message: string }
  | {
      readonly view: 'document';
      readonly sync: SyncProgress;
      readonly open: OpenDocument;
      /** What a link pointed at; drawn as the passage to read. */
      readonly target: Place | null;
    };
