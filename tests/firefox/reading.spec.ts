/**
 * The main journey in Firefox: a member opens minutes on kl.dk, clicks a name, opens the sidebar with the toolbar's
 * button and sees what was decided before. One browser for all.
 */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launchFirefox, type RunningFirefox } from '../support/firefox/launch-firefox.ts';
import type { Sidebar } from '../support/firefox/sidebar.ts';
import { KEEP_HTML, readSeed, renderMeetingPage, renderPage } from '../support/meeting-page.ts';
import { clickMark, highlightedTexts, waitForMarks } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';

const MINUTES = 'http://www.kl.dk/kkr/referat';
const NEWS = 'http://www.kl.dk/nyheder/velfaerd';

let server: PageServer;
let firefox: RunningFirefox;
let page: Page;
let sidebar: Sidebar;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const html = renderMeetingPage(readSeed('2025-09-02-minutes'), 'Referat: KKR Hovedstaden den 2. september 2025');
  server = await servePages({
    '/kkr/referat': html.replace('<h1>', `${KEEP_HTML}<h1>`),
    '/nyheder/velfaerd': renderPage(
      'Flere hænder',
      `${KEEP_HTML}<h1>Flere hænder i ældreplejen</h1>
       <p>Formanden for KL, Martin Damm, siger, at Københavns Kommune har sat 20 mio. kr. af den 3. marts 2025.</p>`,
    ),
  });
  firefox = await launchFirefox({ port: server.port });
});
test.afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const isUntouched = (): Promise<boolean> =>
  page.evaluate(() => document.documentElement.outerHTML === (window as unknown as { before: string }).before);

test('the five documents that come with the extension are in the library', async () => {
  const library = await firefox.openOwnPage('library.html');
  await expect.poll(() => library.evaluate(() => document.querySelectorAll('.library-documents > li').length)).toBe(5);
  await library.close();
});

test('names of all eight kinds are highlighted, and the page is not touched', async () => {
  page = await firefox.newPage(MINUTES);
  await waitForMarks(page);
  const found = await highlightedTexts(page);
  expect(Object.keys(found)).toHaveLength(8);
  expect(Object.values(found).flat().length).toBeGreaterThan(300);
  expect(found.person).toContain('Henrik Rasmussen');
  expect(await isUntouched()).toBe(true);
});

test('a click on a name says beside it that the card waits, and the toolbar’s button opens the sidebar on it', async () => {
  expect(await clickMark(page, 'person', /Henrik Rasmussen/)).toBe('Henrik Rasmussen');
  const hint = () => firefox.textWithin(page, 'roed-traad-card');
  await expect.poll(hint).toContain('Kortet venter i sidepanelet');
  expect(await firefox.isSidebarOpen()).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(hint).toBe(null);
  await firefox.clickToolbar();
  sidebar = await firefox.sidebar();
  await expect.poll(() => sidebar.text('#card-name')).toBe('Henrik Rasmussen');
  expect(await sidebar.text('section.card')).toContain('Vallensbæk Kommune');
  expect(await isUntouched()).toBe(true);
});

test('with the sidebar open a click on another name shows its card', async () => {
  await clickMark(page, 'person', /Bent Hansen/);
  await expect.poll(() => sidebar.text('#card-name')).toBe('Bent Hansen');
});

test('a click is answered when Firefox has stopped the background', async () => {
  await firefox.stopBackground();
  await clickMark(page, 'municipality', /Egedal/);
  await expect.poll(() => sidebar.text('#card-name')).toContain('Egedal');
  await sidebar.click('section.card button', 'Tilbage');
});

test('the item in view is followed, and item 3.9 shows item 3.4 of 2023, which opens in the library', async () => {
  await page.evaluate(() => {
    const title = [...document.querySelectorAll('main p')].find((p) =>
      /^Fordeling af l.{1,3}repladser/.test(p.textContent ?? ''),
    );
    title?.scrollIntoView({ block: 'start' });
  });
  await expect.poll(() => sidebar.text('.here-number')).toContain('3.9');
  await expect.poll(() => sidebar.text('#tab-panel')).toContain('punkt 3.4');
  expect(await sidebar.text('#tab-panel')).toContain('Godkendt');
  await sidebar.click('.entry a', '');
  const library = await findTab('library.html');
  await expect.poll(() => library.evaluate(() => document.querySelectorAll('[data-target]').length)).toBeGreaterThan(0);
  await waitForMarks(library);
  await firefox.closeSidebar();
  // The page becomes wider as the sidebar goes, and its marks move.
  await expect(async () => {
    await clickMark(library, 'organisation');
    await expect.poll(firefox.isSidebarOpen, { timeout: 1000 }).toBe(true);
  }).toPass();
  sidebar = await firefox.sidebar();
  await expect.poll(() => sidebar.text('#card-name')).not.toBe('');
  expect(await library.evaluate(() => new URLSearchParams(location.search).get('item'))).toBe('2023-09-08-minutes#3.4');
  await library.close();
  await page.bringToFront();
});

test('a question is answered with the documents’ own words', async () => {
  await sidebar.click('#tab-search');
  await sidebar.fill('#search-field', 'Hvad besluttede vi om finansieringen af Klimaalliancen?');
  await expect.poll(() => sidebar.text('.search-groups > li .quote')).toContain('beskrevne scenarie 2');
});

test('a note is kept, and stands in the brief of the meeting', async () => {
  await sidebar.click('#tab-notes');
  await sidebar.fill('#note-text', 'Hvem betaler efter 2027?');
  await sidebar.click('button', 'Gem noten');
  await expect.poll(() => sidebar.text('.note')).toContain('Hvem betaler efter 2027?');
  await sidebar.click('button', 'Lav mødebrief');
  const brief = await findTab('brief.html');
  await expect.poll(() => brief.evaluate(() => document.body.innerText)).toContain('Hvem betaler efter 2027?');
  expect(await brief.evaluate(() => document.querySelectorAll('.brief-item').length)).toBeGreaterThan(10);
  await brief.close();
  await page.bringToFront();
});

test('kinds and the way of marking are changed under Indstillinger, and the page follows', async () => {
  const options = await firefox.openOwnPage('options.html');
  const press = (selector: string): Promise<void> =>
    options.waitForSelector(selector).then((found) => found?.evaluate((input) => (input as HTMLElement).click()));
  await press('input[name="engine"][value="elements"]');
  const elements = (): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('mark[data-roed-traad]').length);
  await expect.poll(elements).toBeGreaterThan(300);
  await press('input[name="engine"][value="highlight"]');
  await expect.poll(elements).toBe(0);
  await waitForMarks(page);
  expect(await isUntouched()).toBe(true);
  await options.close();
});

test('a news page is left alone', async () => {
  await page.goto(NEWS);
  // Nothing tells that nothing will happen: the background must have had its chance.
  await page.evaluate(() => new Promise((wake) => setTimeout(wake, 1500)));
  expect(await isUntouched()).toBe(true);
  expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
  await expect.poll(() => sidebar.text()).toContain('Ingen dagsorden eller referat på siden');
});

async function findTab(path: string): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(async () => {
      for (const tab of await firefox.pages()) {
        const address = await tab.evaluate(() => location.href).catch(() => '');
        if (address.startsWith(firefox.ownUrl(path))) found = tab;
      }
      return found !== undefined;
    })
    .toBe(true);
  return found as Page;
}
