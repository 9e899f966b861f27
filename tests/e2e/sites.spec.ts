/** Other sites than kl.dk: nothing without a click, and everything after it. As in the build that members get. */
import { expect, test } from '@playwright/test';
import { copyExtension, type ExtensionCopy } from '../support/copy-extension.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';

interface Manifest {
  host_permissions: string[];
  content_scripts: { matches: string[] }[];
}

const ADDRESS = 'http://www.gladsaxe.dk/referat';

let copy: ExtensionCopy;
let server: PageServer;
let extension: RunningExtension;

test.beforeAll(async () => {
  copy = copyExtension();
  const matches = ['*://*.kl.dk/*'];
  copy.editJson<Manifest>('manifest.json', (manifest) => ({
    ...manifest,
    host_permissions: matches,
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, matches })),
  }));
  server = await servePages({ '/referat': renderMeetingPage(readSeed('2023-09-08-agenda'), 'Dagsorden') });
  extension = await launchExtension({ extension: copy.folder, hosts: { 'www.gladsaxe.dk': server.port } });
  await waitForSync(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
  copy.remove();
});

test('a page of another site is not read until the toolbar button is clicked on it', async () => {
  const page = await extension.context.newPage();
  await page.goto(ADDRESS);
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

  await extension.clickToolbar(page);
  await waitForMarks(page);
  const panel = await extension.panel();
  await page.bringToFront();
  await expect(panel.getByRole('tab', { name: 'Dokumentet' })).toBeVisible();
  await expect(panel.locator('body')).toContainText('8. september 2023');

  // The leave ends with the page.
  await page.reload();
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.close();
});
