/** What the reader of PDFs draws around the pages. Types only; plain data. */
import type { Outcome } from '../../lib/document/model.ts';

/** `notGranted`: the member has not given leave to that site; `noFileAccess`: nor to files of this machine; `notKept`: no file is kept for it. */
export type Failure = 'damaged' | 'notPdf' | 'unreachable' | 'notGranted' | 'noFileAccess' | 'notKept';
export type FindResult = 'none' | 'pending' | 'found' | 'wrapped' | 'notFound';

export interface FindState {
  readonly open: boolean;
  readonly query: string;
  readonly caseSensitive: boolean;
  readonly entireWord: boolean;
  readonly result: FindResult;
  /** Number of the match being shown, from 1; 0: none. */
  readonly current: number;
  readonly total: number;
}

/** An entry of the outline: the file's own, or an item of the agenda. */
export interface OutlineEntry {
  readonly key: string;
  readonly title: string;
  /** As printed; null for the file's own entries. */
  readonly number: string | null;
  /** From 1; null while not known. */
  readonly page: number | null;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly outcome: Outcome | null;
  /** How many earlier treatments are known. */
  readonly earlier: number;
}

/** Pages that show a picture and no text, and how far the reading of them is. */
export interface ScanState {
  /** Page numbers, from 1, that have no text (yet). */
  readonly silent: readonly number[];
  /** Some of them have text whose letters the file does not tell. */
  readonly garbled: boolean;
  /** The page being read and how far, 0 … 1; null: nothing is being read. */
  readonly reading: { readonly page: number; readonly share: number } | null;
  /** Pages read so far. */
  readonly read: number;
  readonly failed: boolean;
}

/** What is shown beside the pages. */
export type SideTab = 'outline' | 'pages' | 'files';

/** Of the file itself, beside its text. `gone`: its document is no longer kept. */
export type KeepFileState = 'notKept' | 'busy' | 'kept' | 'failed' | 'noRoom' | 'gone';

export type KeepState = 'unknown' | 'notKept' | 'busy' | 'kept' | 'failed';

/** What a file says of itself, and what can be seen of it; null where it says nothing. */
export interface FileProperties {
  readonly name: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: string | null;
  /** Milliseconds since 1970. */
  readonly created: number | null;
  readonly changed: number | null;
  /** The program that it was written in, and the one that made a PDF of it. */
  readonly creator: string | null;
  readonly producer: string | null;
  /** Of the format: "1.7". */
  readonly version: string | null;
  readonly bytes: number;
  readonly pages: number;
  /** Of the page in view, in millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
}

export interface ReaderState {
  readonly phase: 'empty' | 'loading' | 'open' | 'failed';
  readonly failure: Failure | null;
  /** 0 … 1; null: not known. */
  readonly loaded: number | null;
  readonly title: string;
  /** The web address the file came from; null for a file of the member's own. */
  readonly address: string | null;
  readonly page: number;
  readonly pages: number;
  /** What the file calls its pages, the first one's first; null: by their numbers. */
  readonly labels: readonly string[] | null;
  /** The names of the files that lie in the file. */
  readonly attachments: readonly string[];
  /** pdf.js's names ("auto", "page-width", "page-fit", "page-actual") or a number as text. */
  readonly zoom: string;
  /** In percent. */
  readonly scale: number;
  readonly find: FindState;
  readonly password: 'needed' | 'wrong' | null;
  readonly outline: readonly OutlineEntry[];
  readonly outlineOpen: boolean;
  readonly sideTab: SideTab;
  /** How the member has turned the pages, in degrees. */
  readonly rotation: number;
  /** The entry of the page in view. */
  readonly outlineCurrent: string | null;
  readonly scan: ScanState;
  readonly keep: KeepState;
  readonly keepFile: KeepFileState;
  /** The address was put on the clipboard a moment ago. */
  readonly copied: boolean;
  /** Pages made ready for the printer; null: not printing. */
  readonly printing: number | null;
  /** One page at a time over the whole screen. */
  readonly presenting: boolean;
  /** Null while they are not asked for. */
  readonly properties: FileProperties | null;
}

export interface ReaderCallbacks {
  readonly goToPage: (page: number) => void;
  readonly setZoom: (zoom: string) => void;
  /** Steps larger (1) or smaller (-1). */
  readonly stepZoom: (steps: number) => void;
  /** A quarter turn clockwise (1) or the other way (-1). */
  readonly rotate: (turns: number) => void;
  readonly find: (change: Partial<Pick<FindState, 'open' | 'query' | 'caseSensitive' | 'entireWord'>>) => void;
  readonly findAgain: (backwards: boolean) => void;
  readonly toggleOutline: () => void;
  readonly setSideTab: (tab: SideTab) => void;
  readonly goToEntry: (key: string) => void;
  /** Draw a page made small. */
  readonly drawThumbnail: (page: number, canvas: HTMLCanvasElement, signal: AbortSignal) => void;
  readonly print: () => void;
  /** One of the files that lie in the file, by its place among them. */
  readonly saveAttachment: (index: number) => void;
  readonly stopPrinting: () => void;
  readonly download: () => void;
  readonly openInBrowser: () => void;
  /** The file's own address, with the page in view, to the clipboard. */
  readonly copyLink: () => void;
  /** Ask for leave to read the site that the file comes from, and open it. */
  readonly grantSite: () => void;
  readonly givePassword: (password: string) => void;
  readonly openFile: (file: File) => void;
  readonly readScan: () => void;
  readonly stopScan: () => void;
  readonly keep: () => void;
  /** Keep the file itself too. */
  readonly keepFile: () => void;
  readonly openPanel: () => void;
  /** Begins or ends the presentation. */
  readonly present: () => void;
  readonly showProperties: () => void;
  readonly closeProperties: () => void;
}
