/** After an answer, once nothing more has been asked for a while, what further questions need is read ahead. */
import type { CorpusLoader } from './load-corpus.ts';

/** Milliseconds without a question. */
const QUIET = 500;

/** @returns to be called after each answer. */
export function createHolding(loader: Pick<CorpusLoader, 'hold'>): () => void {
  let stop = new AbortController();
  return () => {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    setTimeout(() => {
      // What cannot be read ahead is read when it is asked for.
      if (!signal.aborted) loader.hold(signal).catch(() => {});
    }, QUIET);
  };
}
