/**
 * The questions of the gold standard asked in the panel, each from the page that it is asked beside: to the words that
 * answer it in at most two actions (to the search, and the question with Enter). One browser for all.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';

interface Question {
  readonly id: string;
  /** The item being read. */
  readonly reading: string;
  readonly question: string;
  readonly answers: readonly { readonly item: string; readonly start: number; readonly end: number }[];
}

/** Without scrolling far: the first so many matters of the answer. */
const LOOKED_AT = 3;

const { questions } = JSON.parse(readFileSync('tests/gold/questions.json', 'utf8')) as { questions: Question[] };
const documentOf = (item: string): string => item.split('#')[0] ?? '';
const documents = [...new Set(questions.map(({ reading }) => documentOf(reading)))];

let server: PageServer;
let extension: RunningExtension;
let page: Page;
let panel: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await servePages(
    Object.fromEntries(documents.map((id) => [`/${id}`, renderMeetingPage(readSeed(id), `KKR Hovedstaden ${id}`)])),
  );
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
  page = await extension.context.newPage();
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

interface ShownPassage {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** The passages that can be read without another click, of the first matters. */
function readShown(): Promise<ShownPassage[]> {
  return panel.locator('.search-groups > li').evaluateAll(
    (groups, most) =>
      groups.slice(0, most).flatMap((group) => {
        const quotes = [...group.querySelectorAll<HTMLElement>('.quote')].filter((quote) => quote.checkVisibility());
        return quotes.flatMap((quote) => {
          const [start, end] = (quote.dataset.place ?? '').split('-').map(Number);
          const link = group.querySelector('a')?.href ?? '';
          const document = new URL(link).searchParams.get('document') ?? '';
          return start === undefined || end === undefined ? [] : [{ document, start, end }];
        });
      }),
    LOOKED_AT,
  );
}

for (const document of documents) {
  test(`beside ${document} every question is answered in two actions`, async () => {
    await page.goto(`http://www.kl.dk/${document}`);
    await waitForMarks(page);
    await extension.clickToolbar(page);
    panel = await extension.panel();
    await page.bringToFront();
    await expect(panel.locator('#tab-search')).toBeVisible();
    for (const { id, question, answers } of questions.filter(({ reading }) => documentOf(reading) === document)) {
      // Each question is the first one: from the thread of the page.
      await panel.getByRole('tab', { name: 'Tråden' }).click();
      await panel.getByRole('tab', { name: 'Søg' }).click();
      const field = panel.getByRole('searchbox');
      await field.fill(question);
      await field.press('Enter');
      await expect(panel.locator('.search [role=status]').first()).toContainText(/\d+ sag/);
      const isAnswer = (shown: ShownPassage): boolean =>
        answers.some(
          ({ item, start, end }) => documentOf(item) === shown.document && start < shown.end && end > shown.start,
        );
      await expect.poll(async () => (await readShown()).some(isAnswer), `${id} ${question}`).toBe(true);
      await field.fill('');
      await expect(panel.locator('.search-groups')).toHaveCount(0);
    }
  });
}
