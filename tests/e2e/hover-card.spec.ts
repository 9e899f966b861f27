/** The small card beside a mark: what it tells, what it does, and that no page reaches it. */
import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { readCard, waitForCard } from '../support/hover-card.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { placeOfMark, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { callBackground, changeSettings } from '../support/session.ts';

const HTML = renderMeetingPage(readSeed('2025-09-02-minutes'), 'Referat: KKR Hovedstaden den 2. september 2025');
/** Rules that would undo anything they reach, and a sheet of the page in the top layer over all of it. */
const HOSTILE = `<style>@layer first {
  * { all: unset !important }
  html, body, main, h1, p { display: block !important; margin: 12px !important }
  head, style, script, title { display: none !important }
  :not(html, body, main, h1, p, br, div, b, a) { display: none !important; visibility: hidden !important; opacity: 0 !important }
  html > :last-child:not(body) { position: static !important; transform: scale(0) !important; clip-path: inset(50%) !important }
  .over { display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important }
}</style>`;
const OVER = `<div class="over" popover="manual"></div><script>document.querySelector('.over').showPopover()</script>`;

let server: PageServer;
let extension: RunningExtension;
let page: Page;

test.beforeAll(async () => {
  server = await servePages({
    '/referat': HTML,
    '/fjendtlig': HTML.replace('</head>', `${HOSTILE}</head>`).replace('</main>', `</main>${OVER}`),
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

async function open(path: string): Promise<void> {
  await page.goto(`http://www.kl.dk${path}`);
  await waitForMarks(page);
}

test('the pointer at rest on a name shows what it is and where the collection has it; a click opens the panel', async () => {
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await page.bringToFront();
  await open('/referat');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const place = await placeOfMark(page, 'person', /Henrik Rasmussen/);
  await page.mouse.move(place.x, place.y);
  const { lines, box } = await waitForCard(page);
  expect(lines.slice(0, 2)).toEqual([
    ['kind', 'Person'],
    ['name', 'Henrik Rasmussen'],
  ]);
  expect(lines[2]?.[1]).toBe('Det Konservative Folkeparti, Vallensbæk Kommune');
  expect(lines[3]?.[1]).toMatch(/^Nævnt \d+ gange i samlingen, senest 2\. september 2025 \(KKR Hovedstaden\)$/);

  // Read anew meanwhile, as when the collection has grown, the page keeps its card.
  const tabId = await options.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    return (await chrome.tabs.query({})).find(({ url }) => url === address)?.id;
  }, page.url());
  expect(await callBackground(options, 'readTab', { tabId })).toMatchObject({ ok: true });
  expect(await readCard(page)).not.toBeNull();
  await options.close();
  // The way to the card is not off the mark, and the card stays under the pointer.
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 8 });
  await page.waitForTimeout(600);
  expect(await readCard(page)).not.toBeNull();
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  const panel = await extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#card-name')).toHaveText('Henrik Rasmussen');
  expect(await readCard(page)).toBeNull();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('the card goes with the pointer, with Escape and when the page is scrolled', async () => {
  await open('/referat');
  const leave = [() => page.mouse.move(2, 2), () => page.keyboard.press('Escape'), () => page.mouse.wheel(0, 300)];
  for (const act of leave) {
    const place = await placeOfMark(page, 'person', /Henrik Rasmussen/);
    await page.mouse.move(2, 2);
    await page.mouse.move(place.x, place.y);
    await waitForCard(page);
    await act();
    await expect.poll(() => readCard(page)).toBeNull();
  }
});

test('no rule of the page reaches the card, nothing of the page covers it, and no script of the page sees into it', async () => {
  await open('/fjendtlig');
  const place = await placeOfMark(page, 'person', /Henrik Rasmussen/);
  await page.mouse.move(place.x, place.y);
  const { box } = await waitForCard(page);
  expect(box.width).toBeGreaterThan(150);
  expect(box.height).toBeGreaterThan(60);
  const seen = await page.evaluate(
    ({ x, y }) => {
      // Only now does it take the pointer too: what is found is then what is seen.
      document.querySelector<HTMLElement>('.over')?.style.setProperty('pointer-events', 'auto', 'important');
      const isOver = document.elementFromPoint(2, 2)?.className === 'over';
      const top = document.elementFromPoint(x, y);
      const host = document.querySelector('roed-traad-card');
      return {
        isOver,
        isTop: top === host,
        root: host?.shadowRoot ?? null,
        text: host?.textContent,
        html: host?.innerHTML,
      };
    },
    { x: box.x + 20, y: box.y + 20 },
  );
  expect(seen).toEqual({ isOver: true, isTop: true, root: null, text: '', html: '' });
});

test('a mark that the keyboard comes to shows its card', async () => {
  await changeSettings(extension, { engine: 'elements' });
  await page.goto('http://www.kl.dk/referat');
  const mark = page.locator('mark[data-roed-traad="person"]').nth(3);
  await mark.focus();
  const { lines } = await waitForCard(page);
  expect(lines[0]).toEqual(['kind', 'Person']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
});
