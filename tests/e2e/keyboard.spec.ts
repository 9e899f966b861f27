/** Everything by keyboard alone in the real extension: no mouse is touched, and the focus is never lost. One browser for all. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { walkByTab } from '../support/keyboard.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { changeSettings } from '../support/session.ts';

const MINUTES = 'http://www.kl.dk/referat';

let server: PageServer;
let extension: RunningExtension;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const title = 'Referat: KKR Hovedstaden den 2. september 2025';
  server = await servePages({ '/referat': renderMeetingPage(readSeed('2025-09-02-minutes'), title) });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

async function openOwn(name: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/${name}.html`);
  await page.locator('h1').waitFor();
  return page;
}

/** Presses Tab until the one that is meant has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let left = 120; left > 0; left--) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${wanted} cannot be reached by Tab`);
}

async function expectWhole(page: Page): Promise<void> {
  const { unreached, unseen } = await walkByTab(page);
  expect({ unreached, unseen }).toEqual({ unreached: [], unseen: [] });
}

test('the first page: the body is written, the sample opened', async () => {
  const welcome = await openOwn('welcome');
  await expectWhole(welcome);
  await tabTo(welcome, welcome.getByLabel('Råd, udvalg eller byråd'));
  await welcome.keyboard.type('KKR Hovedstaden');
  await welcome.keyboard.press('Tab');
  await tabTo(welcome, welcome.getByRole('button', { name: 'Prøv på et rigtigt referat' }));
  const opening = extension.context.waitForEvent('page');
  await welcome.keyboard.press('Enter');
  const sample = await opening;
  await expect(sample.locator('h1')).toContainText('2. september 2025');
  await sample.close();
  await welcome.reload();
  await expect(welcome.getByLabel('Råd, udvalg eller byråd')).toHaveValue('KKR Hovedstaden');
  await welcome.close();
});

test('the settings: a kind is left out, a wrong address is refused, and who thinks better of deleting is back where they were', async () => {
  const options = await openOwn('options');
  await expectWhole(options);
  await tabTo(options, options.getByRole('checkbox', { name: 'Datoer' }));
  await options.keyboard.press('Space');
  await expect(options.getByRole('checkbox', { name: 'Datoer' })).not.toBeChecked();
  await expect(options.getByRole('checkbox', { name: 'Datoer' })).toBeFocused();
  const address = options.getByLabel('Sidens adresse');
  await tabTo(options, address);
  await options.keyboard.type('ikke en adresse');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('alert').first()).toHaveText('Skriv en webadresse, fx gladsaxe.dk');
  await expect(address).toBeFocused();
  await expect(address).toHaveValue('ikke en adresse');

  await tabTo(options, options.getByRole('button', { name: 'Slet alt' }));
  await options.keyboard.press('Enter');
  await expect(options.getByRole('button', { name: 'Behold' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(options.getByRole('button', { name: 'Slet alt' })).toBeFocused();
  await options.keyboard.press('Enter');
  await options.keyboard.press('Escape');
  await expect(options.getByRole('button', { name: 'Slet alt' })).toBeFocused();

  await tabTo(options, options.getByRole('radio', { name: 'Dansk' }));
  await options.keyboard.press('ArrowDown');
  await expect(options.locator('h1')).toHaveText('Settings');
  await expect(options.getByRole('radio', { name: 'English' })).toBeFocused();
  await options.keyboard.press('ArrowUp');
  await expect(options.locator('h1')).toHaveText('Indstillinger');
  await options.close();
  await changeSettings(extension, {});
});

test('the library: a document is opened, its deleting thought better of, the year wheel unfolded', async () => {
  const library = await openOwn('library');
  await library.locator('.library-documents a').first().waitFor();
  await expectWhole(library);
  const wheel = library.locator('summary', { hasText: 'Årshjul' });
  await tabTo(library, wheel);
  await library.keyboard.press('Enter');
  await tabTo(library, library.locator('.wheel-subject').first());
  await library.keyboard.press('Space');
  await expect(library.locator('.wheel-subject').first()).toHaveAttribute('aria-pressed', 'true');
  await tabTo(library, library.locator('.library-documents a').first());
  await library.keyboard.press('Enter');
  await expect(library.locator('h1')).toContainText('2. september 2025');
  await tabTo(library, library.getByRole('button', { name: 'Slet fra samlingen' }));
  await library.keyboard.press('Enter');
  await expect(library.getByRole('button', { name: 'Fortryd' })).toBeFocused();
  await library.keyboard.press('Escape');
  await expect(library.getByRole('button', { name: 'Slet fra samlingen' })).toBeFocused();
  await library.close();
});

test('the panel: from tab to tab, a name’s card and back, an item pinned, a note, and the brief of it all', async () => {
  const page = await extension.context.newPage();
  await page.goto(MINUTES);
  await waitForMarks(page);
  await extension.clickToolbar(page);
  const panel = await extension.panel();
  await page.bringToFront();
  const tab = (name: string): Locator => panel.getByRole('tab', { name });
  await tabTo(panel, tab('Tråden'));
  await panel.keyboard.press('ArrowRight');
  await expect(tab('Navne')).toBeFocused();
  // The many names of a meeting are made few by typing.
  await tabTo(panel, panel.getByRole('searchbox'));
  await panel.keyboard.type('klima');
  await expectWhole(panel);

  await tabTo(panel, panel.locator('.names-group .row').first());
  const name = await panel.locator('.names-group .row').first().innerText();
  await panel.keyboard.press('Enter');
  await expect(panel.locator('#card-name')).toBeFocused();
  await expect(panel.locator('#card-name')).toContainText(name.split(' ')[0] ?? '');
  await expectWhole(panel);
  await tabTo(panel, panel.getByRole('button', { name: 'Tilbage' }));
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.names-group .row').first()).toBeFocused();
  await expect(panel.getByRole('searchbox')).toHaveValue('klima');

  await tabTo(panel, tab('Navne'));
  await panel.keyboard.press('ArrowRight');
  await expect(tab('Dokumentet')).toBeFocused();
  const item = panel.locator('.items .row').filter({ has: panel.locator('.items-number', { hasText: /^3\.5$/ }) });
  await tabTo(panel, item);
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.here-number')).toContainText('Punkt 3.5');
  await tabTo(panel, panel.getByRole('button', { name: 'Hold fast i punktet' }));
  await panel.keyboard.press('Space');
  await expect(panel.getByRole('button', { name: 'Hold fast i punktet' })).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.getByRole('button', { name: 'Hold fast i punktet' })).toBeFocused();
  await expectWhole(panel);

  await tabTo(panel, tab('Tråden'));
  await panel.keyboard.press('End');
  await expect(tab('Noter')).toBeFocused();
  await tabTo(panel, panel.locator('#note-text'));
  await panel.keyboard.type('Hvem betaler?');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.locator('.note')).toContainText('Hvem betaler?');
  await expect(panel.locator('#note-text')).toBeFocused();

  await tabTo(panel, panel.getByRole('button', { name: 'Lav mødebrief' }));
  const opening = extension.context.waitForEvent('page');
  await panel.keyboard.press('Enter');
  const brief = await opening;
  await brief.locator('.brief-item').first().waitFor();
  await expectWhole(brief);
  await tabTo(brief, brief.getByLabel('Kun punkter, der er noget at sige om'));
  await brief.keyboard.press('Space');
  await expect(brief.getByLabel('Kun punkter, der er noget at sige om')).toBeChecked();
});
