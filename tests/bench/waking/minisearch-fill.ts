/** Builds MiniSearch's index of the items and keeps its JSON. */
import MiniSearch from 'minisearch';
import type { LinkItem } from '../../../lib/links/model.ts';
import { MINISEARCH_OPTIONS, type SearchedItem, toSearched } from './minisearch-options.ts';
import { readLines, runFilling } from './read-lines.ts';
import { keepRecord } from './record-store.ts';

/** Characters. */
const LONGEST_PART = 2 ** 24;

runFilling(async () => {
  const search = new MiniSearch<SearchedItem>(MINISEARCH_OPTIONS);
  await readLines<LinkItem>('items.jsonl', (item) => search.add(toSearched(item)));
  const json = JSON.stringify(search);
  // The browser refuses a record of more than some 130 MB, and says so late.
  for (let start = 0, part = 100; start < json.length; start += LONGEST_PART, part++) {
    await keepRecord(`part ${part}`, json.slice(start, start + LONGEST_PART));
  }
});
