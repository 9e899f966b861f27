/** The card of a clicked name, as the panel draws it: plain data. Types only. */
import type { AttendanceStatus, Outcome } from '../document/model.ts';
import type { ApartPair, MentionType, MergeReason } from '../entities/model.ts';
import type { AmountsOverTime, DocumentSummary, Place } from './model.ts';

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
  /** What the documents tell of it besides. */
  readonly sections?: readonly CardSection[];
  /** Spellings that were taken for the name. */
  readonly merged?: readonly MergedSpelling[];
  /** What the member holds apart from it, and it from. */
  readonly apart?: readonly ApartPair[];
}

export interface MergedSpelling {
  readonly printed: string;
  /** How often it stands in the documents that the card is put together from. */
  readonly count: number;
  readonly reason: MergeReason;
}

/** One line of a card: a person, a role, a dissent, a decision; the words of the documents. */
export interface CardLine {
  readonly text: string;
  /** Since when, in which role, how it ended: the extension's words or the documents'. */
  readonly note: string | null;
  readonly outcome: Outcome | null;
  /** Null for what no single place shows. */
  readonly place: Place | null;
  /** Whose words they are, where they are worth quoting: a dissent, the title of an item. */
  readonly document?: DocumentSummary;
}

export interface MeetingAttended {
  readonly date: string;
  readonly body: string;
  readonly status: AttendanceStatus;
  readonly substituteFor: string | null;
  readonly place: Place;
}

/** How many of a party were at a meeting. */
export interface PartyAtMeeting {
  readonly date: string;
  readonly body: string;
  readonly present: number;
  readonly absent: number;
  readonly place: Place;
}

export type CardSection =
  | {
      /** Key in the catalogues under `section.`. */
      readonly kind: 'roles' | 'people' | 'peopleHere' | 'represents' | 'dissents' | 'decided' | 'figures';
      readonly lines: readonly CardLine[];
      /** Lines that were left out. */
      readonly more: number;
    }
  /** Oldest first. */
  | { readonly kind: 'attendance'; readonly meetings: readonly MeetingAttended[] }
  /** Oldest first. */
  | { readonly kind: 'partyAttendance'; readonly meetings: readonly PartyAtMeeting[] }
  | { readonly kind: 'amounts'; readonly series: AmountsOverTime };
