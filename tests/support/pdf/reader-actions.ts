/** What a member does and sees in the reader of PDFs, for the tests. */
import { expect, type Page } from '@playwright/test';
import type { MentionType } from '../../../lib/entities/model.ts';
import { waitUntil } from '../wait-until.ts';

export interface DrawnMark {
  readonly type: string;
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The names that are marked on the pages drawn just now, each piece of a name by itself. */
export function drawnMarks(page: Page): Promise<DrawnMark[]> {
  return page.evaluate(() => {
    const marks = [];
    for (const [name, highlight] of CSS.highlights) {
      if (name === 'roed-traad-reference' || name === 'roed-traad-current') continue;
      for (const range of highlight as unknown as Iterable<Range>) {
        const box = range.getBoundingClientRect();
        const pageDiv = range.startContainer.parentElement?.closest('.page');
        marks.push({
          type: name.replace('roed-traad-', ''),
          text: range.toString(),
          page: Number(pageDiv?.getAttribute('data-page-number')),
          x: box.x,
          y: box.y,
          width: box.width,
          height: box.height,
        });
      }
    }
    return marks;
  });
}

export async function waitForMarks(page: Page, type: MentionType): Promise<void> {
  await expect
    .poll(async () => (await drawnMarks(page)).filter((mark) => mark.type === type).length)
    .toBeGreaterThan(0);
}

/** Letters of the marks on one page, by type, for comparison: the pieces of a name are joined again. */
export function lettersOnPage(marks: readonly DrawnMark[], number: number): Record<string, string> {
  const letters: Record<string, string> = {};
  for (const { type, text, page } of marks) {
    if (page === number) letters[type] = (letters[type] ?? '') + text.replace(/\s/g, '');
  }
  return letters;
}

/** A click in the middle of the first mark in view whose text matches. */
export async function clickDrawnMark(page: Page, text: RegExp): Promise<string> {
  const view = page.viewportSize() ?? { width: 1280, height: 900 };
  const find = async () =>
    (await drawnMarks(page)).find(
      ({ text: words, y, height }) => text.test(words) && y > 80 && y + height < view.height - 20,
    );
  // The pages are laid out anew when the outline or the panel takes of their width: a member clicks what stands still.
  let before: DrawnMark | undefined;
  const mark = await waitUntil(`a mark in view that matches ${text}`, async () => {
    const now = await find();
    const rests = now && now.x === before?.x && now.y === before.y && now.width === before.width;
    before = now;
    await page.waitForTimeout(100);
    return rests ? now : null;
  });
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  return mark.text;
}
