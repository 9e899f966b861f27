/**
 * The related items of an item, from a packed index, beside MiniSearch and FlexSearch on the same items in the same run:
 * `npm run bench -- links`, `BENCH_SIZES=1000,10000` for other sizes. The peers search for the item's title only; the index does the
 * full ranking with its reasons.
 */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { indexItems } from '../../lib/links/index/memory-index.ts';
import type { LinkItem } from '../../lib/links/model.ts';
import { relateItem } from '../../lib/links/relate-items.ts';
import { makeItems, makeRandom } from './support/make-corpus.ts';

/** BENCH_PEERS=none leaves the peers out: MiniSearch takes minutes to build 100,000 items. */
const WITH_PEERS = process.env.BENCH_PEERS !== 'none';
const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number);
const QUESTIONS = 200;

interface Timing {
  readonly build: number;
  readonly p50: number;
  readonly p95: number;
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

async function measure(build: number, asked: readonly LinkItem[], ask: (item: LinkItem) => unknown): Promise<Timing> {
  for (const item of asked.slice(0, 20)) await ask(item);
  const times: number[] = [];
  for (const item of asked) times.push((await timed(() => ask(item))).ms);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { build, p50: at(0.5), p95: at(0.95) };
}

async function timePacked(items: readonly LinkItem[], asked: readonly LinkItem[]): Promise<Timing> {
  const { value: index, ms } = await timed(() => indexItems(items));
  return measure(ms, asked, (item) => relateItem(item, index));
}

async function timeMiniSearch(items: readonly LinkItem[], asked: readonly LinkItem[]): Promise<Timing> {
  const { value: search, ms } = await timed(() => {
    const index = new MiniSearch<{ id: string; title: string; text: string }>({
      fields: ['title', 'text'],
      storeFields: [],
    });
    index.addAll(items.map((item) => ({ id: item.id, title: item.item.title, text: item.text })));
    return index;
  });
  return measure(ms, asked, (item) => search.search(item.item.title));
}

async function timeFlexSearch(items: readonly LinkItem[], asked: readonly LinkItem[]): Promise<Timing> {
  const { value: search, ms } = await timed(() => {
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    for (const [at, item] of items.entries()) index.add(at, item.text);
    return index;
  });
  return measure(ms, asked, (item) => search.search(item.item.title, { limit: 10, suggest: true }));
}

const inRow = (name: string, time: Timing, own: Timing): string =>
  `  ${name.padEnd(12)} build ${time.build.toFixed(0).padStart(7)} ms  p50 ${time.p50.toFixed(2).padStart(8)} ms  p95 ${time.p95.toFixed(2).padStart(8)} ms  p50 ×${(time.p50 / own.p50).toFixed(1)}`;

for (const size of SIZES) {
  console.log(`${size.toLocaleString('en')} items`);
  const items = [...makeItems(size)];
  const random = makeRandom(7);
  const asked = Array.from({ length: QUESTIONS }, () => items[Math.floor(random() * size)]).filter(
    (item) => item !== undefined,
  );
  const own = await timePacked(items, asked);
  console.log(inRow('packed', own, own));
  if (!WITH_PEERS) continue;
  console.log(inRow('MiniSearch', await timeMiniSearch(items, asked), own));
  console.log(inRow('FlexSearch', await timeFlexSearch(items, asked), own));
}
