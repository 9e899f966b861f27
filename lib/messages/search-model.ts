/** What is asked of the corpus in the panel, and what it answers. Types only; plain data. */
import type { Outcome } from '../document/model.ts';
import type { DeclineReason } from '../links/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { DocumentSummary, Place } from './model.ts';

export interface SearchQuery {
  readonly question: string;
  /** Empty: all. */
  readonly year: string;
  readonly body: string;
  readonly outcome: Outcome | '';
  readonly party: string;
}

export interface SearchPassage {
  /** The document's words, mended. */
  readonly quote: string;
  /** The words asked for, in the quote; in order. */
  readonly marks: readonly Span[];
  readonly place: Place;
  /** The recommendation's points where the quote is a decision that only points to them. */
  readonly carried?: readonly string[];
}

/** One matter at one meeting. */
export interface SearchGroup {
  readonly document: DocumentSummary;
  readonly itemNumber: string | null;
  readonly itemTitle: string;
  readonly outcome: Outcome | null;
  /** Best first. */
  readonly passages: readonly SearchPassage[];
}

/** What there is to choose from. */
export interface SearchChoices {
  /** Newest first. */
  readonly years: readonly string[];
  readonly bodies: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly parties: readonly string[];
}

export interface SearchAnswer {
  readonly question: string;
  readonly answered: boolean;
  /** Best first; not answered: the nearest one. */
  readonly groups: readonly SearchGroup[];
  /** Why not. */
  readonly declined: DeclineReason | null;
}

/** What the panel draws of a search. */
export interface SearchState {
  /** As it stands in the field, asked or not. */
  readonly query: SearchQuery;
  readonly choices: SearchChoices | null;
  readonly busy: boolean;
  readonly failed: boolean;
  /** Of the last question; null before the first and when the field is empty. */
  readonly answer: SearchAnswer | null;
}
