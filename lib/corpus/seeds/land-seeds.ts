/**
 * Lands the documents of a seed file some at a time, and while the database is at it the next ones are read: a transaction
 * costs as much as reading a document, and most of that is waiting.
 */
import type { CorpusDatabase } from '../database.ts';
import { TIDY_EVERY, tidyIndex } from '../index/tidy-index.ts';
import { isQuotaError } from '../quota-error.ts';
import type { Reading } from '../reading/model.ts';
import type { Origin } from './model.ts';
import { landDocuments, type NewSeed, type ReadSeed, readSeed, type Taken } from './take-document.ts';

/** Characters of a lot's text: about half a second's reading on one thread. */
const MOST_TEXT = 300_000;
/** The first ones land soon, so that there is something to be seen. */
const FIRST = 1;
const MOST_DOCUMENTS = 64;

export interface LandingOptions {
  readonly db: CorpusDatabase;
  readonly origin: Origin;
  readonly reading: Reading;
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

export function createLanding({ db, origin, reading, signal, onTaken, onLanded }: LandingOptions): Landing {
  let waiting: Promise<ReadSeed>[] = [];
  let text = 0;
  let most = FIRST;
  let untidy = 0;
  let isDropped = false;
  let landing: Promise<void> = Promise.resolve();
  /** Where there is no room for all of them, those for which there is land all the same. */
  const landThose = async (reads: readonly ReadSeed[]): Promise<Taken[]> => {
    try {
      return await landDocuments(db, origin, reads);
    } catch (cause) {
      if (!isQuotaError(cause) || reads.length < 2) throw cause;
      const half = Math.ceil(reads.length / 2);
      const first = await landThose(reads.slice(0, half));
      return [...first, ...(await landThose(reads.slice(half)))];
    }
  };
  /** After those before it, for which it waits. */
  const land = async (before: Promise<void>, lot: readonly Promise<ReadSeed>[]): Promise<void> => {
    await before;
    if (isDropped) return;
    const reads = await Promise.all(lot);
    signal?.throwIfAborted();
    if (isDropped) return;
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
    const before = landing;
    if (waiting.length > 0) {
      landing = land(before, waiting);
      // It is thrown where it is waited for.
      landing.catch(() => {});
    }
    waiting = [];
    text = 0;
    most = Math.min(MOST_DOCUMENTS, 2 * most);
    // Three lots at most are held: one that lands, one that is read, one that is being put together.
    await before;
    signal?.throwIfAborted();
  };
  return {
    add: async (one) => {
      const read = readSeed(one, reading);
      read.catch(() => {});
      waiting.push(read);
      text += one.seed.text.length;
      if (waiting.length >= most || text >= MOST_TEXT) await flush();
    },
    settle: async () => {
      await flush();
      await landing;
    },
    drop: async () => {
      isDropped = true;
      waiting = [];
      await landing.catch(() => {});
    },
  };
}
