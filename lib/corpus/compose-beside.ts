/** What a thread tells beside its treatments, ready for the panel: recommended and decided, promises, amounts. */
import type { AmountSeries } from '../links/amounts-through-time.ts';
import { compareRecommendation, isDeciding } from '../links/compare-recommendation.ts';
import type { KeptPromise } from '../links/find-promises.ts';
import { standingOf } from '../links/item-standing.ts';
import type { LinkItem } from '../links/model.ts';
import type { AmountsOverTime, ItemLine, Place, ThreadBeside, ThreadPromise } from '../messages/model.ts';
import { summariseDocument } from './compose-thread.ts';
import type { DocumentRow } from './database.ts';

const MOST_PROMISES = 6;

export type Documents = ReadonlyMap<string, DocumentRow>;

/** Null where the decision followed the recommendation, or there are not both, or many matters stand in one item. */
export function composeComparison(item: LinkItem): ThreadBeside['comparison'] {
  const compared = standingOf(item) === 'collection' ? null : compareRecommendation(item.item);
  if (!compared) return null;
  // Who held something else is told beside the decision itself.
  const isDissent = (sentence: string): boolean =>
    compared.dissent.some(({ position }) => sentence.includes(position) || position.includes(sentence));
  const added = compared.added.filter((sentence) => isDeciding(sentence) && !isDissent(sentence));
  if (added.length === 0 && !compared.points.some(({ state }) => state === 'changed')) return null;
  return { points: compared.points, added };
}

/** @param promises newest first; of two that say the same the first one is told. */
export function composePromises(
  promises: readonly { readonly promise: KeptPromise; readonly by: LinkItem }[],
  items: ReadonlyMap<string, LinkItem>,
  documents: Documents,
): ThreadPromise[] {
  const told = new Map<string, ThreadPromise>();
  for (const { promise, by } of promises) {
    const { documentId, id } = by;
    const place = { documentId, itemId: id, start: promise.start, end: promise.end };
    const from = toItemLine(by, documents, place);
    const keeper = promise.keeper === null ? undefined : items.get(promise.keeper);
    const key = promise.text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
    if (!from || told.has(key)) continue;
    const { text, date, state } = promise;
    told.set(key, { text, date, state, by: from, keeper: (keeper && toItemLine(keeper, documents)) ?? null });
  }
  return [...told.values()].slice(0, MOST_PROMISES);
}

export function composeAmounts(
  series: readonly AmountSeries[],
  items: ReadonlyMap<string, LinkItem>,
): AmountsOverTime[] {
  return series.map(({ subject, amounts }) => ({
    subject: subject.join(', '),
    currency: null,
    amounts: amounts.flatMap(({ item, year, value, printed, start, end }) => {
      const told = items.get(item);
      if (!told) return [];
      const place = { documentId: told.documentId, itemId: item, start, end };
      return [{ date: String(year), value, printed: printed.replace(/\s+/g, ' '), place }];
    }),
  }));
}

/** Null for an item whose document is not (or no longer) kept. */
export function toItemLine(
  { id, documentId, item }: LinkItem,
  documents: Documents,
  place: Place = { documentId, itemId: id, start: item.titleSpan.start, end: item.titleSpan.end },
): ItemLine | null {
  const row = documents.get(documentId);
  if (!row) return null;
  const { number, title, decision } = item;
  return { document: summariseDocument(row), number, title, outcome: decision?.outcome ?? null, place };
}
