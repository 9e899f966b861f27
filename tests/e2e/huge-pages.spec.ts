/** A page of 2 MB with 400 items and 20,000 names: marked from the visible part on, and left without a trace of work. */
import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { renderPage } from '../support/meeting-page.ts';
import { waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { readSession } from '../support/session.ts';

const ITEMS = 400;
const NAMES_AN_ITEM = 50;
const MUNICIPALITIES = ['Egedal', 'Furesø', 'Rudersdal', 'Hørsholm', 'Gladsaxe', 'Allerød', 'Gribskov', 'Ballerup'];
/** What marks are registered at once, at most. */
const MOST_REGISTERED = 1300;

function makePage(items = ITEMS): string {
  const sentence = (index: number): string =>
    `${MUNICIPALITIES[index % MUNICIPALITIES.length]} Kommune redegjorde for sagen og for den videre proces i udvalgene i det kommende år.`;
  const parts = Array.from({ length: items }, (_, item) => {
    const lines = Array.from({ length: NAMES_AN_ITEM }, (_, line) => `<p>${sentence(item + line)}</p>`);
    return `<h2>${item + 1}. Status for område ${item + 1}</h2><h3>Sagsfremstilling</h3>${lines.join('')}<h3>Beslutning</h3><p>Taget til efterretning.</p>`;
  });
  // Tasks that held the page's thread for long, from when the page itself was ready.
  const observe = `<script>addEventListener('load', () => setTimeout(() => {
    window.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  }, 0));</script>`;
  return renderPage('Referat', `<h1>Referat af mødet i Byrådet den 3. marts 2025</h1>${parts.join('')}${observe}`);
}

let server: PageServer;
let extension: RunningExtension;

test.beforeAll(async () => {
  server = await servePages({ '/stor': makePage(), '/lang': makePage(ITEMS / 5) });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

test('is marked where it is read, with few marks registered at a time', async () => {
  const page = await extension.context.newPage();
  await page.goto('http://www.kl.dk/stor');
  await waitForMarks(page);
  const registered = (): Promise<number> =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
  const isMarkedInView = (): Promise<boolean> =>
    page.evaluate(() =>
      [...CSS.highlights.values()].some((highlight) =>
        ([...highlight] as Range[]).some((range) => {
          const { top, bottom } = range.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        }),
      ),
    );
  expect(await isMarkedInView()).toBe(true);
  expect(await registered()).toBeLessThan(MOST_REGISTERED);
  for (const share of [0.5, 1, 0.25]) {
    await page.evaluate((part) => scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight)), share);
    await expect.poll(isMarkedInView).toBe(true);
    expect(await registered()).toBeLessThan(MOST_REGISTERED);
  }
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  console.log(`  tasks over 50 ms after the page was ready: ${tasks.map(Math.round).join(', ') || 'none'}`);
  await page.close();
});

test('closed in the middle of being read leaves nothing behind', async () => {
  /** The page, as soon as the background has been asked to read it. */
  const openAsked = async (): Promise<Page> => {
    const asked = (await extension.worker()).evaluate(
      () =>
        new Promise<void>((done) => {
          const { onMessage } = (globalThis as unknown as { chrome: typeof browser }).chrome.runtime;
          const listen = (message: unknown): undefined => {
            if ((message as { call?: string }).call !== 'readPage') return;
            onMessage.removeListener(listen);
            done();
          };
          onMessage.addListener(listen);
        }),
    );
    const page = await extension.context.newPage();
    await page.goto('http://www.kl.dk/lang', { waitUntil: 'commit' });
    await asked;
    return page;
  };
  const parts = async (): Promise<string[]> =>
    Object.keys(await readSession(extension)).filter((key) => /^(?:mentions|names|threads|page):/.test(key));
  const whole = await openAsked();
  const begun = performance.now();
  await expect.poll(async () => (await parts()).join(), { timeout: 40_000 }).toContain('mentions:');
  const readingTime = performance.now() - begun;
  await whole.close();
  await expect.poll(parts).toEqual([]);

  await (await openAsked()).close();
  // Nothing tells that nothing will be written: it has more time than all of it took before.
  await new Promise((wake) => setTimeout(wake, 1.5 * readingTime + 500));
  expect(await parts()).toEqual([]);
});
