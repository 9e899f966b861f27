/** A member opens the minutes of 2 September 2025 on kl.dk and sees what was decided before. */
import { expect, type Page, test } from '@playwright/test';
import type { Mention } from '../../lib/entities/model.ts';
import type { ItemThread } from '../../lib/messages/model.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { KEEP_HTML, readSeed, renderMeetingPage, renderPage } from '../support/meeting-page.ts';
import { clickMark, goToItem, highlightedTexts, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { changeSettings, readBadge, readTabPart } from '../support/session.ts';

const MINUTES = 'http://www.kl.dk/kkr/referat';
const NEWS = 'http://www.kl.dk/nyheder/velfaerd';
const NEWS_HTML = renderPage(
  'Kommunerne vil have flere hænder i ældreplejen',
  `${KEEP_HTML}<h1>Kommunerne vil have flere hænder i ældreplejen</h1>
   <p>Formanden for KL, Martin Damm, siger, at der er brug for flere medarbejdere. Københavns Kommune og Aarhus Kommune
   har sat 20 mio. kr. af til formålet i 2025, og udvalget mødes igen den 3. marts.</p>
   <p>På punktet om økonomi er der dog ingen beslutning endnu.</p>`,
);

let server: PageServer;
let extension: RunningExtension;
let page: Page;

test.beforeAll(async () => {
  const html = renderMeetingPage(readSeed('2025-09-02-minutes'), 'Referat: KKR Hovedstaden den 2. september 2025');
  server = await servePages({
    '/kkr/referat': html.replace(
      '<h1>',
      `${KEEP_HTML}<p>Læs mere om det, der blev drøftet på mødet, i <a href="/nyheder/velfaerd">KKR Hovedstaden i nyhederne</a></p><h1>`,
    ),
    '/nyheder/velfaerd': NEWS_HTML,
  });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});
test.beforeEach(async () => {
  page = await extension.context.newPage();
});
test.afterEach(() => page.close());

async function openMinutes(): Promise<void> {
  await page.goto(MINUTES);
  await waitForMarks(page);
}

/** They follow a little after the marks. */
async function readThreads(): Promise<ItemThread[]> {
  const read = (): Promise<ItemThread[] | undefined> => readTabPart<ItemThread[]>(extension, 'threads');
  await expect.poll(read).toBeTruthy();
  return (await read()) ?? [];
}

/** By a click on a name; the card is then shown. */
async function openPanel(): Promise<Page> {
  await clickMark(page, 'person');
  const panel = await extension.panel();
  await page.bringToFront();
  await panel.locator('#card-name').waitFor();
  return panel;
}

test('the five documents that come with the extension are taken in', async () => {
  expect(await waitForSync(extension)).toEqual({ phase: 'done', done: 5, total: 5, problems: [] });
});

test('every name found in the minutes is highlighted where it stands, and the page is not touched', async () => {
  await openMinutes();
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const mentions = (await readTabPart<Mention[]>(extension, 'mentions')) ?? [];
  const found = await highlightedTexts(page);
  expect(mentions.length).toBeGreaterThan(300);
  expect(Object.keys(found).length).toBe(8);
  for (const [type, texts] of Object.entries(found)) {
    expect(texts.map(bare)).toEqual(mentions.filter((mention) => mention.type === type).map(({ text }) => bare(text)));
  }
  expect(
    await page.evaluate(() => document.documentElement.outerHTML === (window as unknown as { before: string }).before),
  ).toBe(true);
});

test('a click on a person opens the side panel on the card of that person', async () => {
  await openMinutes();
  const name = await clickMark(page, 'person', /Henrik Rasmussen/);
  const panel = await extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#card-name')).toHaveText(name);
  await expect(panel.locator('section.card')).toContainText('Vallensbæk Kommune');
  await expect(panel.locator('section.card')).toContainText('Det Konservative Folkeparti');
  // Two meetings at least, the newest first.
  const dates = await panel
    .locator('.occurrences time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(new Set(dates).size).toBeGreaterThan(1);
  expect(dates).toEqual([...dates].sort().reverse());
});

test('item 3.9 of 2025 shows item 3.4 of 2023 with its decision, and a click opens it there', async () => {
  await openMinutes();
  const panel = await openPanel();
  await goToItem(panel, '3.9');
  await expect(panel.locator('.here-number')).toContainText('Punkt 3.9');
  const entry = panel.locator('.entry').filter({ hasText: 'punkt 3.4' });
  await expect(entry).toHaveCount(1);
  await expect(panel.locator('.strand').filter({ has: entry })).toContainText('8. september 2023');
  await expect(entry).toContainText('Godkendt');
  await expect(entry).toContainText(/fordeling/i);

  const opening = extension.context.waitForEvent('page');
  await entry.getByRole('link').first().click();
  const library = await opening;
  const target = library.locator('[data-target]').first();
  await expect(target).toBeInViewport();
  await waitForMarks(library);
  expect(new URL(library.url()).searchParams.get('item')).toBe('2023-09-08-minutes#3.4');
  const url = library.url();
  await clickMark(library, 'organisation');
  await expect(panel.locator('#card-name')).toBeVisible();
  expect(library.url()).toBe(url);
  await library.close();
});

test('a click answers before the threads are there', async () => {
  await page.goto(MINUTES);
  const name = await page.evaluate(async () => {
    const marks = (): Range[] => [...(CSS.highlights.get('roed-traad-person') ?? [])] as Range[];
    while (marks().length === 0) await new Promise(requestAnimationFrame);
    return String(marks()[0]);
  });
  await clickMark(page, 'person');
  const panel = await extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#card-name')).toHaveText(name);
});

test('a click answers when the browser has stopped the worker, also in the middle of looking things up', async () => {
  await openMinutes();
  await extension.stopWorker();
  await clickMark(page, 'person', /Bent Hansen/);
  const panel = await extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#card-name')).toHaveText('Bent Hansen');
  await panel.getByRole('button', { name: 'Tilbage' }).click();
  await expect(panel.getByRole('tab', { name: 'Dokumentet' })).toBeVisible();
});

test('the item in view is the one that the panel shows', async () => {
  await openMinutes();
  const panel = await openPanel();
  await panel.getByRole('button', { name: 'Tilbage' }).click();
  await page.evaluate(() => {
    const title = [...document.querySelectorAll('main p')].find((p) =>
      /^Fordeling af l.{1,3}repladser/.test(p.textContent ?? ''),
    );
    title?.scrollIntoView({ block: 'start' });
  });
  await expect(panel.locator('.here-number')).toContainText('Punkt 3.9');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(panel.locator('.here-number')).toHaveCount(0);
});

test('the toolbar says how many items were treated before', async () => {
  await openMinutes();
  const threads = await readThreads();
  const withEarlier = threads.filter(({ earlier }) => earlier.length > 0).length;
  expect(withEarlier).toBeGreaterThan(3);
  await expect.poll(() => readBadge(extension, page)).toBe(String(withEarlier));
});

test('a document does not count as its own predecessor', async () => {
  await openMinutes();
  const threads = await readThreads();
  const dates = threads.flatMap(({ earlier }) => earlier.map(({ document }) => document.date));
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.filter((date) => date >= '2025-09-02')).toEqual([]);
});

test('selecting text opens nothing, and a link with a name in it is a link', async () => {
  await openMinutes();
  const box = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('roed-traad-person') ?? [])] as Range[];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return range?.getBoundingClientRect().toJSON();
  });
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3);
  await page.waitForTimeout(300);
  expect(await readTabPart(extension, 'card')).toBeUndefined();
  await clickMark(page, 'organisation', /^KKR Hovedstaden$/);
  await page.waitForURL(NEWS);
});

test('the pointer is a hand over a name and an arrow beside it', async () => {
  await openMinutes();
  const box = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('roed-traad-person') ?? [])] as Range[];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return range?.getBoundingClientRect().toJSON();
  });
  const cursor = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).cursor);
  await page.mouse.move(box.x + 5, box.y + box.height / 2);
  await expect.poll(cursor).toBe('pointer');
  await page.mouse.move(5, box.y + box.height / 2);
  await expect.poll(cursor).not.toBe('pointer');
});

test('a news page is left alone', async () => {
  await page.goto(NEWS);
  await page.waitForTimeout(1500);
  const state = await page.evaluate(() => ({
    isSame: document.documentElement.outerHTML === (window as unknown as { before: string }).before,
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
  }));
  expect(state).toEqual({ isSame: true, highlights: 0, sheets: 0 });
  expect(await readTabPart(extension, 'page')).toBeUndefined();
  expect(await readBadge(extension, page)).toBe('');
});

for (const engine of ['highlight', 'elements'] as const) {
  test(`taking the marks away gives the page back byte for byte (${engine})`, async () => {
    await waitForSync(extension);
    await changeSettings(extension, { engine });
    await page.goto(MINUTES);
    const isMarked = (): Promise<boolean> =>
      page.evaluate(() => CSS.highlights.size > 0 || document.querySelector('mark[data-roed-traad="person"]') !== null);
    await expect.poll(isMarked).toBe(true);
    expect((await page.locator('mark[data-roed-traad]').count()) > 0).toBe(engine === 'elements');
    if (engine === 'elements') {
      await page.locator('mark[data-roed-traad="person"]').nth(3).focus();
      await page.keyboard.press('Enter');
      const panel = await extension.panel();
      await page.bringToFront();
      await panel.getByRole('button', { name: 'Tilbage' }).click();
      await panel.getByRole('checkbox', { name: 'Mærk navne på siden' }).uncheck();
    } else {
      const panel = await openPanel();
      await panel.getByRole('checkbox', { name: 'Mærk navne på siden' }).uncheck();
    }
    await expect.poll(isMarked).toBe(false);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(
      await page.evaluate(
        () => document.documentElement.outerHTML === (window as unknown as { before: string }).before,
      ),
    ).toBe(true);
    const panel = await extension.panel();
    await panel.getByRole('checkbox', { name: 'Mærk navne på siden' }).check();
    await expect.poll(isMarked).toBe(true);
    await changeSettings(extension, {});
  });
}
