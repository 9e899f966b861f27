/**
 * Reading a large seed file: a piece at a time, every document judged and its digest checked, beside `JSON.parse` of the
 * same text held whole with the same digests. What counts is the memory: it must not grow with the file.
 */
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

/** Peak of the heap above what was there before, in MB, looked at as often as the work yields. */
async function watchHeap<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly peak: number; readonly ms: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  };
  const timer = setInterval(look, 5);
  const start = performance.now();
  const value = await work();
  look();
  clearInterval(timer);
  return { value, peak: (peak - before) / 1e6, ms: performance.now() - start };
}

const open = (path: string): Promise<Blob> => Promise.reject(new Error(path));

for (const size of SIZES) {
  const { text, documents } = await makeFile(size);
  const plain = new Blob([text]);
  const packed = new Blob([new Uint8Array(gzipSync(text, { level: 1 }))]);
  console.log(`  ${(text.length / 1e6).toFixed(0)} MB, ${documents} documents`);
  for (const [name, blob] of Object.entries({ plain, gzip: packed })) {
    const { value, peak, ms } = await watchHeap(() => checkSeeds(blob, { file: 'bench.json', open }));
    if (value.valid !== documents) throw new Error(`${value.valid} of ${documents} documents were read`);
    console.log(`    ours, ${name}: ${ms.toFixed(0)} ms, heap grew by at most ${peak.toFixed(0)} MB`);
  }
  const whole = await watchHeap(async () => {
    const parsed = JSON.parse(await plain.text()) as { documents: { text: string; digest: string }[] };
    for (const one of parsed.documents) if ((await digestOf(one.text)) !== one.digest) throw new Error('digest');
    return parsed;
  });
  console.log(
    `    JSON.parse and the same digests: ${whole.ms.toFixed(0)} ms, heap grew by ${whole.peak.toFixed(0)} MB`,
  );
}
