/** Builds MiniSearch's index of the items and keeps its JSON. */
import MiniSearch from 'minisearch';
import type { LinkItem } from '../../../lib/links/model.ts';
import { MINISEARCH_OPTIONS, type SearchedItem, toSearched } from './minisearch-options.ts';
import { readLines, runFilling } from './read-lines.ts';
import { keepRecord } from './record-store.ts';

runFilling(async () => {
  const search = new MiniSearch<SearchedItem>(MINISEARCH_OPTIONS);
  await readLines<LinkItem>('items.jsonl', (item) => search.add(toSearched(item)));
  await keepRecord('index', JSON.stringify(search));
});
