/** How PDFs come to the reader and go from it: links, back, downloads, the browser's own viewer and the way back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { copyExtension } from '../support/copy-extension.ts';
import { launchExtension } from '../support/launch-extension.ts';
import { readSeed } from '../support/meeting-page.ts';
import { waitForMarks } from '../support/pdf/reader-actions.ts';
import {
  createReaderWorld,
  goToPage,
  HOST,
  hasRule,
  openInReader,
  pageNumber,
  type ReaderWorld,
  tool,
} from '../support/pdf/reader-world.ts';
import { asHtml, asPdf } from '../support/pdf/serve-files.ts';
import { writePdf } from '../support/pdf/write-pdf.ts';
import { changeSettings } from '../support/session.ts';

const LOGIN = '<!doctype html><title>Log ind</title><h1>Log ind</h1>';

let world: ReaderWorld;
let page: Page;
let minutes: Uint8Array;

test.beforeAll(async () => {
  world = await createReaderWorld(async (printer) => {
    minutes = await printer.print(readSeed('2025-09-02-minutes'), { title: 'Referat af KKR Hovedstaden' });
    return {
      referat: asPdf(minutes),
      reol: asPdf(writePdf({ pages: [['Sådan samles reolen', 'Skru de fire skruer i bagpladen.']] })),
      beskadiget: asPdf(minutes.slice(0, 400)),
      tom: asPdf(new Uint8Array()),
      halv: asPdf(minutes.slice(0, minutes.length / 2)),
      login: asPdf(new TextEncoder().encode(LOGIN)),
      indgang: asHtml(LOGIN),
      vedhaeftet: asPdf(minutes, { 'content-disposition': 'attachment; filename="referat.pdf"' }),
    };
  });
});
test.afterAll(() => world.close());
test.beforeEach(async () => {
  page = await world.openIndex();
});
test.afterEach(() => page.close());

test('#page, reload and the back button work as in the browser', async () => {
  await openInReader(page, 'side-3');
  await expect.poll(() => pageNumber(page)).toBe('3');
  await page.reload();
  await expect.poll(() => pageNumber(page)).toBe('3');
  await goToPage(page, 7);
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('page=7');
  await page.reload();
  await expect.poll(() => pageNumber(page)).toBe('7');
  await page.goBack();
  await expect(page).toHaveURL(`${HOST}/`);
  await page.goForward();
  await expect.poll(() => pageNumber(page)).toBe('7');
});

test('whoever reads on from the page of a link goes back by one step', async () => {
  await openInReader(page, 'side-3');
  await expect.poll(() => pageNumber(page)).toBe('3');
  await goToPage(page, 7);
  // pdf.js keeps the place once one rests there.
  await expect.poll(() => page.evaluate(() => history.state?.destination?.page)).toBe(7);
  await page.goBack();
  await expect(page).toHaveURL(`${HOST}/`);
});

test('a link to the page in view can be copied, for others to open', async () => {
  await world.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openInReader(page, 'referat');
  await waitForMarks(page, 'person');
  await goToPage(page, 4);
  await tool(page, 'Kopiér link til siden').click();
  await expect(tool(page, 'Linket er kopieret')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${HOST}/referat.pdf#page=4`);
});

test('a file that is damaged, broken off or empty is named as such', async () => {
  for (const name of ['beskadiget', 'halv', 'tom']) {
    await openInReader(page, name);
    await expect(page.getByRole('alert')).toContainText('Filen kan ikke læses');
    await page.goto(`${HOST}/`);
  }
});

test('a login page that calls itself a PDF is named as such', async () => {
  await openInReader(page, 'login');
  await expect(page.getByRole('alert')).toContainText('Adressen svarede ikke med en PDF');
  await expect(page.getByRole('alert').getByRole('button')).toHaveText('Åbn i browserens egen læser');
});

test('a login page under the address of a PDF is a page like any other', async () => {
  await page.click('#indgang');
  await expect(page).toHaveURL(`${HOST}/indgang.pdf`);
  await expect(page.locator('h1')).toHaveText('Log ind');
});

test('an attachment stays a download', async () => {
  const downloading = page.waitForEvent('download');
  await page.click('#vedhaeftet');
  expect((await downloading).suggestedFilename()).toBe('referat.pdf');
  await expect(page).toHaveURL(`${HOST}/`);
});

test('a PDF that is no meeting document goes to the browser’s own viewer by itself; the toolbar button asks for the reader', async () => {
  await page.click('#reol');
  await expect(page).toHaveURL(`${HOST}/reol.pdf`);
  await page.waitForTimeout(1500);
  await expect(page).toHaveURL(`${HOST}/reol.pdf`);
  await world.extension.clickToolbar(page);
  await page.waitForURL(/reader\.html\?file=/);
  await expect(page.locator('.textLayer')).toContainText('Sådan samles reolen');
  await page.waitForTimeout(1000);
  await expect(page).toHaveURL(/reader\.html\?file=/);
});

test('back leads from the browser’s own viewer to where one came from', async () => {
  await page.click('#reol');
  await expect(page).toHaveURL(`${HOST}/reol.pdf`);
  await page.goBack();
  await expect(page).toHaveURL(`${HOST}/`);
});

test('the browser’s own viewer is one click away and the reader another, on the page that was open; other tabs keep the reader', async () => {
  await openInReader(page, 'referat');
  await goToPage(page, 3);
  await waitForMarks(page, 'person');
  await tool(page, 'Åbn i browserens egen læser').click();
  await expect(page).toHaveURL(`${HOST}/referat.pdf#page=3`);
  const other = await world.openIndex();
  await openInReader(other, 'referat');
  await other.close();
  await world.extension.clickToolbar(page);
  await page.waitForURL(/reader\.html\?file=/);
  await expect.poll(() => pageNumber(page)).toBe('3');
  // What was asked for holds: the link leads to the reader again.
  await page.goto(`${HOST}/`);
  await openInReader(page, 'referat');
});

test('a member who has switched the reader off gets the browser’s own viewer', async () => {
  await changeSettings(world.extension, { pdfs: false });
  await expect.poll(() => hasRule(world.extension)).toBe(false);
  await page.click('#referat');
  await expect(page).toHaveURL(`${HOST}/referat.pdf`);
  await changeSettings(world.extension, {});
  await expect.poll(() => hasRule(world.extension)).toBe(true);
});

test('a PDF of this machine opens in the reader; without leave to files the reader says how to give it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roed-traad-filer-'));
  const file = join(folder, 'Dagsorden æøå.pdf');
  writeFileSync(file, minutes);
  try {
    await page.goto(pathToFileURL(file).href).catch(() => {});
    await page.waitForURL(/reader\.html/);
    await waitForMarks(page, 'person');
    await expect(page).toHaveTitle('Referat af KKR Hovedstaden');
    await expect(page.getByRole('button', { name: 'Kopiér link til siden' })).toHaveCount(0);
    // No meeting document: the browser's own viewer has it, in the same tab.
    const other = join(folder, 'reol.pdf');
    writeFileSync(other, writePdf({ pages: [['Sådan samles reolen', 'Skru de fire skruer i bagpladen.']] }));
    const opening = page.waitForURL(/reader\.html/, { waitUntil: 'commit' });
    await page.goto(pathToFileURL(other).href).catch(() => {});
    await opening;
    await expect(page).toHaveURL(pathToFileURL(other).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a site that was not granted is named, with a button that asks for it', async () => {
  const copy = copyExtension();
  copy.editJson<{ host_permissions: string[] }>('manifest.json', (manifest) => ({
    ...manifest,
    host_permissions: ['*://*.kl.dk/*'],
    content_scripts: [],
  }));
  const strict = await launchExtension({
    extension: copy.folder,
    hosts: { 'www.kl.dk': world.server.port, 'www.gladsaxe.dk': world.server.port },
  });
  try {
    const other = await strict.context.newPage();
    const address = encodeURIComponent('http://www.gladsaxe.dk/referat.pdf');
    await other.goto(`chrome-extension://${strict.id}/reader.html?file=${address}`);
    await expect(other.getByRole('alert')).toContainText('Rød tråd har ikke adgang til www.gladsaxe.dk');
    await expect(other.getByRole('button', { name: 'Giv adgang til www.gladsaxe.dk' })).toBeVisible();
  } finally {
    await strict.close();
    copy.remove();
  }
});
