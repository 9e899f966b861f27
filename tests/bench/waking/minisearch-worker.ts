/** MiniSearch, its JSON kept in IndexedDB and loaded at waking; asked for the item's title only. */
import MiniSearch from 'minisearch';
import { answerWith } from './answer-with.ts';
import { MINISEARCH_OPTIONS, type SearchedItem } from './minisearch-options.ts';
import { readRecords } from './record-store.ts';

let loading: Promise<MiniSearch<SearchedItem>> | null = null;

async function load(): Promise<MiniSearch<SearchedItem>> {
  const { values } = await readRecords();
  return MiniSearch.loadJSON<SearchedItem>(values.join(''), MINISEARCH_OPTIONS);
}

answerWith(async ({ item }) => {
  loading ??= load();
  return (await loading).search(item.title).length;
});
