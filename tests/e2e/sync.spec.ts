/** The documents that come with the extension land in the member's own database, whatever happens on the way. */
import { expect, test } from '@playwright/test';
import { copyExtension, type ExtensionCopy } from '../support/copy-extension.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSync, waitForSync } from '../support/page-actions.ts';
import { callBackground, dumpDatabase } from '../support/session.ts';

interface Manifest {
  documents: { id: string; date: string; digest: string; file: string }[];
}

let copy: ExtensionCopy;
let extension: RunningExtension | undefined;

test.beforeEach(() => {
  copy = copyExtension();
});
test.afterEach(async () => {
  await extension?.close();
  extension = undefined;
  copy.remove();
});

test('a second sync changes nothing', async () => {
  extension = await launchExtension({ extension: copy.folder });
  await waitForSync(extension);
  const options = await openOptions(extension);
  const before = await dumpDatabase(options);
  expect(before.sources).toHaveLength(5);
  const named = before.occurrences as { keys: string[] }[];
  expect(named.flatMap(({ keys }) => keys).length).toBeGreaterThan(300);
  expect(await callBackground(options, 'syncAgain')).toMatchObject({ ok: true, value: { phase: 'done', done: 5 } });
  expect(JSON.stringify(await dumpDatabase(options))).toBe(JSON.stringify(before));
});

test('what is kept can be deleted and taken in again', async () => {
  extension = await launchExtension({ extension: copy.folder });
  await waitForSync(extension);
  const options = await openOptions(extension);
  await callBackground(options, 'deleteData');
  expect(await callBackground(options, 'countData')).toMatchObject({ value: { documents: 0, items: 0 } });
  await callBackground(options, 'syncAgain');
  expect(await callBackground(options, 'countData')).toMatchObject({ value: { documents: 5 } });
});

test('a document with a wrong digest and one with wrong facts are named, and the rest lands', async () => {
  copy.editText('seeds/documents/2023-09-08-newsletter.txt', (text) => `${text} `);
  copy.editJson<Manifest>('seeds/manifest.json', (manifest) => ({
    ...manifest,
    documents: manifest.documents.map((entry) =>
      entry.id === '2020-06-19-agenda' ? { ...entry, date: 'i går' } : entry,
    ),
  }));
  extension = await launchExtension({ extension: copy.folder });
  const sync = await waitForSync(extension);
  expect(sync.phase).toBe('done');
  expect(sync.done).toBe(3);
  expect(sync.problems.map(({ name }) => name).sort()).toEqual(['2020-06-19-agenda', '2023-09-08-newsletter']);
  expect(sync.problems.find(({ name }) => name === '2023-09-08-newsletter')?.message).toContain('kontrolsum');
  const { sources = [] } = await dumpDatabase(await openOptions(extension));
  expect(sources.map((source) => (source as { id: string }).id)).toEqual([
    '2023-09-08-agenda',
    '2023-09-08-minutes',
    '2025-09-02-minutes',
  ]);
});

test('a manifest that cannot be read is named in Danish', async () => {
  copy.editText('seeds/manifest.json', () => '{"version": 1');
  extension = await launchExtension({ extension: copy.folder });
  const sync = await waitForSync(extension);
  expect(sync.phase).toBe('failed');
  expect(sync.problems).toEqual([
    { name: 'manifest.json', message: 'manifest.json: Filen holder op midt i det hele. Hent den igen.' },
  ]);
});

test('a worker that is stopped in the middle of the sync takes it up again at its next start', async () => {
  // Enough documents that the worker can be stopped among them.
  copy.editJson<Manifest>('seeds/manifest.json', (manifest) => ({
    ...manifest,
    documents: Array.from({ length: 5 }, (_, year) =>
      manifest.documents.map((entry) => ({ ...entry, id: `${2000 + year}-${entry.id}`, date: `${2000 + year}-09-02` })),
    ).flat(),
  }));
  extension = await launchExtension({ extension: copy.folder });
  const options = await openOptions(extension);
  await expect
    .poll(async () => (await dumpDatabase(options)).sources?.length ?? 0, { intervals: [30] })
    .toBeGreaterThan(2);
  await extension.stopWorker();
  const { sources = [], analyses = [], documents = [] } = await dumpDatabase(options);
  expect(sources.length).toBeLessThan(25);
  expect(analyses).toHaveLength(sources.length);
  expect(documents).toHaveLength(sources.length);

  await callBackground(options, 'countData');
  const sync = await waitForSync(extension);
  expect(sync).toEqual({ phase: 'done', done: 25, total: 25, problems: [] });
  expect((await dumpDatabase(options)).sources).toHaveLength(25);
  expect(await readSync(extension)).toEqual(sync);
});

async function openOptions({ context, id }: RunningExtension) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  return page;
}
