/** Reading on other threads ends in the same corpus as reading on one, whatever becomes of the threads. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import type { Reading, ReadingJob } from '../../../lib/corpus/reading/model.ts';
import { readHere } from '../../../lib/corpus/reading/read-here.ts';
import { createReadingPool, type OpenThreads, type ReadingPool } from '../../../lib/corpus/reading/reading-pool.ts';
import { serveJobs } from '../../../lib/corpus/reading/serve-jobs.ts';
import { openChannels } from '../../../lib/corpus/reading/start-workers.ts';
import { takeSeeds } from '../../../lib/corpus/seeds/take-seeds.ts';
import { makeItems } from '../../bench/support/make-corpus.ts';
import { makeTexts } from '../../bench/support/make-texts.ts';
import { nothingBeside, seedFile, toBlob } from '../../support/seeds/seed-fixtures.ts';

const ITEMS_A_DOCUMENT = 15;
const DOCUMENTS = 10;
/** Characters: enough that threads are worth opening, most of them blank so that they are soon read. */
const LENGTH = 100_000;

const documents = [...makeTexts(makeItems(DOCUMENTS * ITEMS_A_DOCUMENT))].map(({ publisher: _none, ...made }) => {
  const text = made.text.padEnd(LENGTH, '\n');
  return { ...made, text, digest: createHash('sha256').update(text).digest('hex') };
});

const pools: ReadingPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
  vi.restoreAllMocks();
});

function poolOf(open: OpenThreads): ReadingPool {
  const pool = createReadingPool(open);
  pools.push(pool);
  return pool;
}

/** Every row of every table, but for what is drawn by lot. */
async function takeAll(reading: Reading): Promise<string> {
  const db = new CorpusDatabase(`test-${Math.random()}`);
  const taken = await takeSeeds(toBlob(seedFile(documents)), {
    db,
    origin: 'https://a.example/seeds.json',
    file: 'frø.json',
    open: nothingBeside,
    reading,
  });
  expect(taken).toMatchObject({ documents: DOCUMENTS, landed: DOCUMENTS, problems: { count: 0 } });
  const dump: Record<string, unknown[]> = {};
  for (const table of db.tables) dump[table.name] = await table.toArray();
  dump.indexes = dump.indexes?.map((row) => ({ ...(row as object), epoch: 0 })) ?? [];
  await db.delete();
  return JSON.stringify(dump);
}

const alone = await takeAll(readHere());

/** @param sent what went to the threads is noted in it. */
function openThreads(count: number, sent: ReadingJob[], lose?: (at: number, onLost: () => void) => void): OpenThreads {
  return async (onLost) => {
    const { own, theirs } = openChannels(count);
    for (const port of own) {
      const { postMessage } = port;
      port.postMessage = (message: ReadingJob) => {
        sent.push(message);
        postMessage.call(port, message);
        lose?.(sent.length, onLost);
      };
    }
    for (const port of theirs) serveJobs(port);
    return { ports: own, close: () => theirs.map((port) => port.close()) };
  };
}

describe('a seed file read on several threads', () => {
  it('ends in the same corpus, byte for byte, as on one', async () => {
    const sent: ReadingJob[] = [];
    expect(await takeAll(poolOf(openThreads(3, sent)))).toBe(alone);
    const again = sent.filter((job) => job.again);
    expect(sent.length - again.length).toBeGreaterThan(DOCUMENTS / 3);
    // Those to which names of others matter are read there too.
    expect(again.length).toBeGreaterThan(0);
  });

  it('is read on one where the browser gives no others, or fails to', async () => {
    expect(await takeAll(poolOf(async () => null))).toBe(alone);
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(await takeAll(poolOf(() => Promise.reject(new Error('no room'))))).toBe(alone);
  });

  it('loses nothing and doubles nothing when a thread ends among its documents', async () => {
    for (const last of [1, 3]) {
      const sent: ReadingJob[] = [];
      const lose = (at: number, onLost: () => void): void => {
        if (at === last) onLost();
      };
      expect(await takeAll(poolOf(openThreads(2, sent, lose)))).toBe(alone);
      // No more is sent to threads that are lost; a later run of work may open new ones.
      expect(sent).toHaveLength(last);
    }
  });

  it('reads here what a thread has failed at', async () => {
    const open: OpenThreads = async () => {
      const { own, theirs } = openChannels(1);
      for (const port of theirs) {
        port.onmessage = ({ data }) => port.postMessage({ kind: 'failed', id: data.id });
      }
      return { ports: own, close: () => theirs.map((port) => port.close()) };
    };
    expect(await takeAll(poolOf(open))).toBe(alone);
  });
});

it('a document that cannot be read is told to who asked, and the next is read', async () => {
  const sent: ReadingJob[] = [];
  const pool = poolOf(openThreads(1, sent));
  const [document] = documents;
  if (!document) throw new Error('no document');
  const source = { ...document, publisher: null };
  const long = { ...source, text: source.text.padEnd(450_000) };
  vi.spyOn(console, 'warn').mockReturnValue();
  const broken = { ...long, headings: [null] } as unknown as ReadingJob['source'];
  await expect(pool.read({ source: broken })).rejects.toThrow();
  expect((await pool.read({ source }))?.row.id).toBe(source.id);
  expect(sent).toHaveLength(2);
});
