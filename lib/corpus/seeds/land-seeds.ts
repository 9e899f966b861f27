/**
 * Lands the documents of a seed file some at a time, and while the database is at it the next ones are read: a transaction
 * costs as much as reading a document, and most of that is waiting.
 */
import { WordMemory } from '../../entities/word-traits.ts';
import { TermReader } from '../../links/index/read-terms.ts';
import type { CorpusDatabase } from '../database.ts';
import { TIDY_EVERY, tidyIndex } from '../index/tidy-index.ts';
import { isQuotaError } from '../quota-error.ts';
import type { Origin } from './model.ts';
import { landDocuments, type NewSeed, type ReadSeed, readSeed, type Taken } from './take-document.ts';

/** Characters of text held until they land: about half a second's reading. */
const MOST_TEXT = 300_000;
/** The first ones land soon, so that there is something to be seen. */
const FIRST = 1;
const MOST_DOCUMENTS = 64;

export interface LandingOptions {
  readonly db: CorpusDatabase;
  readonly origin: Origin;
  readonly signal?: AbortSignal;
  /** In the order of the file, once it is so. */
  readonly onTaken: (one: NewSeed, taken: Taken) => void;
  /** After each lot that has landed. */
  readonly onLanded?: () => Promise<void> | void;
}

export interface Landing {
  /** @throws what the database refused of those before. */
  add(one: NewSeed): Promise<void>;
  /** Until all that was added has landed. @throws what the database refused. */
  settle(): Promise<void>;
  /** Until nothing is being written any more; what has not begun to land is dropped. Does not throw. */
  drop(): Promise<void>;
}

export function createLanding({ db, origin, signal, onTaken, onLanded }: LandingOptions): Landing {
  const terms = new TermReader();
  const words = new WordMemory();
  let waiting: ReadSeed[] = [];
  let text = 0;
  let most = FIRST;
  let untidy = 0;
  let landing: Promise<void> = Promise.resolve();
  /** Where there is no room for all of them, those for which there is land all the same. */
  const landThose = async (reads: readonly ReadSeed[]): Promise<Taken[]> => {
    try {
      return await landDocuments(db, origin, reads, terms);
    } catch (cause) {
      if (!isQuotaError(cause) || reads.length < 2) throw cause;
      const half = Math.ceil(reads.length / 2);
      const first = await landThose(reads.slice(0, half));
      return [...first, ...(await landThose(reads.slice(half)))];
    }
  };
  const land = async (reads: readonly ReadSeed[]): Promise<void> => {
    const taken = await landThose(reads);
    for (const [at, one] of taken.entries()) {
      const read = reads[at];
      if (read) onTaken(read.one, one);
      if (one === 'landed') untidy++;
    }
    await onLanded?.();
    if (untidy < TIDY_EVERY) return;
    untidy = 0;
    await tidyIndex(db, signal ? { signal } : {});
  };
  const flush = async (): Promise<void> => {
    // Two lots at most are held: the one that lands and the one that is read.
    await landing;
    signal?.throwIfAborted();
    if (waiting.length === 0) return;
    landing = land(waiting);
    // It is thrown where it is waited for.
    landing.catch(() => {});
    waiting = [];
    text = 0;
    most = Math.min(MOST_DOCUMENTS, 2 * most);
  };
  return {
    add: async (one) => {
      waiting.push(readSeed(one, words));
      text += one.seed.text.length;
      if (waiting.length >= most || text >= MOST_TEXT) await flush();
    },
    settle: async () => {
      await flush();
      await landing;
    },
    drop: async () => {
      waiting = [];
      await landing.catch(() => {});
    },
  };
}
