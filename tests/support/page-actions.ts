/** What tests and the demo do on a marked page and look at afterwards. */
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { MENTION_TYPES } from '../../lib/entities/model.ts';
import type { SyncProgress } from '../../lib/messages/model.ts';
import type { RunningExtension } from './launch-extension.ts';
import { giveLiveRanges } from './static-ranges.ts';
import { waitUntil } from './wait-until.ts';

/** As much of a page of Playwright's or Puppeteer's as is used here. */
export interface DrivenPage {
  evaluate<Result>(act: (words: readonly string[]) => Promise<Result>, words: readonly string[]): Promise<Result>;
  waitForFunction(act: () => boolean): Promise<unknown>;
  readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
}

export type MarksByType = Record<string, string[]>;

/** The texts under the registered highlights of names, by type, in the order of the page. */
export async function highlightedTexts(page: DrivenPage): Promise<MarksByType> {
  await page.evaluate(giveLiveRanges, []);
  return page.evaluate(async (types) => {
    const found: Record<string, string[]> = {};
    for (const type of types) {
      const highlight = CSS.highlights.get(`roed-traad-${type}`);
      if (highlight) found[type] = ([...highlight] as Range[]).map(String);
    }
    return found;
  }, MENTION_TYPES);
}

export async function waitForMarks(page: DrivenPage): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('roed-traad-')));
}

/** Scrolls to the first mark of a type whose text fits: its middle, in the viewport, and its text. */
export async function placeOfMark(
  page: DrivenPage,
  type: string,
  text: RegExp = /./,
): Promise<{ readonly x: number; readonly y: number; readonly text: string }> {
  await page.evaluate(giveLiveRanges, []);
  const place = await page.evaluate(
    async ([name, source, flags]) => {
      const wanted = new RegExp(source ?? '', flags);
      const ranges = [...(CSS.highlights.get(name ?? '') ?? [])] as Range[];
      const range = ranges.find((candidate) => wanted.test(String(candidate)));
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
      const box = range.getClientRects()[0];
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2, text: String(range) } : null;
    },
    [`roed-traad-${type}`, text.source, text.flags],
  );
  if (!place) throw new Error(`no mark of type ${type} says ${text}`);
  return place;
}

/** Clicks the first mark of a type whose text fits, and gives its text. */
export async function clickMark(page: DrivenPage, type: string, text: RegExp = /./): Promise<string> {
  const place = await placeOfMark(page, type, text);
  await page.mouse.move(place.x, place.y);
  await page.mouse.click(place.x, place.y);
  return place.text;
}

/** Closes the card, if there is one, and goes to an item by the panel's list of items. */
export async function goToItem(panel: Page, number: string): Promise<void> {
  const back = panel.getByRole('button', { name: 'Tilbage' });
  if (await back.isVisible()) await back.click();
  await panel.getByRole('tab', { name: 'Dokumentet' }).click();
  await panel
    .locator('.items button')
    .filter({ has: panel.locator('.items-number', { hasText: new RegExp(`^${number.replace('.', '\\.')}$`) }) })
    .click();
}

export async function readSync({ worker }: RunningExtension): Promise<SyncProgress | null> {
  const state = await (await worker()).evaluate(() =>
    (globalThis as unknown as { chrome: typeof browser }).chrome.storage.session.get('sync'),
  );
  return (state as { sync?: SyncProgress }).sync ?? null;
}

/** Until the corpus is in step with the seeds; gives how that ended. */
export async function waitForSync(extension: RunningExtension): Promise<SyncProgress> {
  return waitUntil('the end of the sync', async () => {
    const sync = await readSync(extension).catch(() => null);
    return sync?.phase === 'done' || sync?.phase === 'failed' ? sync : null;
  });
}
