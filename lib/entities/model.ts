/** Who and what is named. Types only; every room may import them. */
import type { Span } from '../text/mapped-text.ts';

export const MENTION_TYPES = [
  'person',
  'party',
  'municipality',
  'organisation',
  'amount',
  'date',
  'caseNumber',
  'law',
] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/**
 * Why a party's letter was read with reservation: it was damaged, and read as Ø by the person's other meetings or alone;
 * the person's other meetings tell another party; an O may have lost its stroke; the document shows Ø as other signs; a
 * local list whose name is not known.
 */
export type Doubt = 'damagedByMeetings' | 'damaged' | 'byMeetings' | 'lostStroke' | 'otherSigns' | 'localList';

/** A name in a document; the span is in the document's source text. */
export interface Mention extends Span {
  readonly type: MentionType;
  /** As it stands in the source, damage and line breaks included. */
  readonly text: string;
  /** The full correct form, the same in all documents ("Enhedslisten", "Furesø Kommune"); null for amounts and dates. */
  readonly canonical: string | null;
  /** Amounts, in whole units of `currency` (kroner unless given). */
  readonly value?: number;
  readonly valueMax?: number;
  /** ISO 4217 where it is not DKK. */
  readonly currency?: string;
  /** What an amount is an amount of, in the text's words ("budget", "tilskud til Movia"). */
  readonly subject?: string;
  /** Dates: "2023-09-08", "2022-03", "2025-Q2"; ranges with "/". */
  readonly iso?: string;
  /** Why the canonical form is a guess: a `Doubt`, or a Danish sentence of an older analysis; absent when certain. */
  readonly doubt?: string;
  /** What it was read as, where the member holds it apart from that (`applyApart`). */
  readonly takenFrom?: { readonly canonical: string; readonly doubt?: string };
}

/** A spelling that the member holds to be something else than the name it was taken for. */
export interface ApartPair {
  readonly type: MentionType;
  /** On one line, as `printedForm` gives it. */
  readonly printed: string;
  readonly canonical: string;
}

/** Where something was read: a span in a document's source. */
export interface Evidence extends Span {
  /** Document id. */
  readonly document: string;
  /** ISO date of the document. */
  readonly date: string;
}

/** What a person belonged to, as far as documents show: from the first to the last that shows it. */
export interface Membership {
  readonly kind: 'party' | 'municipality' | 'role';
  /** Party, "X Kommune", or the body of the role; null for a role whose body is not named. */
  readonly of: string | null;
  /** "borgmester", "direktør"; null for plain membership. */
  readonly role: string | null;
  /** ISO dates of the first and the last document. */
  readonly from: string;
  readonly to: string;
  readonly evidence: readonly Evidence[];
}

export type MergeReason = 'scan' | 'spelling' | 'short' | 'acronym' | 'otherName';

/** A form that was taken for the entity, and why; the member may take it apart again (`ResolveOptions.apart`). */
export interface MergedForm {
  readonly form: string;
  readonly reason: MergeReason;
  readonly evidence: readonly Evidence[];
}

/** One person, party, municipality, organisation, case number or act over the whole corpus. */
export interface Entity {
  /** `<type>:<name>`, with the body in brackets where bodies have committees of one name. */
  readonly id: string;
  readonly type: MentionType;
  readonly name: string;
  /** Organisations: "ministry", "committee" …, where known. */
  readonly kind: string | null;
  /** Other forms in the documents. */
  readonly forms: readonly MergedForm[];
  /** Persons only. */
  readonly memberships: readonly Membership[];
  /** The body that took over from this one: another entity, linked and not merged. */
  readonly successor: string | null;
  /** All places, oldest document first. */
  readonly evidence: readonly Evidence[];
}
