/** Our own way: the corpus as the background loads it, then the full ranking. */
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { createCorpusLoader } from '../../../lib/corpus/load-corpus.ts';
import { relateItem } from '../../../lib/links/relate-items.ts';
import { answerWith } from './answer-with.ts';

const loader = createCorpusLoader(new CorpusDatabase());
answerWith(async (item) => (await relateItem(item, (await loader.index()).index)).length);
