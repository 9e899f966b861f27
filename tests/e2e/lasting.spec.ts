/** The collection outlives what a browser does to it: killed, out of room, damaged rows, two windows, a clock set back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { copyExtension, type ExtensionCopy } from '../support/copy-extension.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { waitForSync } from '../support/page-actions.ts';
import { callBackground, dumpDatabase } from '../support/session.ts';

interface Manifest {
  documents: { id: string; date: string }[];
}

/** Documents of one year of the seeds, under as many years: enough to be stopped among them. */
const YEARS = 4;
const DOCUMENTS = 5 * YEARS;
/** Documents; fewer than there are. */
const ROOM_FOR = 6;

let copy: ExtensionCopy;
let profile: string;
let extension: RunningExtension;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  copy = copyExtension();
  profile = mkdtempSync(join(tmpdir(), 'roed-traad-varig-'));
  copy.editJson<Manifest>('seeds/manifest.json', (manifest) => ({
    ...manifest,
    documents: Array.from({ length: YEARS }, (_, year) =>
      manifest.documents.map((entry) => ({ ...entry, id: `${2000 + year}-${entry.id}`, date: `${2000 + year}-09-02` })),
    ).flat(),
  }));
});
test.afterAll(async () => {
  await extension.close();
  copy.remove();
  rmSync(profile, { recursive: true, force: true });
});

async function start(): Promise<void> {
  extension = await launchExtension({ extension: copy.folder, profile });
  page = await openOptions();
}

async function openOptions(): Promise<Page> {
  const own = await extension.context.newPage();
  await own.goto(`chrome-extension://${extension.id}/options.html`);
  return own;
}

async function count(): Promise<Record<string, number>> {
  const tables = await dumpDatabase(page);
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]));
}

/** No half document, no double, all of them in the index. */
async function expectWhole(documents: number): Promise<void> {
  const { sources, analyses, documents: rows, persons, packed } = await count();
  expect({ sources, analyses, rows, persons, packed }).toEqual({
    sources: documents,
    analyses: documents,
    rows: documents,
    persons: documents,
    packed: documents,
  });
}

const sync = (own = page) =>
  callBackground(own, 'syncAgain') as Promise<{ value: { phase: string; problems: { message: string }[] } }>;
const ask = () =>
  callBackground(page, 'askCorpus', {
    question: 'lærepladser',
    year: '',
    body: '',
    outcome: '',
    party: '',
  }) as Promise<{
    value: { groups: unknown[] };
  }>;

test('a browser that is killed in the middle of the first sync takes it up again', async () => {
  test.setTimeout(120_000);
  await start();
  await expect.poll(async () => (await count()).sources ?? 0, { intervals: [30] }).toBeGreaterThan(2);
  const cdp = await extension.context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await cdp?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const own = processInfo.find(({ type }) => type === 'browser');
  if (!own) throw new Error('the browser has no process');
  const closed = new Promise((resolve) => extension.context.once('close', resolve));
  process.kill(own.id, 'SIGKILL');
  await closed;
  await start();
  const { sources = 0 } = await count();
  expect(sources).toBeGreaterThan(0);
  expect((await waitForSync(extension)).phase).toBe('done');
  await expectWhole(DOCUMENTS);
});

test('damaged rows of the index are made anew at the next sync, though the clock was set back', async () => {
  expect((await ask()).value.groups.length).toBeGreaterThan(0);
  await page.evaluate(async () => {
    const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await whenDone(indexedDB.open('roed-traad'));
    const tables = db.transaction(['chunks', 'packed'], 'readwrite');
    await whenDone(tables.objectStore('chunks').clear());
    await whenDone(tables.objectStore('packed').delete(IDBKeyRange.bound(0, 40)));
    db.close();
  });
  await (await extension.worker()).evaluate(() => {
    Date.now = () => 0;
  });
  expect((await sync()).value.phase).toBe('done');
  await expectWhole(DOCUMENTS);
  expect((await ask()).value.groups.length).toBeGreaterThan(0);
  await extension.stopWorker();
});

test('two windows that fill the collection at once leave nothing twice', async () => {
  await callBackground(page, 'deleteData');
  const other = await openOptions();
  const [one, two] = await Promise.all([sync(), sync(other)]);
  expect([one.value.phase, two.value.phase]).toEqual(['done', 'done']);
  await other.close();
  await expectWhole(DOCUMENTS);
});

test('without room for all of it the documents that landed stay, and it is told in Danish', async () => {
  await callBackground(page, 'deleteData');
  // The browser's own limit cannot be lowered for an extension: the worker's writes are refused as it would refuse them.
  await (await extension.worker()).evaluate((most) => {
    const { put } = IDBObjectStore.prototype;
    let documents = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...asked: Parameters<typeof put>) {
      if (this.name === 'sources') documents++;
      if (this.name === 'occurrences' && documents > most) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, asked);
    };
  }, ROOM_FOR);
  const { phase, problems } = (await sync()).value;
  expect(phase).toBe('failed');
  expect(problems[0]?.message).toContain('Der er ikke plads');
  await expectWhole(ROOM_FOR);
  await extension.stopWorker();
  expect((await sync()).value.phase).toBe('done');
  await expectWhole(DOCUMENTS);
});
