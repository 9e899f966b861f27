/** The collection outlives what a browser does to it: killed, stopped anywhere, out of room, damaged, upgraded by halves. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { TextRow } from '../../lib/corpus/database.ts';
import { textOf } from '../../lib/corpus/rows/text-row.ts';
import { INDEX_VERSION } from '../../lib/links/index/document-block.ts';
import type { SyncProgress } from '../../lib/messages/model.ts';
import { copyExtension, type ExtensionCopy } from '../support/copy-extension.ts';
import { damageRow, namesOfDatabases, turnBackDatabase, versionOfDatabase } from '../support/database-actions.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { readSync, waitForSync } from '../support/page-actions.ts';
import { asHtml, type FileServer, serveFiles } from '../support/pdf/serve-files.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { minutes, seedFile } from '../support/seeds/seed-fixtures.ts';
import { callBackground, dumpDatabase } from '../support/session.ts';

interface Manifest {
  documents: { id: string; date: string }[];
}

/** Documents of one year of the seeds, under as many years: enough to be stopped among them. */
const YEARS = 4;
const DOCUMENTS = 5 * YEARS;
/** Documents; fewer than there are. */
const ROOM_FOR = 6;
/** More than a sync of two documents has transactions. */
const MOST_STOPS = 60;
const KEPT = ['documents', 'sources', 'analyses', 'occurrences', 'persons', 'holdings'];

let copy: ExtensionCopy;
let profile: string;
let extension: RunningExtension;
let page: Page;
let server: FileServer;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await serveFiles({ '/referat': asHtml(renderMeetingPage(readSeed('2025-09-02-minutes'), 'Referat')) });
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
  await server.close();
  copy.remove();
  removeFolder(profile);
});

async function start(): Promise<void> {
  extension = await launchExtension({ extension: copy.folder, profile, hosts: { 'www.kl.dk': server.port } });
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

const sync = (own = page) => callBackground(own, 'syncAgain') as Promise<{ value: SyncProgress }>;
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

test('what another version of the index packed answers until it is packed anew', async () => {
  const answer = await ask();
  await page.evaluate(async () => {
    const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await whenDone(indexedDB.open('roed-traad'));
    const packed = db.transaction('packed', 'readwrite').objectStore('packed');
    for (const row of await whenDone(packed.getAll())) await whenDone(packed.put({ ...row, version: row.version + 1 }));
    db.close();
  });
  await extension.stopWorker();
  const versions = async (): Promise<unknown[]> => [
    ...new Set(((await dumpDatabase(page)).packed as { version: number }[]).map(({ version }) => version)),
  ];
  expect(await versions()).toEqual([INDEX_VERSION + 1]);
  let isOver = false;
  const syncing = sync().finally(() => {
    isOver = true;
  });
  for (let asked = 0; !isOver || asked === 0; asked++) expect([asked, await ask()]).toEqual([asked, answer]);
  expect((await syncing).value.phase).toBe('done');
  expect(await versions()).toEqual([INDEX_VERSION]);
  await expectWhole(DOCUMENTS);
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
      if (this.name === 'sources') {
        documents++;
        this.transaction.addEventListener('abort', () => documents--);
      }
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

test('a damaged reading is named and read again, and nothing else is lost', async () => {
  const before = await dumpDatabase(page);
  const { id, title } = (before.documents as { id: string; title: string }[])[3] ?? { id: '', title: '' };
  await damageRow(page, 'analyses', id, { documentId: id, json: '{"document":' });
  await damageRow(page, 'subscriptions', 'x', { address: 'https://kommunen.example/seeds.json' });
  const { told = [], problems } = (await sync()).value;
  expect(told).toEqual([
    `Et dokument var beskadiget og er læst igen: ${title}.`,
    expect.stringContaining('https://kommunen.example/seeds.json'),
  ]);
  expect(problems).toEqual([]);
  const after = await dumpDatabase(page);
  for (const table of KEPT) expect([table, after[table]]).toEqual([table, before[table]]);
  await page.reload();
  await expect(page.getByText(`Et dokument var beskadiget og er læst igen: ${title}.`)).toBeVisible();
});

test('wherever the worker is stopped, between any two of its transactions, the next start ends the same', async () => {
  const documents = [await minutes('2024-01-15'), await minutes('2024-02-12', 'cykelstier')];
  copy.editText('seeds/manifest.json', () => JSON.stringify(seedFile(documents)));
  await callBackground(page, 'deleteData');
  expect((await sync()).value.phase).toBe('done');
  const [fresh, answer] = [await dumpDatabase(page), await ask()];
  expect(fresh.documents).toHaveLength(documents.length);
  let stops = 0;
  for (; stops < MOST_STOPS; stops++) {
    await callBackground(page, 'deleteData');
    await stopAfter(stops);
    void callBackground(page, 'syncAgain').catch(() => {});
    if (!(await isStoppedOrDone())) break;
    await extension.stopWorker();
    const { sources = [], analyses = [], documents: rows = [], persons = [], packed = [] } = await dumpDatabase(page);
    expect([stops, analyses.length, rows.length, persons.length, packed.length]).toEqual([
      stops,
      ...Array.from({ length: 4 }, () => sources.length),
    ]);
    await callBackground(page, 'countData');
    await expect.poll(async () => (await readSync(extension))?.phase, { intervals: [30] }).toBe('done');
    const dumped = await dumpDatabase(page);
    for (const table of KEPT) expect([stops, table, dumped[table]]).toEqual([stops, table, fresh[table]]);
    expect(await ask()).toEqual(answer);
  }
  // The last run was not stopped: all of its transactions have been tried.
  expect(stops).toBeGreaterThan(documents.length);
  expect(stops).toBeLessThan(MOST_STOPS);
  await extension.stopWorker();
});

/** The worker does nothing more after so many of its transactions, until the browser stops it. */
async function stopAfter(transactions: number): Promise<void> {
  await (await extension.worker()).evaluate((most) => {
    const own = globalThis as unknown as {
      isStopped: boolean;
      chrome: { storage: { session: { set(items: object): Promise<void> } } };
    };
    const { objectStore } = IDBTransaction.prototype;
    const known = new WeakSet<IDBTransaction>();
    const { session } = own.chrome.storage;
    const set = session.set.bind(session);
    let made = 0;
    own.isStopped = false;
    IDBTransaction.prototype.objectStore = function (this: IDBTransaction, name: string) {
      if (this.mode === 'readwrite' && !known.has(this)) {
        known.add(this);
        own.isStopped ||= made++ >= most;
      }
      if (own.isStopped && this.mode === 'readwrite') throw new DOMException('the worker is gone', 'AbortError');
      return objectStore.call(this, name);
    };
    session.set = (items) => (own.isStopped ? new Promise(() => {}) : set(items));
  }, transactions);
}

/** @returns true once it has been stopped; false when it came to its end. */
async function isStoppedOrDone(): Promise<boolean> {
  for (;;) {
    if (await (await extension.worker()).evaluate(() => (globalThis as unknown as { isStopped: boolean }).isStopped))
      return true;
    if ((await readSync(extension))?.phase === 'done' && (await count()).documents === 2) return false;
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** What `turnBackDatabase` turns back to. */
const OLDER = 50;

/** Rows with what was read as an object: its fields may stand in another order. Texts as strings, as they once were kept. */
const read = (rows: readonly unknown[] = []) =>
  (rows as { json?: string; text?: TextRow['text'] }[]).map(({ json, text, ...row }) => ({
    ...row,
    ...(json === undefined ? {} : { json: JSON.parse(json) }),
    ...(text === undefined ? {} : { text: textOf({ text }) }),
  }));

test('an upgrade that a page of the version before holds up says so, and goes on when that is closed', async () => {
  const now = (await versionOfDatabase(page)) ?? 0;
  expect(now).toBeGreaterThan(OLDER);
  const before = await dumpDatabase(page);
  const other = await openOptions();
  await extension.stopWorker();
  await turnBackDatabase(other);
  const syncing = sync();
  await expect(page.getByText('Luk de andre faner med Rød tråd')).toBeVisible();
  await other.close();
  expect((await syncing).value.phase).toBe('done');
  expect(await versionOfDatabase(page)).toBe(now);
  expect(await namesOfDatabases(page)).toEqual(['roed-traad']);
  const after = await dumpDatabase(page);
  for (const table of KEPT) expect([table, read(after[table])]).toEqual([table, read(before[table])]);
});

test('an upgrade that fails leaves all as it was and says so; it is built up again from its texts', async () => {
  const before = await dumpDatabase(page);
  await extension.stopWorker();
  await turnBackDatabase(page);
  await extension.close();
  // The browser keeps the worker's code of an extension from a folder.
  removeFolder(join(profile, 'Default', 'Service Worker'));
  failUpgradesOf(copy);
  await start();
  await expect(page.getByText('Samlingen kunne ikke opdateres til den nye version. Den er uændret')).toBeVisible();
  expect(await versionOfDatabase(page)).toBe(OLDER);
  expect((await count()).sources).toBe(before.sources?.length);

  const minutesPage = await extension.context.newPage();
  await minutesPage.goto('http://www.kl.dk/referat');
  await extension.clickToolbar(minutesPage);
  const panel = await extension.panel();
  await expect(panel.getByRole('main').getByRole('alert')).toContainText('Samlingen kunne ikke opdateres');
  await expect(panel.getByRole('button', { name: 'Prøv igen' })).toBeVisible();
  const library = await extension.context.newPage();
  await library.goto(`chrome-extension://${extension.id}/library.html`);
  await expect(library.getByRole('heading', { name: 'Samlingen kan ikke åbnes' })).toBeVisible();
  for (const own of [panel, library])
    await expect(own.getByRole('button', { name: 'Byg samlingen op på ny under Indstillinger' })).toBeVisible();
  await library.close();

  await page.bringToFront();
  await expect(page.getByText('Tæller, hvad der er gemt')).toBeHidden();
  await page.getByRole('button', { name: 'Byg samlingen op på ny' }).click();
  // Every text is read again.
  await expect(page.getByText('Samlingen er klar')).toBeVisible({ timeout: 90_000 });
  const after = await dumpDatabase(page);
  for (const table of KEPT) expect([table, read(after[table])]).toEqual([table, read(before[table])]);
  expect(await namesOfDatabases(page)).toEqual(['roed-traad']);
  // The panel reads its page anew by itself.
  await minutesPage.bringToFront();
  await expect(panel.getByRole('button', { name: 'Prøv igen' })).toBeHidden();
  await expect(panel.getByRole('tab', { name: 'Tråden' })).toBeVisible();
});

/** In the worker and in every page: whoever opens the database first brings it to the new version. */
function failUpgradesOf({ folder, editText }: ExtensionCopy): void {
  const code = `(${failUpgrades.toString()})();`;
  editText('background.js', (own) => `${code}${own}`);
  writeFileSync(join(folder, 'fail-upgrades.js'), code);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    editText(name, (html) => html.replace('<head>', '<head><script src="/fail-upgrades.js"></script>'));
  }
}

function failUpgrades(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...asked: Parameters<typeof put>) {
    if (this.transaction.mode === 'versionchange') throw new DOMException('half way', 'DataError');
    return put.apply(this, asked);
  };
}
