/** What belongs together. Types only; every room may import them. */
import type { AgendaItem, MeetingDocument, Outcome, Reading } from '../document/model.ts';
import type { Mention } from '../entities/model.ts';
import type { Span } from '../text/mapped-text.ts';

/** What a reference in the text points to; `item` where it can be told from the text or the corpus. */
export interface ReferenceTarget {
  readonly body: string | null;
  /** ISO date or month ("2022-03"). */
  readonly date: string | null;
  readonly item: string | null;
  /** The case number that stands for the item, as printed; nothing else is known of it then. */
  readonly caseNumber?: string;
}

/** The text points at a meeting, an item or a decision ("jf. pkt. 3.2"). The span is in the source text. */
export interface Reference extends Span {
  readonly text: string;
  readonly target: ReferenceTarget;
  /** Item id in the corpus; null when the corpus lacks it or the reference names a whole meeting. */
  readonly targetItem: string | null;
  readonly inCorpus: boolean;
}

/** A document with all that was read from it. */
export interface AnalysedDocument {
  readonly reading: Reading;
  readonly document: MeetingDocument;
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  /** What was asked of the corpus' names (lib/entities/printed-names.ts); null where only the whole text tells. */
  readonly printed?: string | null;
}

/** What linking needs to know of an item: plain data, kept in the corpus beside the analysis. */
export interface LinkItem {
  readonly id: string;
  readonly documentId: string;
  readonly body: string;
  readonly date: string;
  readonly kind: MeetingDocument['kind'];
  readonly item: AgendaItem;
  /** Mended text of the whole item, paragraphs parted by "\n\n". */
  readonly text: string;
  /** Canonical names mentioned in the item, with how often. */
  readonly entities: Readonly<Record<string, number>>;
  readonly references: readonly Reference[];
  /** Names of persons and parties in the item, canonical: no subject is told by who spoke. */
  readonly people?: readonly string[];
  /** A heading over numbered items ("3. Regionalpolitiske sager" above 3.1): no item of its own. */
  readonly heading?: boolean;
  /** Where `text` stands in the source: pairs of offsets (in `text`, in the source) wherever their distance changes. */
  readonly places?: readonly number[];
}

export type LinkKind = 'sameMeeting' | 'sameMatter' | 'sameSubject' | 'reference';

/** Why two items are linked: facts of the documents, for whoever puts them into words. */
export type LinkReason =
  /** The same item, or another one, in another document (`document` is its kind) of the meeting. */
  | { readonly reason: 'twin' | 'sameMeeting'; readonly document: string }
  /** The item is named in the other document, or names the other item, by its number. `date`: the other meeting's. */
  | { readonly reason: 'named' | 'names'; readonly document: string; readonly date: string }
  /** The item mentions the meeting of the other one. */
  | { readonly reason: 'mentions'; readonly date: string }
  /** Words that both have, the most telling first. */
  | { readonly reason: 'sameMatter' | 'sameSubject'; readonly words: readonly string[] }
  /** It comes from another body. */
  | { readonly reason: 'otherBody'; readonly body: string };

/** Why a question is not answered: the meeting or its minutes are not kept, the matter was only sent on, nothing tells. */
export type DeclineReason = 'noMinutes' | 'noMeeting' | 'sentOn' | 'nothing';

/** An earlier (or later) item on the same subject, with the reasons. */
export interface RelatedItem {
  /** Item id. */
  readonly item: string;
  /** 0 … 1. */
  readonly score: number;
  /** Above the cut-off: good enough to be shown. */
  readonly shown: boolean;
  readonly kind: LinkKind;
  readonly reasons: readonly LinkReason[];
}

/** A knot of the thread: one treatment of the matter. */
export interface ThreadKnot {
  readonly item: string;
  readonly date: string;
  readonly body: string;
  readonly outcome: Outcome | null;
}

/** A knot with what the thread shows of it; `sources` are the items of one meeting, the weightiest (minutes) first. */
export interface TreatedKnot extends ThreadKnot {
  readonly sources: readonly string[];
  readonly title: string;
  /** One sentence of the decision's own words, else of the recommendation's, else (many matters in one item) of the text. */
  readonly sentence: string | null;
  readonly sentenceIs: 'decision' | 'recommendation' | 'text' | null;
  /** The item that the thread was asked of. */
  readonly present: boolean;
}

/** Items of one matter in time, oldest first. */
export interface Thread {
  readonly knots: readonly TreatedKnot[];
}
