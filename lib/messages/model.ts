/**
 * What the background tells the panel, the library and the page: plain data, ready to be drawn. Types only.
 * Every quote is document text and is drawn as text.
 */
import type { DocumentKind, Outcome } from '../document/model.ts';
import type { MentionType } from '../entities/model.ts';
import type { LinkKind } from '../links/model.ts';

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
  /** Danish phrases. */
  readonly reasons: readonly string[];
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
}

/** One line of a card's list of occurrences. */
export interface Occurrence {
  readonly document: DocumentSummary;
  readonly itemNumber: string | null;
  readonly itemTitle: string | null;
  /** The words around the mention, with the mention's place in them. */
  readonly quote: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly place: Place;
}

export interface Fact {
  /** Key in the catalogues under `fact.` ("party", "municipality", "role", "value", "status", "otherNames"). */
  readonly label: string;
  readonly value: string;
  /** Since when or in which document, where that matters. */
  readonly note?: string;
}

/** The card of a clicked name. */
export interface EntityCard {
  readonly type: MentionType;
  readonly canonical: string;
  /** As it stands on the page, where that differs. */
  readonly asPrinted: string | null;
  readonly facts: readonly Fact[];
  readonly doubt: string | null;
  /** Newest first. */
  readonly occurrences: readonly Occurrence[];
  /** All occurrences in the corpus; `occurrences` may hold fewer. */
  readonly total: number;
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
}

/** Everything the panel draws for one tab. */
export type PanelState =
  | { readonly status: 'noDocument'; readonly sync: SyncProgress }
  | { readonly status: 'reading'; readonly sync: SyncProgress }
  | { readonly status: 'error'; readonly message: string; readonly sync: SyncProgress }
  | {
      readonly status: 'ready';
      readonly sync: SyncProgress;
      readonly document: DocumentSummary;
      readonly items: readonly ItemSummary[];
      /** The item in view, null above the first. */
      readonly thread: ItemThread | null;
      /** The card of the name last clicked, until it is closed. */
      readonly card: EntityCard | null;
      readonly marks: 'on' | 'off';
      /** All names of the document; without it the panel has no list of names. */
      readonly names?: readonly NameSummary[];
    };
