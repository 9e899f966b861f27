/**
 * From a content script's message to a stopped worker until the answer is there, and what an answer takes when the worker
 * is awake: our packed index with the full ranking beside MiniSearch and FlexSearch, which search for the title only, and
 * a worker that has nothing to load. `npm run bench -- waking`, `BENCH_SIZES=100000` for other sizes.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinkItem } from '../../lib/links/model.ts';
import { makeItems, makeRandom } from './support/make-corpus.ts';
import { makeDocuments } from './support/make-documents.ts';
import { openWakingBrowser, type WakingBrowser } from './support/waking-browser.ts';
import { buildExtension } from './support/waking-extensions.ts';
import { writeLines } from './support/write-lines.ts';
import type { Answered } from './waking/talk.ts';

const SIZES = (process.env.BENCH_SIZES ?? '1000,10000').split(',').map(Number);
const VARIANTS = ['empty', 'own', 'flexsearch', 'minisearch'] as const;
const WAKINGS = 11;
const WARM_QUESTIONS = 100;

type Variant = (typeof VARIANTS)[number];
/** Milliseconds. */
type Figures = Readonly<Record<'waking' | 'p50' | 'p95' | 'inWorker', number>>;

/** At most this share of a peer's time (issue 5). */
const TARGETS: readonly { size: number; figure: keyof Figures; peer: Variant; part: number }[] = [
  { size: 10_000, figure: 'waking', peer: 'minisearch', part: 6 },
  { size: 100_000, figure: 'waking', peer: 'minisearch', part: 35 },
  { size: 100_000, figure: 'waking', peer: 'flexsearch', part: 6 },
  { size: 100_000, figure: 'p50', peer: 'minisearch', part: 30 },
];

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

function chooseItems(size: number, count: number): LinkItem[] {
  const random = makeRandom(7);
  const places = new Set(Array.from({ length: count }, () => Math.floor(random() * size)));
  return [...makeItems(size)].filter((_, place) => places.has(place));
}

async function measure(browser: WakingBrowser, items: readonly LinkItem[]): Promise<Record<Variant, Figures>> {
  const wakings = new Map<Variant, number[]>(VARIANTS.map((variant) => [variant, []]));
  const itemAt = (at: number): LinkItem => items[at % items.length] as LinkItem;
  // The first round warms the browser's and the disk's caches.
  for (let run = 0; run <= WAKINGS; run++) {
    for (const variant of VARIANTS) {
      if (run === 0) await browser.ask(variant, itemAt(0));
      await browser.stop(variant);
      const answered = await browser.ask(variant, itemAt(run));
      if (answered.count === 0) throw new Error(`${variant}: ${answered.fault ?? 'nothing found'}`);
      if (run > 0) wakings.get(variant)?.push(answered.ms);
    }
  }
  const figures: [Variant, Figures][] = [];
  for (const variant of VARIANTS) {
    const warm: Answered[] = [];
    for (const item of [...items.slice(0, 20), ...items]) warm.push(await browser.ask(variant, item));
    const times = warm.slice(20).map(({ ms }) => ms);
    const inWorker = quantile(
      warm.slice(20).map((answered) => answered.inWorker),
      0.5,
    );
    const waking = quantile(wakings.get(variant) ?? [], 0.5);
    figures.push([variant, { waking, p50: quantile(times, 0.5), p95: quantile(times, 0.95), inWorker }]);
  }
  return Object.fromEntries(figures) as Record<Variant, Figures>;
}

function print(size: number, all: Readonly<Record<Variant, Figures>>): void {
  const inCell = (time: number, own: number): string =>
    `${time.toFixed(1).padStart(8)} ms ×${(time / own).toFixed(1).padEnd(6)}`;
  console.log(`${size.toLocaleString('en')} items, × ours`);
  console.log(`  ${''.padEnd(12)}   waking            warm p50          warm p95          p50 within the worker`);
  for (const variant of VARIANTS) {
    const cells = (['waking', 'p50', 'p95', 'inWorker'] as const).map((figure) =>
      inCell(all[variant][figure], all.own[figure]),
    );
    console.log(`  ${variant.padEnd(12)}${cells.join('')}`);
  }
  for (const { figure, peer, part } of TARGETS.filter((target) => target.size === size)) {
    const share = all[peer][figure] / all.own[figure];
    const verdict = share >= part ? 'held' : 'MISSED';
    console.log(`  ${figure}: 1/${share.toFixed(1)} of ${peer}, at most 1/${part}: ${verdict}`);
  }
}

async function run(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'roed-traad-waking-'));
  try {
    mkdirSync(join(folder, 'shared'));
    const shared = {
      'items.jsonl': join(folder, 'shared/items.jsonl'),
      'documents.jsonl': join(folder, 'shared/documents.jsonl'),
    };
    writeLines(shared['items.jsonl'], makeItems(size));
    writeLines(shared['documents.jsonl'], makeDocuments(makeItems(size)));
    const folders = Object.fromEntries(VARIANTS.map((variant) => [variant, join(folder, variant)]));
    for (const [variant, place] of Object.entries(folders)) await buildExtension(place, variant, shared);
    const browser = await openWakingBrowser(folders);
    try {
      // Two at a time: building takes minutes.
      await Promise.all([browser.fill('minisearch'), browser.fill('own').then(() => browser.fill('flexsearch'))]);
      print(size, await measure(browser, chooseItems(size, WARM_QUESTIONS)));
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const size of SIZES) await run(size);
