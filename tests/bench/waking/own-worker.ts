/** Our own way: the corpus as the background loads it, then the full ranking. Dexie is drawn in where it must make tables. */
import { createHolding } from '../../../lib/corpus/hold-soon.ts';
import { createCorpusLoader } from '../../../lib/corpus/load-corpus.ts';
import { relateItem } from '../../../lib/links/relate-items.ts';
import { answerWith } from './answer-with.ts';

const loader = createCorpusLoader({
  name: 'roed-traad',
  open: async () => {
    const { CorpusDatabase } = await import('../../../lib/corpus/database.ts');
    return new CorpusDatabase().open();
  },
});
// As the background does when it begins.
loader.prepare().catch(() => undefined);
const holdSoon = createHolding(loader);
answerWith(async (item) => {
  const related = await loader.ask(({ index }) => relateItem(item, index));
  holdSoon();
  return related.length;
});
