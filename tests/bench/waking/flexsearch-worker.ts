/** FlexSearch, its export kept in IndexedDB and imported at waking; asked for the item's title only. */
import FlexSearch, { type Index } from 'flexsearch';
import { answerWith } from './answer-with.ts';
import { readRecords } from './record-store.ts';

let loading: Promise<Index> | null = null;

async function load(): Promise<Index> {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  const { keys, values } = await readRecords();
  for (const [at, key] of keys.entries()) index.import(key, values[at] ?? '');
  return index;
}

answerWith(async ({ item }) => {
  loading ??= load();
  const found = (await loading).search(item.title, { limit: 10, suggest: true });
  return found.length;
});
