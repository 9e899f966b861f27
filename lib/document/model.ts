/**
 * What a meeting document says, in the names of OParl 1.1 and Popolo. Types only; every room may import them.
 * All spans are offsets into the document's source text (the text as it was collected), end exclusive.
 */
import type { MappedText, Span } from '../text/mapped-text.ts';

/** `document`: no meeting document; the member keeps it all the same. */
export type DocumentKind = 'agenda' | 'minutes' | 'newsletter' | 'meetingList' | 'document';
export type Extraction = 'html' | 'pdf' | 'ocr' | 'text';
export type BodyKind = 'kkr' | 'municipality' | 'region' | 'association' | 'company';

/** The body that meets, or the committee of one ("Teknik- og Miljøudvalget", of `parent` "Gladsaxe Kommune"). */
export interface Body {
  readonly name: string;
  readonly kind: BodyKind;
  readonly parent?: string;
}

export type SectionName =
  | 'background'
  | 'summary'
  | 'statement'
  | 'problem'
  | 'recommendation'
  | 'economy'
  | 'legal'
  | 'consultation'
  | 'annexes'
  | 'earlierDecision'
  | 'decision'
  | 'minorityStatement'
  | 'other';

/** A part of an item under a heading; the span is that of the text below the heading. */
export interface Section extends Span {
  readonly name: SectionName;
  /** As printed, mended ("Sagsfremstilling"). */
  readonly heading: string;
}

/** How a meeting disposed of an item. */
export const OUTCOMES = [
  'approved',
  'noted',
  'discussed',
  'chosen',
  'appointed',
  'postponed',
  'rejected',
  'referred',
  'informed',
  'none',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** A party or person that did not go along, with or without a vote. */
export interface Dissent extends Span {
  readonly party: string | null;
  readonly person: string | null;
  /** What they held, in the document's words (mended). */
  readonly position: string;
}

export interface VoteSide {
  readonly count: number | null;
  readonly parties: readonly string[];
  readonly persons: readonly Voter[];
}

export interface Voter {
  readonly name: string;
  /** Letter, where it is printed beside the name. */
  readonly party: string | null;
}

/** One ballot. `subject` is what was put to the vote where the text says so (an amendment, the main motion). */
export interface Votes extends Span {
  readonly subject: string | null;
  readonly inFavour: VoteSide;
  readonly against: VoteSide;
  readonly abstained: VoteSide;
}

export interface Decision extends Span {
  readonly outcome: Outcome;
  readonly dissent: readonly Dissent[];
  readonly votes: readonly Votes[];
  /** What was decided differs from what was recommended. */
  readonly amended: boolean;
  /** The decision's words, mended. */
  readonly text: string;
  /** The recommendation's points where the decision only points to them ("godkendte indstillingen"). */
  readonly carried: readonly string[];
}

export type ItemState = 'withdrawn' | 'added' | 'closed';

export interface AgendaItem extends Span {
  /** `<document>#<number>`, unnumbered `<document>#s1`, `#s2` … */
  readonly id: string;
  /** As printed without a final point ("3.9"), also where it had to be restored; null for an unnumbered section. */
  readonly number: string | null;
  /** 0, 1, 2 … in the order of the document. */
  readonly order: number;
  /** Mended, on one line. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly caseNumber: string | null;
  readonly officer: string | null;
  readonly sections: readonly Section[];
  /** The points of the recommendation, mended, without the common lead-in. */
  readonly recommendations: readonly string[];
  readonly decision: Decision | null;
  readonly state: ItemState | null;
}

export type AttendanceStatus = 'present' | 'absent' | 'substitute';

export interface Attendee extends Span {
  readonly name: string;
  /** Letter as meant ("Ø"), damage mended by the name's party elsewhere where that is known; null when not printed. */
  readonly party: string | null;
  /** As "X Kommune". */
  readonly municipality: string | null;
  readonly role: string | null;
  readonly status: AttendanceStatus;
  readonly substituteFor: string | null;
}

export interface MeetingDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly draft: boolean;
  readonly addendum: boolean;
  readonly body: Body;
  /** ISO 8601 date ("2025-09-02"). */
  readonly date: string;
  /** "10:00"; null when not printed. */
  readonly start: string | null;
  readonly place: string | null;
  readonly items: readonly AgendaItem[];
  readonly attendance: readonly Attendee[];
  /** Where kind, body, date, start and place were read. */
  readonly evidence: Partial<Record<'kind' | 'body' | 'date' | 'start' | 'place', Span>>;
  /** The text shows that it was read by OCR. */
  readonly scanned: boolean;
}

/** A text read: mended, with its way back, and what it is. */
export interface Reading {
  /**
   * The mended text: words whole (line-end hyphens, soft hyphens, stray blanks and scanning damage mended), one "\n"
   * between the lines of a paragraph, "\n\n" between paragraphs, running heads and page numbers set aside.
   */
  readonly text: MappedText;
  /** Null: this is no meeting document of a public body. */
  readonly document: MeetingDocument | null;
  readonly scanned: boolean;
  /** Running heads and page numbers that `text` leaves out: spans of the source. Names stand there too. */
  readonly setAside?: readonly Span[];
}
