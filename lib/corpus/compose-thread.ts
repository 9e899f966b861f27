/** What was decided before on an item's subject, ready for the panel: put together from what the corpus holds. */
import type { DocumentKind } from '../document/model.ts';
import type { WeighStem } from '../links/best-passage.ts';
import type { LinkItem, RelatedItem } from '../links/model.ts';
import type { DocumentSummary, EarlierDecision, ItemSummary, ItemThread } from '../messages/model.ts';
import { composeQuote } from './compose-quote.ts';
import type { DocumentRow } from './database.ts';

export interface ThreadContext {
  /** What ranking found, best first. */
  readonly related: readonly RelatedItem[];
  readonly items: ReadonlyMap<string, LinkItem>;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** Documents that are the one being read, under another id. */
  readonly twins: ReadonlySet<string>;
  /** How much a word tells in this corpus. */
  readonly weigh?: WeighStem;
}

/** Of one treatment told in several documents of a meeting, the one that says most. */
const TELLS_MOST: readonly DocumentKind[] = ['minutes', 'agenda', 'newsletter', 'meetingList', 'document'];

export function composeThread(item: LinkItem, { related, items, documents, twins, weigh }: ThreadContext): ItemThread {
  const found = related.flatMap(({ shown, item: id, kind, reasons }) => {
    const other = items.get(id);
    const facts = other && documents.get(other.documentId);
    if (!shown || !other || !facts || twins.has(other.documentId) || other.documentId === item.documentId) return [];
    return [{ other, decision: composeDecision(item, other, facts, { kind, reasons }, weigh) }];
  });
  const isSameMeeting = ({ other }: { other: LinkItem }): boolean =>
    other.date === item.date && other.body === item.body;
  const earlier = foldTreatments(found.filter(({ other }) => other.date < item.date));
  return {
    item: summariseItem(item, earlier.length),
    recommendations: item.item.recommendations,
    decision: item.item.decision && {
      text: item.item.decision.text,
      outcome: item.item.decision.outcome,
      dissent: item.item.decision.dissent.map(describeDissent),
      carried: item.item.decision.carried,
    },
    earlier: earlier.sort((a, b) => Number(a.otherBody) - Number(b.otherBody) || compareNewest(a, b)),
    sameMeeting: found.filter(isSameMeeting).map(({ decision }) => decision),
  };
}

export function summariseItem({ id, item }: Pick<LinkItem, 'id' | 'item'>, earlier: number): ItemSummary {
  return { id, number: item.number, title: item.title, outcome: item.decision?.outcome ?? null, earlier };
}

export function summariseDocument({ id, title, kind, draft, body, date, address }: DocumentRow): DocumentSummary {
  return { id, title, kind, draft, body, date, ...(address === undefined ? {} : { address }) };
}

function composeDecision(
  item: LinkItem,
  other: LinkItem,
  facts: DocumentRow,
  { kind, reasons }: Pick<RelatedItem, 'kind' | 'reasons'>,
  weigh: WeighStem | undefined,
): EarlierDecision {
  return {
    itemId: other.id,
    document: summariseDocument(facts),
    number: other.item.number,
    title: other.item.title,
    outcome: other.item.decision?.outcome ?? null,
    ...composeQuote(other, item, weigh),
    kind,
    reasons,
    otherBody: other.body !== item.body,
  };
}

/** Agenda and minutes of one meeting tell of the same treatment: the minutes stand for both. */
function foldTreatments(found: readonly { other: LinkItem; decision: EarlierDecision }[]): EarlierDecision[] {
  const best = new Map<string, { other: LinkItem; decision: EarlierDecision }>();
  for (const candidate of found) {
    const { body, date, id, item } = candidate.other;
    const key = item.number === null ? id : `${body}|${date}|${item.number}`;
    const kept = best.get(key);
    if (!kept || rank(candidate.other) < rank(kept.other)) best.set(key, candidate);
  }
  return [...best.values()].map(({ decision }) => decision);
}

function rank({ kind }: LinkItem): number {
  return TELLS_MOST.indexOf(kind);
}

function compareNewest(a: EarlierDecision, b: EarlierDecision): number {
  return b.document.date.localeCompare(a.document.date);
}

function describeDissent({
  party,
  person,
  position,
}: {
  party: string | null;
  person: string | null;
  position: string;
}): string {
  const who = person ?? party;
  return who === null || position.includes(who) ? position : `${who}: ${position}`;
}
