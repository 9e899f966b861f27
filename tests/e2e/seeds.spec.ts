/** Seed files that the member hands to the library: faults are asked about, large ones are stopped and taken up again. */
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { file, handFiles, openLibrary } from '../support/library-actions.ts';
import { waitForSync } from '../support/page-actions.ts';
import { minutes, seedFile, type WrittenDocument } from '../support/seeds/seed-fixtures.ts';
import { callBackground, countRows, dumpDatabase } from '../support/session.ts';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 30_000 });

let extension: RunningExtension;
let library: Page;
test.beforeAll(async () => {
  extension = await launchExtension();
  await waitForSync(extension);
  library = await openLibrary(extension);
});
test.afterAll(() => extension.close());

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
});

test('a large file is stopped, goes on where it was, also when the browser stops the worker', async () => {
  const documents: WrittenDocument[] = [];
  for (let day = 0; day < 240; day++) {
    const date = new Date(Date.UTC(2014, 0, 1 + day * 14)).toISOString().slice(0, 10);
    documents.push(await minutes(date, `sag ${day}`));
  }
  const packed = gzipSync(JSON.stringify(seedFile(documents)));
  await handFiles(library, [file('ti-aar.json.gz', packed)]);
  await expect.poll(count, { intervals: [20] }).toBeGreaterThan(8);
  await way().getByRole('button', { name: 'Stop' }).click();
  await expect(way()).toContainText('Stoppet.');
  const stopped = await count();
  expect(stopped).toBeLessThan(246);
  await way().getByRole('button', { name: 'Fortsæt' }).click();
  await expect.poll(count, { intervals: [20] }).toBeGreaterThan(stopped + 3);
  await extension.stopWorker();
  const broken = await count();
  expect(broken).toBeLessThan(246);
  // Anything that wakes the worker has it go on.
  await callBackground(library, 'countData');
  await expect(way()).toContainText('240 dokumenter i samlingen', { timeout: 60_000 });
  expect(await count()).toBe(246);
  const dump = await dumpDatabase(library);
  expect(dump.inbox).toEqual([]);
  for (const table of ['sources', 'analyses'] as const) expect(dump[table]).toHaveLength(246);
});

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
