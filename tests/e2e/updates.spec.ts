/** The extension is updated while a page is open: the script that it left there takes its marks away and is quiet. */
import { expect, type Page, test } from '@playwright/test';
import { copyExtension } from '../support/copy-extension.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { KEEP_HTML, readSeed, renderMeetingPage, renderPage } from '../support/meeting-page.ts';
import { waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { changeSettings } from '../support/session.ts';

let server: PageServer;
let extension: RunningExtension;

test.beforeAll(async () => {
  const html = renderMeetingPage(readSeed('2025-09-02-minutes'), 'Referat: KKR Hovedstaden den 2. september 2025');
  server = await servePages({
    '/referat': html.replace('<h1>', `${KEEP_HTML}<h1>`),
    '/nyt': renderPage('Nyt', '<h1>Nyt fra KL</h1>'),
  });
});
test.beforeEach(async () => {
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
});
test.afterEach(() => extension.close());
test.afterAll(() => server.close());

/** None while the page is being loaded anew. */
const marks = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.size + document.querySelectorAll('mark[data-roed-traad]').length).catch(() => 0);

for (const engine of ['highlight', 'elements'] as const) {
  test(`the marks of before go, and the page is as it came; the panel offers to reload it (${engine})`, async () => {
    await changeSettings(extension, { engine });
    const page = await extension.context.newPage();
    await page.goto('http://www.kl.dk/referat');
    await expect.poll(() => marks(page)).toBeGreaterThan(0);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));

    await extension.reload();
    // Only when it has begun anew does it hear the toolbar.
    await waitForSync(extension);
    await expect.poll(() => marks(page)).toBe(0);
    expect(
      await page.evaluate(() => [
        document.documentElement.outerHTML === (window as unknown as { before: string }).before,
        document.adoptedStyleSheets.length,
      ]),
    ).toEqual([true, 0]);
    await page.mouse.click(400, 400);
    expect(errors).toEqual([]);

    const other = await extension.context.newPage();
    await other.goto('http://www.kl.dk/nyt');
    await extension.clickToolbar(other);
    const panel = await extension.panel();
    await page.bringToFront();
    await panel.getByRole('button', { name: 'Genindlæs siden' }).click();
    await expect.poll(() => marks(page)).toBeGreaterThan(0);
    await expect(panel.getByRole('tab', { name: 'Dokumentet' })).toBeVisible();
  });
}

test('the toolbar button has the page read again without a reload', async () => {
  const page = await extension.context.newPage();
  await page.goto('http://www.kl.dk/referat');
  await waitForMarks(page);
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  await extension.reload();
  await waitForSync(extension);
  await expect.poll(() => marks(page)).toBe(0);
  await extension.clickToolbar(page);
  await waitForMarks(page);
  expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true);
});

test('after an update the panel tells in three lines what is new: once, and not after a mere restart', async () => {
  const copy = copyExtension();
  const setVersion = (version: string): void =>
    copy.editJson<Record<string, unknown>>('manifest.json', (manifest) => ({ ...manifest, version }));
  setVersion('0.0.9');
  const old = await launchExtension({ extension: copy.folder, hosts: { 'www.kl.dk': server.port } });
  const openPanel = async (): Promise<Page> => {
    const page = await old.context.newPage();
    await page.goto('http://www.kl.dk/nyt');
    await old.clickToolbar(page);
    const panel = await old.panel();
    await page.bringToFront();
    await panel.locator('main').waitFor();
    return panel;
  };
  try {
    await waitForSync(old);
    await expect((await openPanel()).locator('.news')).toHaveCount(0);
    setVersion('0.1.0');
    await old.reload();
    await waitForSync(old);
    const panel = await openPanel();
    await expect(panel.locator('.news li')).toHaveCount(3);
    await panel.locator('.news').getByRole('button', { name: 'Luk' }).press('Enter');
    await expect(panel.locator('.news')).toHaveCount(0);
    expect(await panel.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await old.reload();
    await waitForSync(old);
    await expect((await openPanel()).locator('.news')).toHaveCount(0);
  } finally {
    await old.close();
    copy.remove();
  }
});
