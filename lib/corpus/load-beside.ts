/** Looks up what the threads of a document tell beside their treatments; later than the threads, as it takes longer. */
import { amountsThroughTime } from '../links/amounts-through-time.ts';
import { findPromises } from '../links/find-promises.ts';
import type { LinkItem } from '../links/model.ts';
import type { DocumentSummary, ItemChange, ItemThread, ReferenceCard } from '../messages/model.ts';
import { composeAmounts, composeComparison, composePromises } from './compose-beside.ts';
import type { CorpusDatabase, DocumentRow } from './database.ts';
import type { KeptCorpus } from './load-corpus.ts';
import { giveWay } from './load-threads.ts';
import { loadItems } from './rows/load-analyses.ts';

/** So many earlier treatments are looked through for promises, newest first. */
const MOST_EARLIER = 5;

export interface ReadItems {
  /** The document being read; it need not be kept. */
  readonly document: DocumentSummary;
  readonly items: readonly LinkItem[];
  /** By item: what happened to it between agenda and minutes. */
  readonly changes: ReadonlyMap<string, ItemChange>;
  /** By item. */
  readonly references: ReadonlyMap<string, readonly ReferenceCard[]>;
}

/** The same threads, in their order, each with what it tells beside its treatments. */
export async function loadBeside(
  db: CorpusDatabase,
  { index, documents }: KeptCorpus,
  { document, items, references, changes }: ReadItems,
  threads: readonly ItemThread[],
): Promise<ItemThread[]> {
  const known = new Map(documents).set(document.id, { ...document } as DocumentRow);
  const own = new Map(items.map((item) => [item.id, item]));
  const told: ItemThread[] = [];
  for (const thread of threads) {
    const item = own.get(thread.item.id);
    if (!item) {
      told.push(thread);
      continue;
    }
    const isOwn = ({ kind, otherBody }: ItemThread['earlier'][number]): boolean => kind !== 'sameSubject' && !otherBody;
    const ids = thread.earlier.filter(isOwn).map(({ itemId }) => itemId);
    const earlier = await loadItems(db, ids);
    const asked = [item, ...earlier.slice(0, MOST_EARLIER)].map(async (by) =>
      (await findPromises(by, index)).map((promise) => ({ promise, by })),
    );
    const promises = (await Promise.all(asked)).flat();
    const keepers = await loadItems(
      db,
      promises.flatMap(({ promise }) => promise.keeper ?? []),
    );
    const byId = new Map([item, ...earlier, ...keepers].map((one) => [one.id, one] as const));
    told.push({
      ...thread,
      beside: {
        comparison: composeComparison(item),
        promises: composePromises(promises, byId, known),
        amounts: composeAmounts(amountsThroughTime([item, ...earlier]), byId),
        references: references.get(item.id) ?? [],
        change: changes.get(item.id) ?? null,
      },
    });
    await giveWay();
  }
  return told;
}
