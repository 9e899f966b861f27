/** Pages that change while they are open, and the member's own choices while they are. */
import { expect, type Page, test } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage, renderPage } from '../support/meeting-page.ts';
import { highlightedTexts, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { callBackground, changeSettings, readTabPart } from '../support/session.ts';

const APP = 'http://www.kl.dk/app';

let server: PageServer;
let extension: RunningExtension;
let page: Page;

test.beforeAll(async () => {
  server = await servePages({
    '/app': renderPage('Mødeportal', '<h1>Mødeportal</h1><p>Vælg et møde i listen.</p>'),
    '/agenda': renderMeetingPage(readSeed('2023-09-08-agenda'), 'Dagsorden'),
  });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});
test.beforeEach(async () => {
  page = await extension.context.newPage();
});
test.afterEach(async () => {
  await changeSettings(extension, {});
  await page.close();
});

const countMarks = async (): Promise<number> => Object.values(await highlightedTexts(page)).flat().length;

/** As a single-page site does it: another address, another text, no load. */
async function showInApp(path: string | null): Promise<void> {
  await page.evaluate(async (source) => {
    history.pushState(null, '', source ? `/app/moede` : '/app');
    const main = document.querySelector('main');
    const html = source ? await (await fetch(source)).text() : '<main><p>Vælg et møde i listen.</p></main>';
    const shown = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    if (main && shown) main.replaceChildren(...shown.childNodes);
  }, path);
}

test('a document that a single-page site shows later is marked, and left alone again when it goes', async () => {
  await page.goto(APP);
  await page.waitForTimeout(800);
  expect(await countMarks()).toBe(0);
  await showInApp('/agenda');
  await waitForMarks(page);
  expect(await countMarks()).toBeGreaterThan(100);
  await showInApp(null);
  await expect.poll(countMarks).toBe(0);
  await expect.poll(() => readTabPart(extension, 'page')).toBeUndefined();
});

test('text that the page adds is marked too, and the names before it stay marked', async () => {
  await page.goto('http://www.kl.dk/agenda');
  await waitForMarks(page);
  const before = await countMarks();
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = 'Efterskrift: Rudersdal Kommune har meldt afbud.';
    document.querySelector('main')?.append(added);
  });
  await expect.poll(async () => (await highlightedTexts(page)).municipality?.at(-1)).toBe('Rudersdal Kommune');
  expect(await countMarks()).toBe(before + 1);
});

test('text that a click folds out is marked', async () => {
  await page.goto('http://www.kl.dk/agenda');
  await waitForMarks(page);
  await page.evaluate(() => {
    const sheet = document.createElement('style');
    sheet.textContent = '.folded { display: none }';
    document.head.append(sheet);
    const added = Object.assign(document.createElement('p'), { className: 'folded', textContent: 'Hørsholm Kommune.' });
    const button = Object.assign(document.createElement('button'), { textContent: 'Vis mere' });
    button.addEventListener('click', () => added.classList.remove('folded'));
    document.querySelector('main')?.append(button, added);
  });
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: 'Vis mere' }).click();
  await expect.poll(async () => (await highlightedTexts(page)).municipality?.at(-1)).toBe('Hørsholm Kommune');
});

test('a page that ticks does not have its marks painted anew for ever', async () => {
  await page.goto('http://www.kl.dk/agenda');
  await waitForMarks(page);
  const repaints = await page.evaluate(async () => {
    // The extension's calls are not seen from here; what is painted anew is another highlight of the same name.
    let painted = 0;
    let before = [...CSS.highlights.values()];
    const count = (): void => {
      const now = [...CSS.highlights.values()];
      painted += now.filter((highlight) => !before.includes(highlight)).length;
      before = now;
    };
    const clock = document.createElement('p');
    // Within the text that is read: what ticks outside it would tell nothing.
    (document.querySelector('main') as Element).append(clock);
    for (let tick = 0; tick < 30; tick++) {
      clock.textContent = `${tick}`;
      await new Promise((wake) => setTimeout(wake, 100));
      count();
    }
    return painted;
  });
  // All kinds of names are painted anew once or twice, not with each of some thirty looks.
  expect(repaints).toBeLessThan(17);
});

test('kinds of names that the member does not want are not marked', async () => {
  await changeSettings(extension, { kinds: { organisation: false, date: false } });
  await page.goto('http://www.kl.dk/agenda');
  await waitForMarks(page);
  const types = Object.keys(await highlightedTexts(page));
  expect(types).toContain('municipality');
  expect(types).not.toContain('organisation');
  expect(types).not.toContain('date');
  await changeSettings(extension, {});
  await expect.poll(async () => Object.keys(await highlightedTexts(page))).toContain('organisation');
});

test('a call that is not as it must be is refused, and a web page has no way to call', async () => {
  await page.goto('http://www.kl.dk/agenda');
  await waitForMarks(page);
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  expect(await callBackground(options, 'countData')).toMatchObject({ ok: true, value: { documents: 5 } });
  expect(await callBackground(options, 'readStored', { documentId: 7 })).toMatchObject({
    error: { code: 'invalidCall' },
  });
  expect(
    await page.evaluate(() => typeof (window as unknown as { chrome?: { runtime?: unknown } }).chrome?.runtime),
  ).toBe('undefined');
  await options.close();
});

test('the item list of the panel leads to the item on the library page too', async () => {
  const library = await extension.context.newPage();
  await library.goto(`chrome-extension://${extension.id}/library.html?document=2023-09-08-agenda`);
  await waitForMarks(library);
  const tabId = await library.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { getCurrent(): Promise<{ id: number }> } } };
    return (await chrome.tabs.getCurrent()).id;
  });
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await library.bringToFront();
  const answer = await callBackground(options, 'goToItem', { tabId, itemId: '2023-09-08-agenda#3.4' });
  expect(answer).toMatchObject({ ok: true });
  await expect(library.locator('article [data-item="2023-09-08-agenda#3.4"]')).toBeInViewport();
  await expect.poll(() => readTabPart(extension, 'view')).toBe('2023-09-08-agenda#3.4');
  await options.close();
  await library.close();
});
