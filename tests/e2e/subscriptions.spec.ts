/** A seed file on the web that the member follows: only what is new is fetched, faults change nothing, it can be left. */
import { createHash } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { TextRow } from '../../lib/corpus/database.ts';
import { textOf } from '../../lib/corpus/rows/text-row.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { openLibrary } from '../support/library-actions.ts';
import { waitForSync } from '../support/page-actions.ts';
import { minutes, seedFile } from '../support/seeds/seed-fixtures.ts';
import { type SeedServer, serveSeeds } from '../support/serve-seeds.ts';
import { callBackground, dumpDatabase } from '../support/session.ts';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 30_000 });

let server: SeedServer;
let extension: RunningExtension;
let library: Page;
test.beforeAll(async () => {
  server = await serveSeeds();
  extension = await launchExtension();
  await waitForSync(extension);
  library = await openLibrary(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Puts a part where its content says, and gives its line of the list. */
function putPart(documents: readonly unknown[]): object {
  const content = JSON.stringify(seedFile(documents));
  const digest = sha256(content);
  server.put(`/parts/${digest}.json`, content);
  return { file: `parts/${digest}.json`, digest, bytes: content.length, documents: documents.length };
}

const keptIds = async (): Promise<string[]> =>
  ((await dumpDatabase(library)).documents as { id: string }[])
    .map(({ id }) => id)
    .filter((id) => id.startsWith('lind'));
/** How the subscription stands, as it is kept. */
const phase = async (): Promise<string | undefined> =>
  ((await dumpDatabase(library)).subscriptions as { phase: string }[])[0]?.phase;
const section = () => library.getByRole('region', { name: 'Filer, der følges' });
const syncNow = () => section().getByRole('button', { name: 'Hent nu' }).click();

const january = await minutes('2024-01-15');
const february = await minutes('2024-02-12');
const march = await minutes('2024-03-11');

test('is followed by its address, and comes in parts', async () => {
  server.put('/seeds.json', JSON.stringify(seedFile([], { parts: [putPart([january]), putPart([february])] })));
  await library.getByText('Følg en samlingsfil på nettet').click();
  const address = library.getByLabel('Filens adresse');
  await address.fill('ftp://kommunen.dk/moeder.json');
  await library.getByRole('button', { name: 'Følg', exact: true }).click();
  await expect(library.getByText('som begynder med https://')).toBeVisible();
  await address.fill(`${server.origin}/seeds.json`);
  await library.getByRole('button', { name: 'Følg', exact: true }).click();
  await expect(section()).toContainText('Ajour. 2 dokumenter.');
  await expect(section().getByRole('heading', { name: 'Lindkøbing Kommune' })).toBeVisible();
  expect(await keptIds()).toEqual([january.id, february.id]);
});

test('asks for nothing but the file when nothing has changed, and then for the new part only', async () => {
  server.asked.length = 0;
  await syncNow();
  await expect.poll(() => server.asked).toEqual(['/seeds.json 304']);
  // What the page says may still be from before.
  await expect.poll(phase).toBe('current');
  await expect(section()).toContainText('Ajour.');

  const fresh = putPart([march]) as { file: string };
  server.put('/seeds.json', JSON.stringify(seedFile([], { parts: [putPart([january]), putPart([february]), fresh] })));
  server.asked.length = 0;
  await syncNow();
  await expect(section()).toContainText('Ajour. 3 dokumenter.');
  expect(server.asked).toEqual(['/seeds.json 200', `/${fresh.file} 200`]);
});

test('changes nothing while it has faults that the member has not agreed to', async () => {
  const revised = { ...(await minutes('2024-03-11', 'cykelstier')), id: march.id };
  const broken = { ...february, date: '2024-02-30' };
  server.put('/seeds.json', JSON.stringify(seedFile([january, broken, revised])));
  await syncNow();
  await expect(section()).toContainText('seeds.json, dokument lindkoebing-2024-02-12, feltet »date«');
  expect(await keptIds()).toEqual([january.id, february.id, march.id]);
  const keptText = async (id: string) => {
    const row = ((await dumpDatabase(library)).sources as TextRow[]).find((source) => source.id === id);
    return row && textOf(row);
  };
  expect(await keptText(march.id)).toContain('lærepladser');
  await section().getByRole('button', { name: 'Tag de 2, der er i orden' }).click();
  await expect.poll(() => keptText(march.id)).toContain('cykelstier');
  expect(await keptIds()).toEqual([january.id, february.id, march.id]);
});

test('changes nothing when a page that asks for a login comes instead of it', async () => {
  const before = await keptIds();
  server.put('/seeds.json', '<!doctype html><title>Log ind</title>');
  await syncNow();
  await expect(section()).toContainText('seeds.json: Filen er en webside og ikke en samlingsfil.');
  expect(await keptIds()).toEqual(before);
});

test('says so when it cannot be fetched, and waits longer each time', async () => {
  server.fail(503);
  await syncNow();
  await expect(section()).toContainText('Serveren gav ikke filen ud. Der står »503«.');
  const nextAt = async () => ((await dumpDatabase(library)).subscriptions as { nextAt: number; failures: number }[])[0];
  const first = await nextAt();
  await syncNow();
  await expect.poll(async () => (await nextAt())?.failures).toBe(2);
  const second = await nextAt();
  expect((second?.nextAt ?? 0) - (first?.nextAt ?? 0)).toBeGreaterThan(10 * 60_000);
  server.fail(null);
});

test('takes along what came with it when it is left, after asking', async () => {
  await callBackground(library, 'deleteDocument', { documentId: january.id });
  server.put('/seeds.json', JSON.stringify(seedFile([january, february, march])));
  await syncNow();
  await expect(section()).toContainText('Ajour.');
  // What the member deleted stays away.
  expect(await keptIds()).toEqual([february.id, march.id]);
  await section().getByRole('button', { name: 'Følg ikke længere' }).click();
  await section().getByRole('button', { name: 'Ja, slet dem' }).click();
  await expect(section()).toBeHidden();
  expect(await keptIds()).toEqual([]);
  expect((await dumpDatabase(library)).documents).toHaveLength(5);
});
