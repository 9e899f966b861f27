/** A member writes notes beside the minutes, finds them again, and makes a brief of the meeting: one browser for all. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { goToItem, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';

const HOST = 'http://www.kl.dk';
const TITLE = 'Referat: KKR Hovedstaden den 2. september 2025';
/** Stands in item 3.5. */
const WORDS = 'det beskrevne scenarie 2';

let server: PageServer;
let extension: RunningExtension;
let page: Page;
let panel: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const minutes = renderMeetingPage(readSeed('2025-09-02-minutes'), TITLE);
  server = await servePages({
    '/referat': minutes,
    // The same minutes at another address, with more text before and other line breaks.
    '/rettet': minutes
      .replace('<h1>', '<p>Rettet udgave. Tidligere udgaver bortfalder hermed i deres helhed.</p><h1>')
      .replace(/<br>\n/g, ' '),
    '/dagsorden': renderMeetingPage(
      readSeed('2020-06-19-agenda'),
      'Dagsorden til KKR Hovedstadens møde den 19. juni 2020',
    ),
  });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
  page = await extension.context.newPage();
  await page.goto(`${HOST}/referat`);
  await waitForMarks(page);
  await extension.clickToolbar(page);
  panel = await extension.panel();
  await page.bringToFront();
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

/** Selects the first words of the page that read so, over line breaks. */
async function select(words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const all = nodes.map(({ data }) => data.replace(/\s/g, ' ')).join('');
    const start = all.indexOf(wanted);
    const place = (at: number): [Text, number] => {
      let left = at;
      for (const node of nodes) {
        if (left <= node.data.length) return [node, left];
        left -= node.data.length;
      }
      throw new Error('the words are not on the page');
    };
    const selection = getSelection();
    selection?.setBaseAndExtent(...place(start), ...place(start + wanted.length));
  }, words);
}

const selected = (on: Page): Promise<string> => on.evaluate(() => String(getSelection()).replace(/\s+/g, ' ').trim());

test('the words selected on the page are quoted in the note, and it is kept', async () => {
  await goToItem(panel, '3.5');
  await expect(panel.locator('.where')).toContainText('Punkt 3.5');
  await select(WORDS);
  await panel.getByRole('tab', { name: 'Noter' }).click();
  await panel.locator('#note-text').focus();
  await expect(panel.locator('.note-passage')).toContainText(WORDS);
  await panel.locator('#note-text').fill('Hvem betaler efter 2027?');
  await panel.getByLabel('Tages op på mødet').check();
  // Kept while it is written, through a stop of the worker.
  await extension.stopWorker();
  await panel.getByRole('button', { name: 'Gem noten' }).click();
  await expect(panel.locator('.note')).toContainText('Hvem betaler efter 2027?');
  await expect(panel.locator('#note-text')).toHaveValue('');
  await expect(panel.locator('#note-text')).toBeFocused();
  await panel.getByRole('tab', { name: 'Tråden' }).click();
  await expect(panel.locator('.item-notes')).toContainText('Hvem betaler efter 2027?');
});

test('the panel opened anew, after the worker was stopped, is as it was left', async () => {
  await goToItem(panel, '3.9');
  await expect(panel.locator('.here-number')).toContainText('Punkt 3.9');
  await panel.getByRole('button', { name: 'Hold fast i punktet' }).click();
  await panel.getByRole('tab', { name: 'Søg' }).click();
  await panel.getByRole('searchbox').fill('lærepladser');
  await expect(panel.locator('.search-groups > li').first()).toBeVisible();
  await extension.stopWorker();
  await panel.reload();
  await expect(panel.getByRole('tab', { name: 'Søg' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('searchbox')).toHaveValue('lærepladser');
  await expect(panel.locator('.search-groups > li').first()).toBeVisible();
  await panel.getByRole('tab', { name: 'Tråden' }).click();
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(panel.locator('.here-number')).toContainText('Punkt 3.9');
  await expect(panel.getByRole('button', { name: 'Hold fast i punktet' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Hold fast i punktet' }).click();
  await panel.getByRole('tab', { name: 'Søg' }).click();
  await panel.getByRole('searchbox').fill('');
});

test('another tab shows nothing of it, and coming back all is as it was left', async () => {
  await panel.getByRole('tab', { name: 'Noter' }).click();
  await panel.locator('#note-text').fill('Halvt skrevet');
  const other = await extension.context.newPage();
  await other.goto(`${HOST}/dagsorden`);
  await waitForMarks(other);
  await expect(panel.locator('.masthead')).toContainText('19. juni 2020');
  await expect(panel.getByRole('tab', { name: 'Tråden' })).toHaveAttribute('aria-selected', 'true');
  await panel.getByRole('tab', { name: 'Noter' }).click();
  await expect(panel.locator('.notes')).toContainText('Du har ingen noter til mødet endnu');
  await expect(panel.locator('#note-text')).toHaveValue('');
  await panel.getByRole('tab', { name: 'Søg' }).click();
  await panel.getByRole('searchbox').fill('lærepladser');
  await expect(panel.locator('.search-groups > li').first()).toBeVisible();

  await page.bringToFront();
  await expect(panel.locator('.masthead')).toContainText('2. september 2025');
  await expect(panel.getByRole('tab', { name: 'Noter' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.locator('#note-text')).toHaveValue('Halvt skrevet');
  await panel.getByRole('tab', { name: 'Søg' }).click();
  await expect(panel.getByRole('searchbox')).toHaveValue('');
  await expect(panel.locator('.search-groups')).toHaveCount(0);

  await other.bringToFront();
  await expect(panel.getByRole('searchbox')).toHaveValue('lærepladser');
  await other.close();
  await page.bringToFront();
  await panel.getByRole('tab', { name: 'Noter' }).click();
  await panel.getByRole('button', { name: 'Fortryd' }).click();
  await expect(panel.locator('#note-text')).toHaveValue('');
});

test('the noted words are found again on a page that has changed, at another address', async () => {
  await page.goto(`${HOST}/rettet`);
  await waitForMarks(page);
  await panel.getByRole('tab', { name: 'Noter' }).click();
  await panel.locator('.note-goto').click();
  await expect.poll(() => selected(page)).toBe(WORDS);
  await expect
    .poll(() => page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? -1))
    .toBeGreaterThan(0);
});

test('a deleted note can be brought back, and the keyboard is never lost', async () => {
  await panel.getByRole('button', { name: 'Slet', exact: true }).press('Enter');
  await expect(panel.locator('.note')).toHaveCount(0);
  const putBack = panel.getByRole('button', { name: 'Hent den igen' });
  await expect(putBack).toBeFocused();
  await putBack.press('Enter');
  await expect(panel.locator('.note')).toContainText('Hvem betaler efter 2027?');
  await expect(panel.locator('#note-text')).toBeFocused();
});

test('each press on a name’s count goes to its next mark', async () => {
  await panel.getByRole('tab', { name: 'Navne' }).click();
  await panel.getByLabel('Find et navn').fill('Klimaalliancen');
  const next = panel.getByRole('button', { name: /^Gå til Klimaalliancen/ }).first();
  await next.click();
  await expect.poll(() => selected(page)).toMatch(/klimaalliance/i);
  const top = () => page.evaluate(() => scrollY);
  const first = await top();
  await next.click();
  await next.click();
  await expect.poll(top).not.toBe(first);
});

test('a quote is copied with its item, document, date and link', async () => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('tab', { name: 'Tråden' }).click();
  await panel.locator('.here .copy').click();
  await expect(panel.locator('.here .copy')).toHaveText('Kopieret');
  const copied = await panel.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^».{20,}«\nPunkt .+\. Referat, KKR Hovedstaden, 2\. september 2025\nhttp:\/\/www\.kl\.dk\/rettet#:~:text=/,
  );
});

test('the brief tells each item with its earlier decisions and the notes, and goes to paper and to a file', async () => {
  await page.goto(`${HOST}/referat`);
  await waitForMarks(page);
  await panel.getByRole('tab', { name: 'Noter' }).click();
  const opening = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Lav mødebrief' }).click();
  const brief = await opening;
  await expect(brief.locator('h1')).toHaveText('KKR Hovedstaden');
  await expect(brief.locator('.brief-first')).toContainText('Hvem betaler efter 2027?');
  const item = brief.locator('.brief-item').filter({ has: brief.locator('.brief-number', { hasText: /^3\.9$/ }) });
  await expect(item).toContainText('8. september 2023');
  await expect(item).toContainText('Beløb');
  expect(await brief.locator('.brief-item').count()).toBeGreaterThan(10);
  const all = await brief.locator('.brief-item').count();
  await brief.getByLabel('Kun punkter, der er noget at sige om').check();
  expect(await brief.locator('.brief-item').count()).toBeLessThan(all);
  await brief.getByLabel('Kun punkter, der er noget at sige om').uncheck();

  const download = brief.waitForEvent('download');
  await brief.getByRole('button', { name: 'Gem som Markdown' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('mødebrief-kkr-hovedstaden-2025-09-02.md');
  const markdown = readFileSync(await file.path(), 'utf8');
  expect(markdown).toContain('# Mødebrief: KKR Hovedstaden');
  expect(markdown).toContain('Hvem betaler efter 2027?');
  expect(markdown).toMatch(/^> /m);

  // The document may go: the brief stays, also when it is loaded again.
  await page.goto(`${HOST}/dagsorden`);
  await waitForMarks(page);
  await brief.reload();
  await expect(brief.locator('.brief-first')).toContainText('Hvem betaler efter 2027?');
  await expect(brief.locator('header time')).toHaveText('2. september 2025');
  // Beside the extension's own page the panel does not look for an agenda.
  await expect(panel.locator('h1')).toHaveText('Din samling');
  await expect(panel.getByRole('searchbox')).toBeVisible();
  await brief.close();
});
