/**
 * Reading a large seed file: a piece at a time, every document judged and its digest checked, beside `JSON.parse` of the
 * same text held whole with the same digests. What counts is the memory: it must not grow with the file.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { digestOf } from '../../lib/corpus/digest.ts';
import { checkSeeds } from '../../lib/corpus/seeds/check-seeds.ts';
import { minutesText } from '../support/seeds/seed-fixtures.ts';

const SIZES = [7_000_000, 70_000_000];
/** About a meeting's minutes of 40 items. */
const SECTIONS = 20;

async function makeFile(bytes: number): Promise<{ readonly text: string; readonly documents: number }> {
  const text = Array.from({ length: SECTIONS }, (_, part) => minutesText('2024-03-08', `sag ${part}`)).join('\n');
  const one = { body: 'Lindkøbing Byråd', kind: 'minutes', date: '2024-03-08', title: 'Referat', text };
  const entry = { ...one, digest: await digestOf(text) };
  const documents = Math.round(bytes / JSON.stringify(entry).length);
  const entries = Array.from({ length: documents }, (_, place) => JSON.stringify({ id: `d-${place}`, ...entry }));
  const head = '{"format":"roed-traad-seeds","version":1,"publisher":{"name":"Bench"},"documents":[';
  return { text: `${head}${entries.join(',')}]}`, documents };
}

/** What of the heap is in use at most while the work yields, above what was in use before, in MB; garbage is not counted. */
async function watchHeap(work: (look: () => void) => Promise<unknown>): Promise<number> {
  gc();
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  let looks = 0;
  await work(() => {
    if (looks++ % EVERY > 0) return;
    gc();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  });
  return (peak - before) / 1e6;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Pieces of the file between two looks. */
const EVERY = 40;
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
const open = (path: string): Promise<Blob> => Promise.reject(new Error(path));

async function readOurs(blob: Blob, documents: number, look: () => void): Promise<void> {
  const { valid } = await checkSeeds(blob, { file: 'bench.json', open, report: look });
  if (valid !== documents) throw new Error(`${valid} of ${documents} documents were read`);
}

async function readWhole(blob: Blob, look: () => void): Promise<void> {
  const { documents } = JSON.parse(await blob.text()) as { documents: { text: string; digest: string }[] };
  look();
  for (const { text, digest } of documents) if ((await digestOf(text)) !== digest) throw new Error('digest');
}

for (const size of SIZES) {
  const { text, documents } = await makeFile(size);
  const plain = new Blob([text]);
  const packed = new Blob([new Uint8Array(gzipSync(text, { level: 1 }))]);
  console.log(`  ${(text.length / 1e6).toFixed(0)} MB, ${documents} documents`);
  const readers: Record<string, (look: () => void) => Promise<void>> = {
    'ours, gzip': (look) => readOurs(packed, documents, look),
    'ours, plain': (look) => readOurs(plain, documents, look),
    'JSON.parse and the same digests': (look) => readWhole(plain, look),
  };
  for (const [name, read] of Object.entries(readers)) {
    const [peak, ms] = [await watchHeap(read), await time(() => read(() => {}))];
    console.log(`    ${name}: ${ms.toFixed(0)} ms, at most ${peak.toFixed(1)} MB in use`);
  }
}
