/** The page of the sync bench: takes the made texts into a corpus, writes its rows plainly, builds MiniSearch; says how long. */
import MiniSearch from 'minisearch';
import { CorpusDatabase, type SourceDocument } from '../../../lib/corpus/database.ts';
import { TIDY_EVERY, tidyIndex } from '../../../lib/corpus/index/tidy-index.ts';
import { readSource, rereadWithKnownNames } from '../../../lib/corpus/read-source.ts';
import { storeDocument } from '../../../lib/corpus/store-document.ts';
import { WordMemory } from '../../../lib/entities/word-traits.ts';
import { TermReader } from '../../../lib/links/index/read-terms.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { MINISEARCH_OPTIONS, type SearchedItem, toSearched } from '../waking/minisearch-options.ts';
import { readLines } from '../waking/read-lines.ts';
import { writePlainly } from './write-plainly.ts';

/** Milliseconds. */
export interface SyncTimes {
  /** Reading each document alone. */
  readonly analysis: number;
  /** Storing them with their part of the index, and merging it. */
  readonly storing: number;
  /** Reading again, with the names of all, those to which names of others matter. */
  readonly again: number;
}

async function sync(): Promise<SyncTimes> {
  const db = new CorpusDatabase();
  await db.open();
  const terms = new TermReader();
  const words = new WordMemory();
  let analysis = 0;
  let storing = 0;
  let documents = 0;
  await readLines<SourceDocument>('texts.jsonl', async (source) => {
    const start = performance.now();
    const rows = readSource(source, { words });
    const read = performance.now();
    if (!rows) throw new Error(`${source.id} was not read`);
    await storeDocument(db, rows, terms);
    if (++documents % TIDY_EVERY === 0) await tidyIndex(db);
    analysis += read - start;
    storing += performance.now() - read;
  });
  const start = performance.now();
  await rereadWithKnownNames(db);
  const again = performance.now() - start;
  const merging = performance.now();
  await tidyIndex(db, { whole: true });
  storing += performance.now() - merging;
  db.close();
  return { analysis, storing, again };
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

Object.assign(globalThis, { bench: { sync, writePlainly, buildMiniSearch, countBytes } });
