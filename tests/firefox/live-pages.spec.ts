/** Pages that change, odd pages, a page come back to, a seed file that is followed, and an update, in Firefox: one browser for all. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launchFirefox, type RunningFirefox } from '../support/firefox/launch-firefox.ts';
import { renderPage } from '../support/meeting-page.ts';
import { highlightedTexts, placeOfMark, waitForMarks } from '../support/page-actions.ts';
import { RARE_PAGES } from '../support/rare-pages.ts';
import { minutes, seedFile } from '../support/seeds/seed-fixtures.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { smallMeeting, smallMeetingPage } from '../support/small-meeting.ts';

const HOST = 'http://www.kl.dk';
/** Of the rarer makes those that a browser has a hand in. */
const RARE = [
  'XHTML, served as XML',
  'plain text',
  'text that cannot be selected',
  'written anew when it had been read',
];

let server: PageServer;
let firefox: RunningFirefox;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await servePages({
    '/referat': smallMeetingPage(
      '<p id="first">Egedal Kommune</p><div><template shadowrootmode="open"><p>Furesø Kommune</p></template></div>',
    ),
    '/andet': renderPage('Kager', '<p>Boller i karry.</p>'),
    '/ramme': '<!doctype html><title>Portal</title><iframe src="/dokument" width="900" height="700"></iframe>',
    '/dokument': `<title>Referat</title>${smallMeeting('<p>Egedal Kommune</p>')}`,
    '/moeder.json': {
      body: JSON.stringify(seedFile([await minutes('2024-01-15')])),
      headers: { 'content-type': 'application/json' },
    },
    ...Object.fromEntries(RARE.map((name, index) => [`/side-${index}`, RARE_PAGES[name]?.html ?? ''])),
  });
  firefox = await launchFirefox({ port: server.port });
  page = await firefox.newPage(`${HOST}/referat`);
});
test.afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const municipalities = async (): Promise<readonly string[]> => {
  const found = await highlightedTexts(page).catch(() => null);
  return found?.municipality ?? [];
};

test('what a page adds and writes anew is marked, in shadow trees too', async () => {
  await expect.poll(municipalities).toEqual(['Egedal Kommune', 'Furesø Kommune']);
  await page.evaluate(() => {
    const first = document.querySelector('#first') as Element;
    (first.firstChild as Text).data = 'Nu: Gribskov Kommune.';
  });
  await expect.poll(municipalities).toEqual(['Gribskov Kommune', 'Furesø Kommune']);
  // By itself: a change beside it would have the shadow tree looked at too.
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = 'Ballerup Kommune';
    document.querySelector('#first')?.nextElementSibling?.shadowRoot?.append(added);
  });
  await expect.poll(municipalities).toEqual(['Gribskov Kommune', 'Furesø Kommune', 'Ballerup Kommune']);
});

test('the pointer at rest on a name shows its card, over all and out of the page’s reach', async () => {
  const { x, y } = await placeOfMark(page, 'municipality', /Gribskov/);
  await page.mouse.move(x, y);
  await expect.poll(() => firefox.textWithin(page, 'roed-traad-card')).toContain('Gribskov Kommune');
  expect(await page.evaluate(() => document.querySelector('roed-traad-card')?.shadowRoot ?? null)).toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => firefox.textWithin(page, 'roed-traad-card')).toBeNull();
});

test('a page that is left and come back to is marked as before', async () => {
  await page.goto(`${HOST}/andet`);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  // Firefox keeps the page as it was, and tells of no load.
  await page.evaluate(() => history.back());
  await expect.poll(municipalities).toContain('Furesø Kommune');
});

test('pages of rarer makes are read as in Chromium', async () => {
  // Of a page that it had kept Firefox tells WebDriver nothing any more.
  await page.close();
  page = await firefox.newPage(`${HOST}/andet`);
  for (const [index, name] of RARE.entries()) {
    await page.goto(`${HOST}/side-${index}`);
    await expect.poll(async () => [name, await municipalities()]).toEqual([name, RARE_PAGES[name]?.names]);
    const { x, y } = await placeOfMark(page, 'municipality');
    await page.mouse.move(x, y);
    await expect.poll(() => firefox.textWithin(page, 'roed-traad-card')).toContain('Kommune');
  }
  await page.goto(`${HOST}/ramme`);
  const inFrame = (): Promise<number> =>
    page.evaluate(() => {
      const view = document.querySelector('iframe')?.contentWindow as unknown as { readonly CSS?: typeof CSS } | null;
      return view?.CSS?.highlights.size ?? 0;
    });
  await expect.poll(inFrame).toBeGreaterThan(0);
});

test('a seed file on the web is followed', async () => {
  const library = await firefox.openOwnPage('library.html');
  await library.waitForSelector('#subscribe input');
  await library.evaluate(() => {
    const details = document.querySelector('#subscribe') as HTMLDetailsElement;
    details.open = true;
    const field = details.querySelector('input') as HTMLInputElement;
    field.value = 'http://localhost/moeder.json';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  // Pressed as by the mouse: the browser gives leave on a gesture only.
  await (await library.waitForSelector('#subscribe button'))?.click();
  const text = (): Promise<string> => library.evaluate(() => document.body.innerText);
  await expect.poll(text).toContain('Ajour. 1 dokument');
  await library.close();
});

test('after an update open pages are read by the new script, and nothing of the old one is left', async () => {
  await page.goto(`${HOST}/referat`);
  await waitForMarks(page);
  const shown = () =>
    page.evaluate(() => ({
      ranges: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
      sheets: document.adoptedStyleSheets.length,
      html: document.documentElement.outerHTML,
    }));
  await expect.poll(municipalities).toEqual(['Egedal Kommune', 'Furesø Kommune']);
  const before = await shown();
  await firefox.reload();
  await expect.poll(shown).toEqual(before);
  await page.evaluate(() => document.querySelector('#first')?.append(' og Ballerup Kommune'));
  await expect.poll(municipalities).toEqual(['Egedal Kommune', 'Ballerup Kommune', 'Furesø Kommune']);
});
