/** `npm run --silent related -- FILE…`: the files as a corpus; for every item its related items of the other documents. */

import { tellReason } from '../components/thread/tell-reasons.ts';
import { buildLinkIndex, relateItem, toLinkItems } from '../lib/links/relate-items.ts';
import { createTranslator } from '../locales/translate.ts';
import { analyseCorpus } from './support/analyse-corpus.ts';
import { readSources } from './support/read-source.ts';

const { sources, failures } = await readSources(process.argv.slice(2));
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;

const index = buildLinkIndex(analyseCorpus(sources).flatMap(toLinkItems));
const translate = createTranslator('da');
const related: Record<string, unknown[]> = {};
for (const item of index.items.values()) {
  const found = await relateItem(item, index);
  related[item.id] = found.map((one) => ({
    ...one,
    reasons: one.reasons.map((reason) => tellReason(reason, translate)),
  }));
}
console.log(JSON.stringify({ related }));
