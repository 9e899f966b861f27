/** A new member is greeted with one page; one browser for all. */
import { expect, type Page, test } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { waitForMarks, waitForSync } from '../support/page-actions.ts';
import { callBackground, changeSettings } from '../support/session.ts';

let extension: RunningExtension;
let welcome: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  extension = await launchExtension({ welcome: true });
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  await expect.poll(() => extension.context.pages().some(isWelcome)).toBe(true);
  welcome = extension.context.pages().find(isWelcome) as Page;
  await waitForSync(extension);
});
test.afterAll(() => extension.close());

test('the first page shows what it does, and asks for nothing', async () => {
  await expect(welcome.locator('h1')).toHaveText('Se, hvad der blev besluttet før');
  await expect(welcome.locator('.sample mark').first()).toHaveText('Birgitte Ravnkilde');
  await expect(welcome.getByLabel('Råd, udvalg eller byråd')).toHaveValue('');
});

test('the sample is the newest minutes of the collection, with its names marked', async () => {
  const opening = extension.context.waitForEvent('page');
  await welcome.getByRole('button', { name: 'Prøv på et rigtigt referat' }).click();
  const sample = await opening;
  await waitForMarks(sample);
  await expect(sample.locator('h1')).toContainText('2. september 2025');
  await sample.close();
});

test('the member’s own body is kept and can be changed under the settings', async () => {
  const field = welcome.locator('#own-body');
  await expect(field).toHaveAccessibleName('Råd, udvalg eller byråd');
  await field.fill('KKR Hovedstaden');
  // Drawn anew while it is being written, it stays.
  await changeSettings(extension, { language: 'en' });
  await expect(welcome.locator('h1')).not.toHaveText('Se, hvad der blev besluttet før');
  await expect(field).toHaveValue('KKR Hovedstaden');
  await changeSettings(extension, {});
  await expect(welcome.locator('h1')).toHaveText('Se, hvad der blev besluttet før');
  await expect(field).toHaveValue('KKR Hovedstaden');
  await field.press('Enter');
  await field.blur();
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await expect(options.getByLabel('Råd, udvalg eller byråd')).toHaveValue('KKR Hovedstaden');
  await options.getByLabel('Råd, udvalg eller byråd').fill('Byrådet');
  await options.getByLabel('Råd, udvalg eller byråd').blur();
  await expect(field).toHaveValue('Byrådet');
  await options.close();
});

test('the way to a collection of others is open where one comes', async () => {
  const opening = extension.context.waitForEvent('page');
  await welcome.getByRole('button', { name: 'Følg en samling' }).click();
  const library = await opening;
  await expect(library.locator('#subscribe input')).toBeFocused();
  await library.close();
});

test('the year wheel of a body shows its meetings and what it returns to', async () => {
  const library = await extension.context.newPage();
  await library.goto(`chrome-extension://${extension.id}/library.html`);
  await library.getByText('Årshjul').click();
  await expect(library.locator('.wheel-meeting')).toHaveCount(3);
  const subject = library.locator('.wheel-subject').first();
  await subject.click();
  await expect(subject).toHaveAttribute('aria-pressed', 'true');
  expect(await library.locator('.wheel-meeting[data-on=true]').count()).toBeGreaterThan(1);
  await library.getByText('Vis møderne').click();
  await library.locator('.wheel table a').first().click();
  await expect(library.locator('h1')).toContainText('2. september 2025');
  await library.close();
});

test('notes go along in the saved copy, and come back after everything was deleted', async () => {
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  const note = {
    id: crypto.randomUUID(),
    body: 'KKR Hovedstaden',
    date: '2025-09-02',
    kind: 'minutes',
    item: { number: '3.5', title: 'Klimaalliancen' },
    passage: null,
    text: 'Spørg til 2027',
    raise: true,
    todo: 'none',
    created: '2025-08-28T09:00:00.000Z',
    changed: '2025-08-28T09:00:00.000Z',
  };
  await callBackground(options, 'saveNote', { note });
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Gem en kopi' }).click();
  const copy = await (await download).path();
  await options.getByRole('button', { name: 'Slet alt' }).click();
  await expect(options.getByText('alle dine noter')).toBeVisible();
  await options.getByRole('button', { name: 'Ja, slet' }).click();
  await options.reload();
  await expect(options.locator('main')).toContainText('0 noter');
  await options.locator('input[type=file]').setInputFiles(copy);
  await expect(options.getByText('1 note er hentet ind.')).toBeVisible();
  expect(await callBackground(options, 'listNotes', { meeting: null })).toMatchObject({ value: { notes: [note] } });
  await options.close();
});
