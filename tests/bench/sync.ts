/**
 * Taking a seed file in, in Chromium: checked, digested, read, linked, stored and indexed, beside bare IndexedDB writing the
 * same rows and beside MiniSearch building its index of the same items, in the same run. `npm run bench -- sync`,
 * `BENCH_SIZES=1000,10000` for other sizes, `BENCH_THREADS=0` for reading on one thread.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { launchExtension } from '../support/launch-extension.ts';
import { makeItems } from './support/make-corpus.ts';
import { makeTexts } from './support/make-texts.ts';
import { writeLines } from './support/write-lines.ts';
import { writeSeedFile } from './support/write-seed-file.ts';
import type { SyncTimes } from './sync/page.ts';
import { watchHeaps } from './sync/watch-heaps.ts';

const SIZES = (process.env.BENCH_SIZES ?? '1000,10000').split(',').map(Number);
/** Issue 7: at most these shares, and bytes of memory. */
const MOST = { bare: 6, miniSearch: 2, memory: 100e6, disk: 3 };
/** Threads that read beside the page; not given: as many as the product starts on this machine. */
const THREADS = process.env.BENCH_THREADS;

const SCRIPTS = [
  ['tests/bench/sync/page.ts', 'page.js'],
  ['tests/bench/sync/worker.ts', 'reading-worker.js'],
] as const;

interface Bench {
  countOwnThreads(): Promise<number>;
  sync(threads: number): Promise<SyncTimes>;
  writePlainly(): Promise<number>;
  buildMiniSearch(): Promise<number>;
  countBytes(): Promise<number>;
}

function call<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...given: Parameters<Bench[Name]>
): ReturnType<Bench[Name]> {
  return page.evaluate(`bench.${name}(${given.join()})`) as ReturnType<Bench[Name]>;
}

async function makeExtension(folder: string, size: number): Promise<number> {
  mkdirSync(folder);
  writeLines(join(folder, 'items.jsonl'), makeItems(size));
  const bytes = writeSeedFile(join(folder, 'seeds.json'), makeTexts(makeItems(size)));
  for (const [entry, fileName] of SCRIPTS) {
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: { entry: resolve(entry), formats: ['iife'], name: 'script', fileName: () => fileName },
      },
    });
  }
  writeFileSync(join(folder, 'worker.js'), '');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><script src="/page.js"></script>');
  const manifest = { manifest_version: 3, name: 'bench', version: '1', background: { service_worker: 'worker.js' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, permissions: ['unlimitedStorage'] }));
  return bytes;
}

const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;
const verdict = (value: number, most: number): string => `at most ${most}: ${value <= most ? 'held' : 'MISSED'}`;

async function run(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'roed-traad-sync-'));
  const extension = join(folder, 'extension');
  const bytes = await makeExtension(extension, size);
  const { context, id, close } = await launchExtension({ extension });
  try {
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/page.html`);
      return page;
    };
    const page = await open();
    const cdp = await context.newCDPSession(page);
    const threads = THREADS === undefined ? await call(page, 'countOwnThreads') : Number(THREADS);
    const { value: own, most, ofThreads } = await watchHeaps(cdp, () => call(page, 'sync', threads));
    const disk = await call(page, 'countBytes');
    await page.close();
    const other = await open();
    const bare = await call(other, 'writePlainly');
    const miniSearch = await call(other, 'buildMiniSearch');
    const all = own.landing + own.again + own.tidying;
    console.log(
      `${size.toLocaleString('en')} items, ${(bytes / 1e6).toFixed(1)} MB of text, ${threads} threads that read`,
    );
    console.log(
      `  synced in ${seconds(all)}: landed ${seconds(own.landing)}, read again with known names ${seconds(own.again)}, ` +
        `index put in order ${seconds(own.tidying)}; ${(bytes / 1e3 / all).toFixed(2)} MB/s`,
    );
    console.log(`  bare IndexedDB ${seconds(bare)}, ×${(all / bare).toFixed(1)}, ${verdict(all / bare, MOST.bare)}`);
    console.log(
      `  MiniSearch's build ${seconds(miniSearch)}, ×${(all / miniSearch).toFixed(1)}, ${verdict(all / miniSearch, MOST.miniSearch)}`,
    );
    console.log(
      `  heaps at most ${(most / 1e6).toFixed(0)} MB together, ${(ofThreads / 1e6).toFixed(0)} of them the threads', ` +
        verdict(most / 1e6, MOST.memory / 1e6),
    );
    console.log(`  disk ×${(disk / bytes).toFixed(1)} of the text, ${verdict(disk / bytes, MOST.disk)}`);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const size of SIZES) await run(size);
