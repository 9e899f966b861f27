/** Granting a site and withdrawing it, in Firefox, where a test can give the browser's own answer to its question. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { copyExtension, type ExtensionCopy } from '../support/copy-extension.ts';
import { FIREFOX_TEST_BUILD, launchFirefox, type RunningFirefox } from '../support/firefox/launch-firefox.ts';
import { KEEP_HTML, readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';

const ADDRESS = 'http://www.gladsaxe.dk/referat';

let copy: ExtensionCopy;
let server: PageServer;
let firefox: RunningFirefox;

test.beforeAll(async () => {
  copy = copyExtension(FIREFOX_TEST_BUILD);
  // As in the build that members get.
  const matches = ['*://*.kl.dk/*'];
  copy.editJson<{ content_scripts: object[] }>('manifest.json', (manifest) => ({
    ...manifest,
    host_permissions: matches,
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, matches })),
  }));
  const html = renderMeetingPage(readSeed('2023-09-08-agenda'), 'Dagsorden');
  server = await servePages({ '/referat': html.replace('<h1>', `${KEEP_HTML}<h1>`) });
  firefox = await launchFirefox({ extension: copy.folder, port: server.port });
});
test.afterAll(async () => {
  await firefox?.close();
  await server?.close();
  copy?.remove();
});

/** Nothing tells that nothing will happen: the background has its chance first. */
async function isQuiet(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await new Promise((wake) => setTimeout(wake, 1000));
    const { before } = window as unknown as { before: string };
    return CSS.highlights.size === 0 && document.documentElement.outerHTML === before;
  });
}

test('a granted site is read at every visit; once withdrawn nothing runs there, on open pages either', async () => {
  const page = await firefox.newPage(ADDRESS);
  expect(await isQuiet(page)).toBe(true);

  await firefox.grant('*://*.gladsaxe.dk/*');
  const marks = (): Promise<number> => page.evaluate(() => CSS.highlights.size).catch(() => 0);
  await expect(async () => {
    await page.reload();
    await expect.poll(marks, { timeout: 5000 }).toBeGreaterThan(0);
  }).toPass();

  const options = await firefox.openOwnPage('options.html');
  await options.waitForFunction(() => document.querySelector('.sites button') !== null);
  await options.evaluate(() => document.querySelector<HTMLElement>('.sites button')?.click());
  await expect.poll(marks).toBe(0);
  expect(await isQuiet(page)).toBe(true);
  await page.reload();
  expect(await isQuiet(page)).toBe(true);
});
