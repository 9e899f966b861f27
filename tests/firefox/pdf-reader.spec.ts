/** Minutes as a PDF on kl.dk, in Firefox: the extension's own reader, its marks, and the sidebar. */
import { chromium, expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { ensureChromium } from '../../scripts/support/ensure-chromium.ts';
import { launchFirefox, type RunningFirefox } from '../support/firefox/launch-firefox.ts';
import { readSeed } from '../support/meeting-page.ts';
import { clickMark, waitForMarks } from '../support/page-actions.ts';
import { createPrinter } from '../support/pdf/print-pdf.ts';
import { asHtml, asPdf, type FileServer, serveFiles } from '../support/pdf/serve-files.ts';
import { writePdf } from '../support/pdf/write-pdf.ts';

const INDEX = `<!doctype html><title>KKR</title>
  <a id="minutes" href="/referat.pdf">Referat</a> <a id="shelf" href="/reol.pdf">Reol</a>`;

let server: FileServer;
let firefox: RunningFirefox;

test.beforeAll(async () => {
  const printing = await chromium.launch({ executablePath: ensureChromium(), args: ['--disable-gpu', '--no-sandbox'] });
  const minutes = await (await createPrinter(printing)).print(readSeed('2025-09-02-minutes'), { title: 'Referat' });
  await printing.close();
  server = await serveFiles({
    '/': asHtml(INDEX),
    '/referat.pdf': asPdf(minutes),
    '/reol.pdf': asPdf(writePdf({ pages: [['Sådan samles reolen', 'Skru de fire skruer i bagpladen.']] })),
  });
  firefox = await launchFirefox({ port: server.port });
});
test.afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** Firefox never tells WebDriver that a page of an extension has loaded. */
async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.click(), link);
}
const address = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');

test('a link to a PDF opens in the reader, is marked, and a click on a name opens the sidebar on its card', async () => {
  const page = await firefox.newPage('http://www.kl.dk/');
  await follow(page, 'minutes');
  await expect.poll(() => address(page)).toContain(firefox.ownUrl('reader.html'));
  await waitForMarks(page);
  const name = await clickMark(page, 'person', /Henrik Rasmussen/);
  const sidebar = await firefox.sidebar();
  await expect.poll(() => sidebar.text('#card-name')).toBe(name);
  await page.close();
});

test('a PDF that is no meeting document is left to Firefox’s own viewer', async () => {
  const page = await firefox.newPage('http://www.kl.dk/');
  await follow(page, 'shelf');
  await expect.poll(() => server.asked.filter((path) => path === '/reol.pdf').length).toBeGreaterThan(1);
  await expect.poll(() => address(page)).toBe('http://www.kl.dk/reol.pdf');
  await page.close();
});
