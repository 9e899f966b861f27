/** Builds FlexSearch's index of the items and keeps its export, a record a part. */
import FlexSearch from 'flexsearch';
import type { LinkItem } from '../../../lib/links/model.ts';
import { readLines, runFilling } from './read-lines.ts';
import { keepRecord } from './record-store.ts';

runFilling(async () => {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  let at = 0;
  await readLines<LinkItem>('items.jsonl', ({ text }) => void index.add(at++, text));
  const parts: [string, string][] = [];
  index.export((key, data) => void parts.push([key, data]));
  for (const [key, data] of parts) await keepRecord(key, data);
});
