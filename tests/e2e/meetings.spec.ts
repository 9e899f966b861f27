/** A body's own page of meetings: the panel lists them, those that are picked are fetched, new ones are pointed out. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { waitForMarks, waitForSync } from '../support/page-actions.ts';
import { asHtml, asPdf, type FileServer, serveFiles } from '../support/pdf/serve-files.ts';
import { writePdf } from '../support/pdf/write-pdf.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { minutesText } from '../support/seeds/seed-fixtures.ts';
import { dumpDatabase } from '../support/session.ts';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 30_000 });

const LIST = 'http://www.kl.dk/kkr/moedemateriale';
const link = (path: string, text: string): string => `<a href="${path}">${text}</a>`;
const listPage = (more: string): string => `<!doctype html><title>Mødemateriale - KKR Hovedstaden</title>
  <nav>${link('/om', 'Om os')}</nav><main><h1>KKR Hovedstaden: møder</h1><ul>${more}
  <li>8. september 2023: ${link('/media/referat.pdf', 'Referat')}</li>
  <li>15. januar 2024: ${link('/media/januar.pdf', 'Dagsorden')} ${link('/moede/januar', 'Referat')}</li>
  <li>12. februar 2024: ${link('/media/vaek.pdf', 'Referat')}</li></ul></main>`;

let server: FileServer;
let profile: string;
let extension: RunningExtension;
let page: Page;
let panel: Page;
test.beforeAll(async () => {
  const agenda = minutesText('2024-01-15')
    .replaceAll('Referat', 'Dagsorden')
    .replace(/Beslutning\n.*\n/g, '');
  server = await serveFiles({
    '/kkr/moedemateriale': asHtml(listPage('')),
    '/om': asHtml('<!doctype html><title>Om os</title><p>Her er ingen møder.</p>'),
    '/media/januar.pdf': asPdf(writePdf({ pages: [agenda.split('\n')] })),
    '/moede/januar': asHtml(renderMeetingPage(minutesText('2024-01-15'), 'Referat')),
    '/moede/laest': asHtml(renderMeetingPage(readSeed('2025-09-02-minutes').replaceAll('2025', '2019'), 'Referat')),
  });
  profile = mkdtempSync(join(tmpdir(), 'roed-traad-moeder-'));
  await start();
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
  removeFolder(profile);
});

async function start(): Promise<void> {
  extension = await launchExtension({ profile, hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
  page = await extension.context.newPage();
}

const offer = (words: string) => panel.locator('.meeting-list li', { hasText: words });
const idsOf = async (own: Page): Promise<string[]> =>
  ((await dumpDatabase(own)).documents as { id: string }[]).map(({ id }) => id);

test('the panel lists the agendas and minutes that the page links to, and tells which are kept', async () => {
  await page.goto(LIST);
  await extension.clickToolbar(page);
  panel = await extension.panel();
  await expect(panel.getByText('1 af 4 mødedokumenter er i samlingen.')).toBeVisible();
  await expect(offer('8. september 2023')).toContainText('I samlingen');
  await expect(offer('12. februar 2024').getByRole('checkbox')).not.toBeChecked();
});

test('those that are picked are fetched one at a time, and what fails is told', async () => {
  await panel.getByRole('checkbox', { name: 'Vælg alle 3, der mangler' }).check();
  await panel.getByRole('button', { name: 'Hent møderne (3)' }).click();
  await expect(panel.getByText('3 af 4 mødedokumenter er i samlingen.')).toBeVisible({ timeout: 60_000 });
  await expect(offer('12. februar 2024')).toContainText('Serveren gav ikke dokumentet ud (404).');
  const library = extension.context.pages().find((one) => one.url().includes('library.html'));
  if (!library) throw new Error('no library page was opened');
  await expect(library.getByRole('region', { name: 'Møder, der hentes' })).toContainText('3 af 3');
  const { documents = [] } = await dumpDatabase(library);
  const fetched = (documents as { address?: string; kind: string }[]).filter(({ address }) => address);
  expect(fetched.map(({ address, kind }) => `${kind} ${address}`).sort()).toEqual([
    'agenda http://www.kl.dk/media/januar.pdf',
    'minutes http://www.kl.dk/moede/januar',
  ]);
});

test('at the next visit new ones are pointed out', async () => {
  server.put(
    '/kkr/moedemateriale',
    asHtml(listPage(`<li>11. marts 2024: ${link('/media/marts.pdf', 'Dagsorden')}</li>`)),
  );
  await page.goto('http://www.kl.dk/om');
  await page.goto(LIST);
  await expect(panel.getByText('1 er nyt siden sidst.')).toBeVisible();
  await expect(offer('11. marts 2024')).toContainText('Ny');
  await expect(offer('11. marts 2024').getByRole('checkbox')).toBeChecked();
});

test('what was left when the browser was closed says so, and goes on without fetching anything twice', async () => {
  const days = [15, 22, 29].map((day) => ({ day, path: `/moede/april-${day}` }));
  for (const { day, path } of days)
    server.put(path, asHtml(renderMeetingPage(minutesText(`2024-04-${day}`), 'Referat')));
  const items = days.map(({ day, path }) => `<li>${day}. april 2024: ${link(path, 'Referat')}</li>`).join('');
  server.put('/kkr/moedemateriale', asHtml(listPage(items)));
  await page.goto('http://www.kl.dk/om');
  await page.goto(LIST);
  await expect(offer('29. april 2024').getByRole('checkbox')).toBeChecked();
  // The second is under way when the browser is closed.
  const answer = server.hold('/moede/april-22');
  await panel.getByRole('button', { name: 'Hent møderne (3)' }).click();
  await expect(offer('15. april 2024')).toContainText('I samlingen');
  await expect.poll(() => server.asked).toContain('/moede/april-22');
  await expect(offer('29. april 2024')).toContainText('Hentes');
  await extension.close();
  answer();
  await start();
  await page.goto(LIST);
  await extension.clickToolbar(page);
  panel = await extension.panel();
  await expect(offer('29. april 2024')).toContainText('Stoppet, før det blev hentet');
  await panel.getByRole('button', { name: /^Hent mød/ }).click();
  await expect(offer('29. april 2024')).toContainText('I samlingen');
  const asked = days.map(({ day, path }) => [day, server.asked.filter((one) => one === path).length]);
  expect(asked).toEqual([
    [15, 1],
    // Once without an answer.
    [22, 2],
    [29, 1],
  ]);
});

test('the page being read is kept when the member says so, or always for its site', async () => {
  await page.goto('http://www.kl.dk/moede/laest');
  await waitForMarks(page);
  await panel.getByRole('button', { name: 'Behold i samlingen' }).click();
  await expect(panel.getByText('I samlingen', { exact: true })).toBeVisible();
  expect(await idsOf(panel)).toContainEqual(expect.stringMatching(/^2019-09-02-minutes-/));

  await panel.getByRole('checkbox', { name: 'Behold altid fra www.kl.dk' }).check();
  server.put(
    '/moede/laest',
    asHtml(renderMeetingPage(readSeed('2025-09-02-minutes').replaceAll('2025', '2018'), 'Referat')),
  );
  await page.reload();
  // Names that became known are read into the other documents meanwhile.
  await expect
    .poll(() => idsOf(panel), { timeout: 60_000 })
    .toContainEqual(expect.stringMatching(/^2018-09-02-minutes-/));
});
