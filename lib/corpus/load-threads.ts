/** Ties the items of a document to what the corpus holds: ranks, fetches what was found, puts the threads together. */
import { weighByRarity } from '../links/best-passage.ts';
import type { LinkItem, RelatedItem } from '../links/model.ts';
import { relateItem } from '../links/relate-items.ts';
import type { ItemThread } from '../messages/model.ts';
import { composeThread } from './compose-thread.ts';
import type { CorpusDatabase } from './database.ts';
import type { KeptCorpus } from './load-corpus.ts';
import { loadItems } from './rows/load-analyses.ts';

/** Ranking is asked for more than is shown: the page's own twin in the corpus may be among the answers. */
const ASKED = 24;

/**
 * One thread for each item, in their order. Other work gets its turn between the items.
 * @param twins documents of the corpus that are the one being read, under another id.
 */
export async function loadThreads(
  db: CorpusDatabase,
  { index, documents }: KeptCorpus,
  items: readonly LinkItem[],
  twins: ReadonlySet<string>,
): Promise<ItemThread[]> {
  const related: RelatedItem[][] = [];
  for (const item of items) {
    related.push((await relateItem(item, index, ASKED)).filter(({ shown }) => shown));
    await giveWay();
  }
  const ids = related.flatMap((found) => found.map(({ item }) => item));
  const byId = new Map((await loadItems(db, ids)).map((item) => [item.id, item] as const));
  const context = { items: byId, documents, twins, weigh: weighByRarity(index) };
  return items.map((item, at) => composeThread(item, { ...context, related: related[at] ?? [] }));
}

export function giveWay(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
