/** The thread in a PDF: references, knots, the small card, marks as elements for the keyboard, and the side of the reader. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { readCard, waitForCard } from '../support/hover-card.ts';
import { readSeed } from '../support/meeting-page.ts';
import { waitForSync } from '../support/page-actions.ts';
import { drawnMarks, waitForMarks } from '../support/pdf/reader-actions.ts';
import { createReaderWorld, goToPage, openInReader, type ReaderWorld, tool } from '../support/pdf/reader-world.ts';
import { asPdf } from '../support/pdf/serve-files.ts';
import { changeSettings } from '../support/session.ts';

let world: ReaderWorld;
let page: Page;

test.beforeAll(async () => {
  world = await createReaderWorld(async (printer) => ({
    referat: asPdf(await printer.print(readSeed('2025-09-02-minutes'), { title: 'Referat af KKR Hovedstaden' })),
  }));
  await waitForSync(world.extension);
});
test.afterAll(() => world.close());
test.beforeEach(async () => {
  page = await world.openIndex();
  await openInReader(page, 'referat');
});
test.afterEach(() => page.close());

/** Goes to the outline's entry with these words. */
async function goToEntry(words: string): Promise<void> {
  await expect(tool(page, 'Indhold')).toBeEnabled();
  if ((await page.locator('.reader-side').count()) === 0) await tool(page, 'Indhold').click();
  await page.locator('.reader-entry').filter({ hasText: words }).first().click();
}

test('a knot beside an item’s heading opens its thread, and stays in place when the page is made larger', async () => {
  await goToEntry('Klimaalliancen');
  const entry = page.locator('.reader-entry').filter({ hasText: 'Klimaalliancen' }).first();
  await expect(entry).toContainText('tidligere behandling');
  const knots = page.locator('.reader-knots button');
  await expect(knots.first()).toHaveAccessibleName(/tidligere behandling/);
  const heading = page.locator('.textLayer span', { hasText: 'Klimaalliancen' }).first();
  /** A knot left of the heading, level with it. */
  const isBeside = async (): Promise<boolean> => {
    const words = await heading.boundingBox();
    const boxes = await Promise.all((await knots.all()).map((one) => one.boundingBox()));
    return boxes.some((box) => {
      if (!box || !words) return false;
      const off = box.y + box.height / 2 - (words.y + words.height / 2);
      return box.x + box.width <= words.x && Math.abs(off) < words.height / 2;
    });
  };
  await expect.poll(isBeside).toBe(true);
  await tool(page, 'Større').click();
  await goToEntry('Klimaalliancen');
  await expect.poll(isBeside).toBe(true);
  await knots.first().click();
  const panel = await world.extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#tab-thread')).toHaveAttribute('aria-selected', 'true');
});

test('a reference is a link to what it points at', async () => {
  const place = (): Promise<{ x: number; y: number } | null> =>
    page.evaluate(() => {
      for (const range of (CSS.highlights.get('roed-traad-reference') ?? []) as Iterable<Range>) {
        const box = range.getClientRects()[0];
        if (/pkt\. 3\.2/.test(String(range)) && box) return { x: box.x + 3, y: box.y + box.height / 2 };
      }
      return null;
    });
  await waitForMarks(page, 'organisation');
  await expect(page.locator('.reader-kept, .reader-keep')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('jf. pkt. 3.2');
  await expect(page.locator('.textLayer .highlight.selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(place).not.toBeNull();
  const { x, y } = (await place()) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
  const panel = await world.extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#reference-words')).toContainText('pkt. 3.2');
});

test('a name shows its small card under the pointer', async () => {
  await goToPage(page, 3);
  // Read as a whole, the pages are marked anew, and the card of before goes.
  await expect(page.locator('.reader-kept, .reader-keep')).toBeVisible();
  const inView = async () => (await drawnMarks(page)).find(({ type, y }) => type === 'person' && y > 120 && y < 800);
  await expect.poll(inView).toBeDefined();
  const { x = 0, y = 0, width = 0, height = 0 } = (await inView()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  const { lines } = await waitForCard(page);
  expect(lines[0]).toEqual(['kind', 'Person']);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => readCard(page)).toBeNull();
});

test('marks as elements: the keyboard comes to them, they outlive finding and zoom, and open the card', async () => {
  await changeSettings(world.extension, { engine: 'elements' });
  try {
    await page.reload();
    await goToPage(page, 3);
    const marks = page.locator('.page[data-page-number="3"] mark[data-roed-traad="person"]');
    await expect.poll(() => marks.count()).toBeGreaterThan(5);
    // The whole file has been read: only then is it known whether it is kept.
    await expect(page.locator('.reader-kept, .reader-keep')).toBeVisible();
    const names = await marks.allTextContents();
    await marks.nth(2).focus();
    expect((await waitForCard(page)).lines[0]).toEqual(['kind', 'Person']);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('data-roed-traad', /./);
    await page.keyboard.press('Enter');
    const panel = await world.extension.panel();
    await page.bringToFront();
    await expect(panel.locator('#card-name')).not.toBeEmpty();

    await page.keyboard.press('Control+f');
    await page.keyboard.type('Kommune');
    await expect(page.locator('.textLayer .highlight.selected')).toBeVisible();
    await page.keyboard.press('Escape');
    await goToPage(page, 3);
    await expect.poll(() => marks.allTextContents()).toEqual(names);
    await page.keyboard.press('Control++');
    await expect.poll(() => marks.allTextContents()).toEqual(names);
    expect(await page.evaluate(() => document.querySelectorAll('mark mark').length)).toBe(0);
  } finally {
    await changeSettings(world.extension, {});
  }
});

test('the keys that go from mark to mark and from item to item on web pages do so in the file', async () => {
  await goToPage(page, 3);
  await waitForMarks(page, 'person');
  // Read as a whole, the pages are marked anew, and the keys begin with what is in view.
  await expect(page.locator('.reader-kept, .reader-keep')).toBeVisible();
  const step = async (what: 'mark' | 'item', by: 1 | -1): Promise<void> => {
    const worker = await world.extension.worker();
    await worker.evaluate(
      async ([address, payload]) => {
        const { chrome } = globalThis as unknown as { chrome: typeof browser };
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
        if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { call: 'step', payload });
      },
      [page.url(), { what, by }] as const,
    );
  };
  await step('mark', 1);
  const first = (await waitForCard(page)).lines;
  await step('mark', 1);
  await expect.poll(async () => (await readCard(page))?.lines).not.toEqual(first);
  await goToEntry('Klimaalliancen');
  const current = page.locator('.reader-entry[aria-current]');
  await expect(current).toContainText('Klimaalliancen');
  await step('item', 1);
  await expect(current).not.toContainText('Klimaalliancen');
  await step('item', -1);
  await expect(current).toContainText('Klimaalliancen');
});

test('the pages made small are drawn as they come into view, and lead to their pages', async () => {
  await tool(page, 'Indhold').click();
  await page.getByRole('tab', { name: 'Sider' }).click();
  const small = page.locator('.reader-thumbnails button');
  const hasInk = (at: number): Promise<boolean> =>
    small.nth(at).evaluate((button) => {
      const canvas = button.querySelector('canvas');
      const { width = 0, height = 0 } = canvas ?? {};
      const data = width > 0 ? canvas?.getContext('2d')?.getImageData(0, 0, width, height).data : undefined;
      return data?.some((value, i) => i % 4 === 0 && value < 128) ?? false;
    });
  await expect.poll(() => hasInk(0)).toBe(true);
  expect(await hasInk(25)).toBe(false);
  await small.nth(12).click();
  await expect(page.locator('#page-number')).toHaveValue('13');
  await expect(small.nth(12)).toHaveAttribute('aria-current', 'page');
  await small.nth(25).scrollIntoViewIfNeeded();
  await expect.poll(() => hasInk(25)).toBe(true);
});

test('the reader has no fault that axe knows, with its outline, with its pages and with the finding of words', async () => {
  await waitForMarks(page, 'organisation');
  const faults = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).exclude('#viewer .textLayer').analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };
  await tool(page, 'Indhold').click();
  await expect(page.locator('.reader-entry').first()).toBeVisible();
  expect(await faults()).toEqual([]);
  await page.getByRole('tab', { name: 'Sider' }).click();
  await page.locator('#viewerContainer').focus();
  await page.keyboard.press('Control+f');
  expect(await faults()).toEqual([]);
});
