/** A worker that has nothing to load: what waking costs at the least. */
import { answerWith } from './answer-with.ts';

answerWith(async () => -1);
