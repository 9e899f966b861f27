/** Other sites than kl.dk: nothing without a click; and of kl.dk nothing once it is withdrawn. As in the build that members get. */
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

/** As much as is used of what only the browser's page of extensions may call. */
interface ExtensionsPage {
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  };
}

const ADDRESS = 'http://www.gladsaxe.dk/referat';
const GRANTED = 'http://www.kl.dk/referat';

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
  extension = await launchExtension({
    extension: copy.folder,
    hosts: { 'www.gladsaxe.dk': server.port, 'www.kl.dk': server.port },
  });
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

test('a site that the member withdraws in the browser goes quiet at once, on open pages too, until it is given back', async () => {
  const marks = (): Promise<number> => page.evaluate(() => CSS.highlights.size).catch(() => 0);
  const page = await extension.context.newPage();
  await page.goto(GRANTED);
  await waitForMarks(page);

  await changeAccess('ON_CLICK');
  await expect.poll(marks).toBe(0);
  await page.reload();
  await page.waitForTimeout(1000);
  expect(await marks()).toBe(0);

  await changeAccess('ON_ALL_SITES');
  // The browser has its own time for it.
  await expect(async () => {
    await page.reload();
    await expect.poll(marks, { timeout: 5000 }).toBeGreaterThan(0);
  }).toPass();
  await page.close();
});

/** What the member chooses on the browser's own page of the extension, where no question is asked that nobody could answer. */
async function changeAccess(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (update) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionsPage };
      return chrome.developerPrivate.updateExtensionConfiguration(update);
    },
    { extensionId: extension.id, hostAccess },
  );
  await settings.close();
}
