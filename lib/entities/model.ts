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
  /** Why the canonical form is a guess ("bogstavet er læst som Ø efter personens andre møder"); absent when certain. */
  readonly doubt?: string;
}
