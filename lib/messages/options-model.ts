/** What the options page draws. Types only; plain data. */
import type { MentionType } from '../entities/model.ts';
import type { SyncProgress } from './model.ts';
import type { TakenNotes } from './notes-model.ts';

export type Language = 'da' | 'en';

/** `highlight`: the CSS Custom Highlight API, no node of the page is touched; `elements`: `<mark>` elements. */
export type MarkEngine = 'highlight' | 'elements';

export interface GrantedSite {
  /** A match pattern as the browser keeps it ("https://*.gladsaxe.dk/*"). */
  readonly pattern: string;
  /** Comes with the extension and cannot be taken away here. */
  readonly builtIn: boolean;
}

export type ShortcutName = 'openPanel' | 'toggleMarks' | 'nextMark' | 'previousMark' | 'nextItem' | 'previousItem';

export interface Shortcut {
  readonly name: ShortcutName;
  /** As the browser writes them ("Alt+Shift+R"); empty: none. */
  readonly keys: string;
}

export interface OptionsState {
  readonly language: Language;
  readonly sites: readonly GrantedSite[];
  /** Which kinds of names are marked. */
  readonly kinds: Readonly<Record<MentionType, boolean>>;
  readonly engine: MarkEngine;
  /** The browser has the CSS Custom Highlight API. */
  readonly highlightSupported: boolean;
  /** PDFs of granted sites open in the extension's own reader. */
  readonly pdfs: boolean;
  /** Marks as elements are stops of the Tab key and of screen readers. */
  readonly areStops: boolean;
  /** Host names on which nothing is marked. */
  readonly quietSites: readonly string[];
  /** Host names whose documents are kept as they are read. */
  readonly keptSites: readonly string[];
  /** The body that the member belongs to; empty: not told. */
  readonly body: string;
  readonly shortcuts: readonly Shortcut[];
  /** Bodies of the collection, to choose from. */
  readonly bodies: readonly string[];
  /** What is kept on this machine; null while it is counted. */
  readonly data: {
    readonly documents: number;
    readonly items: number;
    readonly notes: number;
    readonly bytes: number | null;
  } | null;
  readonly sync: SyncProgress;
  /** What came of notes from a saved copy; null where there are none in the file. Not there before one was picked. */
  readonly taken?: TakenNotes | null;
}
