/** `npm run --silent related -- FILE…`: the files as a corpus; for every item its related items of the other documents. */
import type { RelatedItem } from '../lib/links/model.ts';
import { buildLinkIndex, relateItem, toLinkItems } from '../lib/links/relate-items.ts';
import { analyseCorpus } from './support/analyse-corpus.ts';
import { readSources } from './support/read-source.ts';

const { sources, failures } = await readSources(process.argv.slice(2));
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;

const index = buildLinkIndex(analyseCorpus(sources).flatMap(toLinkItems));
const related: Record<string, RelatedItem[]> = {};
for (const item of index.items.values()) related[item.id] = await relateItem(item, index);
console.log(JSON.stringify({ related }));
