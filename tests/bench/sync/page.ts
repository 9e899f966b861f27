/** The page of the sync bench: takes the made seed file into a corpus, writes its rows plainly, builds MiniSearch; says how long. */
import MiniSearch from 'minisearch';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { tidyIndex } from '../../../lib/corpus/index/tidy-index.ts';
import { countThreads } from '../../../lib/corpus/reading/count-threads.ts';
import { readHere } from '../../../lib/corpus/reading/read-here.ts';
import { createReadingPool } from '../../../lib/corpus/reading/reading-pool.ts';
import { openWorkers } from '../../../lib/corpus/reading/start-workers.ts';
import { takeSeeds } from '../../../lib/corpus/seeds/take-seeds.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { MINISEARCH_OPTIONS, type SearchedItem, toSearched } from '../waking/minisearch-options.ts';
import { readLines } from '../waking/read-lines.ts';
import { writePlainly } from './write-plainly.ts';

/** Milliseconds. */
export interface SyncTimes {
  /** From the file's first byte until each document, read alone, has landed with its part of the index. */
  readonly landing: number;
  /** Reading again, with the names of all, those to which names of others matter. */
  readonly again: number;
  /** Putting the index in order at the end. */
  readonly tidying: number;
}

/** As many as the product starts here. */
const countOwnThreads = (): number => countThreads(navigator.hardwareConcurrency);

/**
 * As a picked or followed seed file is taken in: checked, digested, read, stored.
 * @param threads that read; 0: all on this one.
 */
async function sync(threads: number): Promise<SyncTimes> {
  const reading = threads === 0 ? readHere() : createReadingPool(openWorkers(threads));
  const db = new CorpusDatabase();
  await db.open();
  const blob = await (await fetch('/seeds.json')).blob();
  const start = performance.now();
  let landed = start;
  const taken = await takeSeeds(blob, {
    db,
    origin: 'https://www.example.dk/seeds.json',
    file: 'seeds.json',
    open: (path) => Promise.reject(new Error(path)),
    reading,
    report: () => {
      landed = performance.now();
    },
  });
  if (taken.problems.count > 0) throw new Error(JSON.stringify(taken.problems.first));
  const read = performance.now();
  await tidyIndex(db, { whole: true });
  const end = performance.now();
  db.close();
  return { landing: landed - start, again: read - landed, tidying: end - read };
}

/** Of the items alone: parsing their JSON is left out. */
async function buildMiniSearch(): Promise<number> {
  const search = new MiniSearch<SearchedItem>(MINISEARCH_OPTIONS);
  let time = 0;
  await readLines<LinkItem>('items.jsonl', (item) => {
    const start = performance.now();
    search.add(toSearched(item));
    time += performance.now() - start;
  });
  return time;
}

const countBytes = async (): Promise<number> => (await navigator.storage.estimate()).usage ?? 0;

Object.assign(globalThis, { bench: { countOwnThreads, sync, writePlainly, buildMiniSearch, countBytes } });
