/**
 * Painting marks on pages of 50 KB, 500 KB and 5 MB, beside mark.js and bare ranges in the same run; what the page's own
 * changes cost with our marks and without; how soon a 50 KB page is marked when the worker has been stopped, and how soon
 * the marks follow a change of it.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/support/ensure-chromium.ts';
import { bundleModule } from '../support/bundle-module.ts';
import { launchExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { waitForSync } from '../support/page-actions.ts';
import { servePages } from '../support/serve-pages.ts';
import type * as InPage from './marks/in-page.ts';

type BenchPage = { readonly bench: typeof InPage };

const SIZES = [50, 500, 5000];
/** Kilobytes at which a way is no longer waited for: mark.js `mark` takes minutes at 5 MB. */
const MOST: Readonly<Partial<Record<InPage.Way, number>>> = { 'mark.js mark': 500 };
const WAYS: readonly InPage.Way[] = ['ours', 'bare ranges', 'ours, elements', 'mark.js markRanges', 'mark.js mark'];

const script = await bundleModule('tests/bench/marks/in-page.ts', 'bench');

async function openPage(browser: Browser, kilobytes: number): Promise<{ page: Page; marks: number }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  await page.setContent('<!doctype html><main></main>');
  await page.evaluate(script);
  const marks = await page.evaluate((size) => (window as unknown as BenchPage).bench.makePage(size), kilobytes);
  return { page, marks };
}

const share = (ours: number, peer: number): string => (ours / peer).toPrecision(2).padStart(8);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const kilobytes of SIZES) {
    const times = new Map<InPage.Way, number>();
    let count = 0;
    for (const way of WAYS) {
      if (kilobytes > (MOST[way] ?? Number.POSITIVE_INFINITY)) continue;
      // The slow peers are slow enough to be told by one run.
      for (let run = 0; run < (way.startsWith('mark.js') || kilobytes > 500 ? 1 : 4); run++) {
        const { page, marks } = await openPage(browser, kilobytes);
        const { call } = await page.evaluate((name) => (window as unknown as BenchPage).bench.paint(name), way);
        times.set(way, Math.min(times.get(way) ?? Number.POSITIVE_INFINITY, call));
        count = marks;
        await page.close();
      }
    }
    console.log(`painting ${count} marks on ${kilobytes} KB`);
    for (const [way, time] of times) {
      const peers = [...times].flatMap(([peer, other]) => (peer === way ? [] : [`${share(time, other)} of ${peer}`]));
      console.log(
        `  ${way.padEnd(20)} ${time.toFixed(1).padStart(9)} ms ${way.startsWith('ours') ? peers.join(', ') : ''}`,
      );
    }
  }

  for (const from of ['busy', 'quiet'] as const) {
    console.log(
      `\nwhat a change of a page that was ${from} before costs, with all that hears of it at once: µs, and how often that without marks`,
    );
    for (const kilobytes of [500, 5000]) {
      const without = new Map<string, number>();
      for (const way of ['none', 'ours', 'bare ranges'] as const) {
        const { page, marks } = await openPage(browser, kilobytes);
        await page.evaluate((name) => (window as unknown as BenchPage).bench.live(name), way);
        // Of bare ranges a round would take minutes.
        const count = way === 'bare ranges' ? 400 : 4000;
        const costs = await page.evaluate(
          ([before, changes]) => (window as unknown as BenchPage).bench.change(before, changes),
          [from, count] as const,
        );
        const told = Object.entries(costs).map(([name, cost]) => {
          if (way === 'none') without.set(name, cost);
          return `${name} ${cost.toFixed(2)} (${(cost / (without.get(name) ?? cost)).toFixed(2)})`;
        });
        console.log(`  ${`${kilobytes} KB, ${marks} marks`.padEnd(22)} ${way.padEnd(12)} ${told.join('  ')}`);
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
}

/** The first 50 KB of a seed, whole paragraphs. */
const text = readSeed('2025-09-02-minutes')
  .slice(0, 50_000)
  .replace(/\n\n[^\n]*$/, '');
const server = await servePages({ '/referat': renderMeetingPage(text, 'Referat') });
const extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
try {
  await waitForSync(extension);
  const measure = async (isStopped: boolean): Promise<number> => {
    const page = await extension.context.newPage();
    if (isStopped) await extension.stopWorker();
    await page.goto('http://www.kl.dk/referat', { waitUntil: 'commit' });
    const time = await page.evaluate(async () => {
      while (CSS.highlights.size === 0) await new Promise(requestAnimationFrame);
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance.now() - (entry?.domContentLoadedEventEnd ?? 0);
    });
    await page.close();
    return time;
  };
  const median = async (isStopped: boolean): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < 7; run++) times.push(await measure(isStopped));
    return times.sort((a, b) => a - b)[3] ?? 0;
  };
  const [awake, stopped] = [await median(false), await median(true)];
  console.log('\nfrom DOM ready to the first painted marks, a page of 50 KB, middle of seven');
  console.log(`  worker awake ${awake.toFixed(0)} ms, stopped ${stopped.toFixed(0)} ms`);
  console.log(`  share that is the worker's start: ${((stopped - awake) / stopped).toFixed(2)}`);

  // The runner names functions, which the page does not know.
  await extension.context.addInitScript('globalThis.__name ??= (value) => value');
  const page = await extension.context.newPage();
  await page.goto('http://www.kl.dk/referat');
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await page.waitForTimeout(1500);
  const follow = await page.evaluate(async () => {
    const pieces = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    const times: number[] = [];
    for (let run = 0; run < 15; run++) {
      const added = document.createElement('p');
      added.textContent = `Efterskrift ${run}: Rudersdal Kommune deltog.`;
      const before = pieces();
      const start = performance.now();
      document.querySelector('main')?.append(added);
      while (pieces() <= before) await new Promise((wake) => setTimeout(wake, 1));
      times.push(performance.now() - start);
      await new Promise((wake) => setTimeout(wake, 700));
    }
    return times.sort((a, b) => a - b);
  });
  const [middle = 0, slowest = 0] = [follow[7], follow.at(-1)];
  console.log('\nfrom the last change of that page to the mark of a name that came with it, of fifteen');
  console.log(`  middle ${middle.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`);
} finally {
  await extension.close();
  await server.close();
}
