/** Seed files that the member hands to the library: faults are asked about, large ones are stopped and taken up again. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { makeItems } from '../bench/support/make-corpus.ts';
import { makeTexts } from '../bench/support/make-texts.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { file, handFiles, openLibrary } from '../support/library-actions.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { waitForMarks, waitForSync } from '../support/page-actions.ts';
import { asHtml, type FileServer, serveFiles } from '../support/pdf/serve-files.ts';
import { minutes, seedFile } from '../support/seeds/seed-fixtures.ts';
import { callBackground, countRows } from '../support/session.ts';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 30_000 });

/** Documents, of 27,000 characters each. */
const LARGE = 120;
const ITEMS_A_DOCUMENT = 15;
/** Bytes of a file that are read at once. */
const PIECE = 65_536;

let server: FileServer;
let extension: RunningExtension;
let library: Page;
test.beforeAll(async () => {
  server = await serveFiles({ '/referat': asHtml(renderMeetingPage(readSeed('2025-09-02-minutes'), 'Referat')) });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
  library = await openLibrary(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

const way = () => library.getByRole('region', { name: 'På vej ind' });
const count = (): Promise<number> => countRows(library, 'documents');

test('a file with faults changes nothing until the member has said what to take', async () => {
  const [good, other] = [await minutes('2024-01-15'), await minutes('2024-02-12')];
  const documents = [good, { ...other, source: 'javascript:alert(1)' }, { ...good }];
  await handFiles(library, [file('moeder.json', JSON.stringify(seedFile(documents)))]);
  await expect(way()).toContainText('Filen har 2 fejl, og 1 dokument er i orden.');
  await expect(way()).toContainText(
    'moeder.json, dokument lindkoebing-2024-02-12, feltet »source«: Adressen skal begynde',
  );
  expect(await count()).toBe(5);
  const { violations } = await new AxeBuilder({ page: library }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await way().getByRole('button', { name: 'Tag det ene, der er i orden' }).click();
  await expect(way()).toContainText('1 dokument i samlingen');
  expect(await count()).toBe(6);
});

test('a file that is no seed file says so and is let go', async () => {
  await handFiles(library, [
    file('afskåret.json', JSON.stringify(seedFile([await minutes('2024-03-11')])).slice(0, -2)),
  ]);
  await expect(way()).toContainText('afskåret.json, dokument nr. 1: Filen holder op midt i det hele.');
  await way().getByRole('button', { name: 'Tag ingen' }).click();
  await expect(way()).not.toContainText('afskåret.json');
  expect(await count()).toBe(6);
  await way().getByRole('button', { name: 'Ryd listen' }).click();
  await expect(way()).toBeHidden();
});

test('while a large file is taken in a page is marked and the panel answers; it is stopped and goes on where it was, also when the browser stops the worker', async () => {
  const documents = [...makeTexts(makeItems(LARGE * ITEMS_A_DOCUMENT))].map(({ publisher: _none, ...document }) => ({
    ...document,
    digest: createHash('sha256').update(document.text).digest('hex'),
  }));
  expect(documents).toHaveLength(LARGE);
  const packed = gzipSync(JSON.stringify(seedFile(documents)));
  const [few, all] = [await count(), LARGE + (await count())];
  await waitInFile(packed.length, [0.5, 0.8]);
  await handFiles(library, [file('ti-aar.json.gz', packed)]);
  await expect(way().getByRole('progressbar')).toBeVisible();
  await expect(way()).toContainText(/ti-aar\.json\.gz: \d+ dokumenter indtil nu.*\d+ % af \d/);

  const page = await extension.context.newPage();
  await page.goto('http://www.kl.dk/referat');
  await waitForMarks(page);
  await extension.clickToolbar(page);
  const panel = await extension.panel();
  await panel.getByRole('tab', { name: 'Søg' }).click();
  await panel.getByRole('searchbox').fill('Hvad blev besluttet om lærepladser?');
  await panel.getByRole('searchbox').press('Enter');
  await expect(panel.locator('.search-groups > li').first()).toBeVisible();
  await expect.poll(count, { intervals: [20] }).toBeGreaterThan(few);
  expect(await count()).toBeLessThan(all);

  await library.bringToFront();
  await way().getByRole('button', { name: 'Stop' }).click();
  await expect(way()).toContainText('Stoppet.');
  const stopped = await count();
  expect(stopped).toBeLessThan(all);
  await way().getByRole('button', { name: 'Fortsæt' }).click();
  await expect.poll(count, { intervals: [20] }).toBeGreaterThan(stopped);
  await extension.stopWorker();
  expect(await count()).toBeLessThan(all);
  // Anything that wakes the worker has it go on.
  await callBackground(library, 'countData');
  await expect(way()).toContainText(`${LARGE} dokumenter i samlingen, heraf`, { timeout: 60_000 });
  expect(await countRows(library, 'inbox')).toBe(0);
  for (const table of ['documents', 'sources', 'analyses', 'persons', 'occurrences', 'packed'])
    expect([table, await countRows(library, table)]).toEqual([table, all]);
});

/**
 * However fast the machine is, the worker gets no further into a file until it is told to stop: at each run, a run being
 * one reading to check it and one to take it in, waits at the next of the shares.
 */
async function waitInFile(size: number, shares: readonly number[]): Promise<void> {
  const pieces = Math.floor(size / PIECE);
  const places = shares.map((share) => Math.ceil(pieces * (1 + share)));
  await (await extension.worker()).evaluate(
    ({ piece, stops }) => {
      const { arrayBuffer } = Blob.prototype;
      const { chrome } = globalThis as unknown as { chrome: typeof browser };
      let read = 0;
      let release = (): void => {};
      let waiting = new Promise<void>((done) => {
        release = done;
      });
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        if (this.size === piece && ++read >= (stops[0] ?? Number.POSITIVE_INFINITY)) await waiting;
        return arrayBuffer.call(this);
      };
      chrome.runtime.onMessage.addListener((message: { call?: string }) => {
        if (message.call !== 'pauseIntake') return;
        stops.shift();
        read = 0;
        const goOn = release;
        // It has been told to stop by then, and half of the file is left.
        setTimeout(goOn, 100);
        waiting = new Promise<void>((done) => {
          release = done;
        });
      });
    },
    { piece: PIECE, stops: places },
  );
}

test('what was deleted all at once does not come back when the browser starts', async () => {
  // Looking into a database that has been deleted would make it anew.
  const kept = async (): Promise<number> => {
    const answer = (await callBackground(library, 'countData')) as { value: { documents: number } };
    return answer.value.documents;
  };
  await callBackground(library, 'deleteData');
  expect(await kept()).toBe(0);
  // As at the next start of the browser: the session's storage is empty, the worker begins anew.
  await library.evaluate(() => (globalThis as unknown as { chrome: typeof browser }).chrome.storage.session.clear());
  await extension.stopWorker();
  expect(await kept()).toBe(0);
  await waitForSync(extension);
  expect(await kept()).toBe(0);
  await callBackground(library, 'syncAgain');
  expect(await kept()).toBe(5);
});
