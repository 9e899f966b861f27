/**
 * What the background tells the panel, the library and the page: plain data, ready to be drawn. Types only.
 * Every quote is document text and is drawn as text.
 */

import type { DocumentKind, Outcome } from '../document/model.ts';
import type { MentionType } from '../entities/model.ts';
import type { LinkKind, LinkReason } from '../links/model.ts';
import type { EntityCard } from './card-model.ts';
import type { KeepState, MeetingOffer } from './meetings-model.ts';

/** Where a quote stands: enough to open the library page there. Offsets are into the document's source text. */
export interface Place {
  readonly documentId: string;
  readonly itemId: string | null;
  readonly start: number;
  readonly end: number;
}

export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly draft: boolean;
  readonly body: string;
  /** ISO date. */
  readonly date: string;
  /** Where it stands on the web, where that is known. */
  readonly address?: string;
}

export interface ItemSummary {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly outcome: Outcome | null;
  /** How many earlier treatments are shown for it. */
  readonly earlier: number;
}

/** An item of another meeting on the same subject, as the panel shows it. */
export interface EarlierDecision {
  readonly itemId: string;
  readonly document: DocumentSummary;
  readonly number: string | null;
  readonly title: string;
  /** Null: the document is an agenda or newsletter, nothing was decided in it. */
  readonly outcome: Outcome | null;
  /** The decision's own words (or, for an agenda, the recommendation's; for a newsletter, the paragraph's). */
  readonly quote: string;
  readonly quoteIs: 'decision' | 'recommendation' | 'text';
  /** The recommendation's points where the decision only points to them ("godkendte indstillingen"). */
  readonly carried?: readonly string[];
  readonly kind: LinkKind;
  readonly reasons: readonly LinkReason[];
  /** Another body's item: shown as such and lower. */
  readonly otherBody: boolean;
  readonly place: Place;
}

/** The item being read and what was decided before on its subject. */
export interface ItemThread {
  readonly item: ItemSummary;
  readonly recommendations: readonly string[];
  readonly decision: {
    readonly text: string;
    readonly outcome: Outcome;
    readonly dissent: readonly string[];
    /** The recommendation's points where the decision only points to them. */
    readonly carried?: readonly string[];
  } | null;
  /** Newest first; empty: nothing earlier is known, and the panel says so. */
  readonly earlier: readonly EarlierDecision[];
  /** The same meeting's other documents (agenda, minutes, newsletter). */
  readonly sameMeeting: readonly EarlierDecision[];
  /** What the thread tells beside its treatments; not there while it is still being put together. */
  readonly beside?: ThreadBeside;
}

/** A line that leads to an item of a document. */
export interface ItemLine {
  readonly document: DocumentSummary;
  readonly number: string | null;
  readonly title: string;
  readonly outcome: Outcome | null;
  readonly place: Place;
}

/** What the thread of an item tells beside its treatments; each is empty (or null) where the documents say nothing. */
export interface ThreadBeside {
  /** Recommended beside decided; null where nothing was changed or added. */
  readonly comparison: {
    readonly points: readonly {
      readonly recommended: string;
      readonly state: 'carried' | 'changed' | 'notTold';
      readonly decided: string | null;
      readonly changes: readonly string[];
    }[];
    readonly added: readonly string[];
  } | null;
  /** Newest first. */
  readonly promises: readonly ThreadPromise[];
  readonly amounts: readonly AmountsOverTime[];
  /** What the item's text points at. */
  readonly references: readonly ReferenceCard[];
  /** Null: nothing, or the meeting's other document is not kept. */
  readonly change: ItemChange | null;
}

/** What happened to the item between the meeting's agenda and its minutes. */
export interface ItemChange {
  /** `withdrawn` in an agenda: the minutes do not have it; in minutes: they say that it was taken off. */
  readonly state: 'moved' | 'rewritten' | 'added' | 'withdrawn';
  /** The item in the meeting's other document; null where that lacks it. */
  readonly other: ItemLine | null;
  /** Sentences of the minutes that the agenda does not have. */
  readonly newText: readonly string[];
}

/** The meeting's other document: the minutes of an agenda, the agenda of minutes. */
export interface MeetingBeside {
  readonly other: DocumentSummary;
  /** Its items that the document being read lacks. */
  readonly missing: readonly ItemLine[];
}

export interface ThreadPromise {
  /** The document's words. */
  readonly text: string;
  /** ISO date or month that was promised; null where none is named. */
  readonly date: string | null;
  /** Where it was promised. */
  readonly by: ItemLine;
  /** `noMeeting`: the corpus has no later meeting where it could have been kept. */
  readonly state: 'kept' | 'notFound' | 'noMeeting';
  readonly keeper: ItemLine | null;
}

/** Amounts that the text makes comparable, one a year or meeting, oldest first; for a table and a small plot. */
export interface AmountsOverTime {
  /** What they are amounts of, in the documents' words. */
  readonly subject: string;
  readonly currency: string | null;
  readonly amounts: readonly {
    /** Year, month or day, ISO. */
    readonly date: string;
    readonly value: number;
    readonly printed: string;
    readonly place: Place;
  }[];
}

/** A pointer in the text ("jf. pkt. 3.2") and what it leads to, as far as it is kept on this machine. */
export interface ReferenceCard {
  /** As printed. */
  readonly text: string;
  readonly body: string | null;
  /** ISO date or month. */
  readonly date: string | null;
  /** The item meant; null where only the meeting is known, or nothing. */
  readonly target: ItemLine | null;
  /** The meeting's document, where the item could not be told. */
  readonly document: DocumentSummary | null;
}

/** A name of the document, for the panel's list of names. */
export interface NameSummary {
  /** What `showName` is called with; the plumbing's own key of the name. */
  readonly key: string;
  readonly type: MentionType;
  /** Canonical form; amounts and dates: as printed. */
  readonly name: string;
  /** How often it stands in the document. */
  readonly count: number;
  /** The items it stands in. */
  readonly itemIds: readonly string[];
}

export type SyncPhase = 'idle' | 'running' | 'done' | 'failed';

export interface SyncProgress {
  readonly phase: SyncPhase;
  readonly done: number;
  readonly total: number;
  /** One for each document or manifest that could not be taken in: its name and a sentence in the user's language. */
  readonly problems: readonly { readonly name: string; readonly message: string }[];
  /** What is under way, where it is not documents that come with the extension. */
  readonly work?: 'index' | 'rebuild';
  /** What was mended on the way, each a sentence. */
  readonly told?: readonly string[];
  /** The collection is of an older version and cannot be brought to this one; it can be built up again from its texts. */
  readonly canRebuild?: boolean;
}

/** Everything the panel draws for one tab. */
export type PanelState =
  | {
      readonly status: 'noDocument';
      readonly sync: SyncProgress;
      /** Meeting documents that the page links to. */
      readonly meetings?: readonly MeetingOffer[];
    }
  /** A page of the extension that shows no document: the library's list, the settings, a brief. */
  | { readonly status: 'own'; readonly sync: SyncProgress }
  /** The page was open before the extension was installed or updated, and nothing reads it. */
  | { readonly status: 'leftBehind'; readonly sync: SyncProgress }
  | { readonly status: 'reading'; readonly sync: SyncProgress }
  | { readonly status: 'error'; readonly message: string; readonly sync: SyncProgress }
  | {
      readonly status: 'ready';
      readonly sync: SyncProgress;
      readonly document: DocumentSummary;
      readonly items: readonly ItemSummary[];
      /** The item in view, null above the first. */
      readonly thread: ItemThread | null;
      /** The item that the member holds on to, whatever is in view. */
      readonly pinned?: ItemThread | null;
      /** The card of the name last clicked, until it is closed. */
      readonly card: EntityCard | null;
      readonly marks: 'on' | 'off';
      /** Meeting documents that the page links to. */
      readonly meetings?: readonly MeetingOffer[];
      /** Not there where the document is kept already by being opened from the collection. */
      readonly keep?: KeepState;
      /** All names of the document; without it the panel has no list of names. */
      readonly names?: readonly NameSummary[];
      /** The reference last clicked, until it is closed. */
      readonly reference?: ReferenceCard | null;
      /** Null or not there: the meeting's other document is not kept. */
      readonly meeting?: MeetingBeside | null;
    };

/** What the page shows beside the names. It travels to the page as a call, whose schema it must fit. */
export interface LinksToShow {
  /** Of the text that was read: a page whose text is another by now shows nothing. */
  length: number;
  references: { start: number; end: number; reference: number }[];
  knots: { itemId: string; count: number }[];
}
