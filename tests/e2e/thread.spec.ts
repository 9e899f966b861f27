/** A member asks the collection, opens cards, references and knots: in the real side panel, one browser for all. */
import { expect, type Page, test } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { KEEP_HTML, readSeed, renderMeetingPage } from '../support/meeting-page.ts';
import { clickMark, goToItem, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { waitUntil } from '../support/wait-until.ts';

const MINUTES = 'http://www.kl.dk/kkr/referat';

/** Minutes that leave out an item of their agenda, so that the next one has its number, and name a case of a later meeting. */
function shortenMinutes(): string {
  const text = readSeed('2023-09-08-minutes');
  const from = text.indexOf('\n3.6. Orientering');
  const to = text.indexOf('\n3.7. Aktuelle');
  const left = `${text.slice(0, from)}${text.slice(to).replace('3.7.', '3.6.')}`;
  return left.replace('Dagsordenen blev godkendt.', 'Dagsordenen blev godkendt, jf. sag SAG-2025-03121.');
}

let server: PageServer;
let extension: RunningExtension;
let page: Page;
let panel: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const html = renderMeetingPage(readSeed('2025-09-02-minutes'), 'Referat: KKR Hovedstaden den 2. september 2025');
  server = await servePages({
    '/kkr/referat': html.replace('<h1>', `${KEEP_HTML}<h1>`),
    '/kkr/kortere': renderMeetingPage(shortenMinutes(), 'Referat: KKR Hovedstaden den 8. september 2023'),
  });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
  page = await extension.context.newPage();
  await page.goto(MINUTES);
  await waitForMarks(page);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

interface DrawnKnots {
  readonly css: string;
  readonly left: number;
  readonly top: number;
  /** Middles of the knots, from the top of what holds them, in CSS pixels. */
  readonly middles: readonly number[];
  /** How far the page is scrolled. */
  readonly scrolled: number;
}

/** What the page's root draws beside its text. */
function readKnots(): Promise<DrawnKnots> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement, '::after');
    return {
      css: style.content,
      left: Number.parseFloat(style.left),
      top: Number.parseFloat(style.top),
      middles: [...style.backgroundImage.matchAll(/at 10px (\d+)px/g)].map((match) => Number(match[1])),
      scrolled: scrollY,
    };
  });
}

/** Where a marked reference stands on the screen, when it has been scrolled to. */
function findReference(words: RegExp): Promise<{ x: number; y: number } | null> {
  return page.evaluate(
    async ([source]) => {
      const ranges = [...(CSS.highlights.get('roed-traad-reference') ?? [])] as Range[];
      const range = ranges.find((one) => new RegExp(source ?? '').test(String(one)));
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
      const box = range.getClientRects()[0];
      return box ? { x: box.x + 3, y: box.y + box.height / 2 } : null;
    },
    [words.source],
  );
}

test('a knot in the margin opens the thread of its item, and the page’s HTML stays as it is', async () => {
  // Knots are drawn near the window only.
  await page
    .getByText('Konsekvenser af sundhedsreformen for Klimaalliancen')
    .first()
    .evaluate((heading) => scrollTo({ top: heading.getBoundingClientRect().top - 300, behavior: 'instant' }));
  const knot = await waitUntil('a knot beside the heading', async () => {
    const { left, top, middles, css, scrolled } = await readKnots();
    const middle = middles.map((y) => top + y - scrolled).find((y) => y > 200 && y < 400);
    return middle !== undefined && /\d/.test(css) ? { left, middle } : null;
  });
  await page.mouse.click(knot.left + 10, knot.middle);
  panel = await extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#tab-thread')).toHaveAttribute('aria-selected', 'true');
  await expect(panel.locator('#item-in-view')).toContainText('Klimaalliancen');
  await expect(panel.locator('.strand[data-knot="same"]').first()).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.outerHTML === (window as unknown as { before: string }).before),
  ).toBe(true);
});

test('a reference leads to its item, and a missing one says so with its date', async () => {
  const found = await findReference(/^jf\. pkt\. 3\.2/);
  expect(found).not.toBeNull();
  await page.mouse.click(found?.x ?? 0, found?.y ?? 0);
  await expect(panel.locator('#reference-words')).toContainText('pkt. 3.2');
  await expect(panel.locator('section.card')).toContainText('Opfølgning på Strategi for mobilitet');

  // It stands on this very page, which the click goes to.
  await panel.locator('section.card').getByRole('link').click();
  await panel.getByRole('button', { name: 'Tilbage' }).click();
  await expect(panel.locator('#item-in-view')).toContainText('Opfølgning på Strategi for mobilitet');

  const missing = await findReference(/^Jf\. referatet/);
  await page.mouse.click(missing?.x ?? 0, missing?.y ?? 0);
  await expect(panel.locator('section.card')).toContainText('3. februar 2025), er ikke i samlingen');
  await panel.getByRole('button', { name: 'Tilbage' }).click();
});

test('a person’s card shows attendance over the meetings', async () => {
  await clickMark(page, 'person', /Henrik Rasmussen/);
  await expect(panel.locator('#card-name')).toHaveText('Henrik Rasmussen');
  // One meeting makes no strip.
  await expect(panel.locator('section.card')).toContainText('Til stede ved 1 af 1 møde i samlingen');
  await expect(panel.locator('.attendance')).toHaveCount(0);
  await expect(panel.locator('section.card')).toContainText('Vallensbæk Kommune');
  await panel.getByRole('button', { name: 'Tilbage' }).click();
  await clickMark(page, 'person', /^Merete Amdisen/);
  await expect(panel.locator('#card-name')).toHaveText('Merete Amdisen');
  await expect(panel.locator('section.card')).toContainText('Til stede ved 2 af 2 møder i samlingen');
  await expect(panel.locator('.attendance span')).toHaveCount(2);
  await expect(panel.locator('.card-section time')).toHaveText(['2. september 2025', '8. september 2023']);
  await panel.getByRole('button', { name: 'Tilbage' }).click();
});

test('a spelling that was taken for a name is taken apart on its card, stays so, and is put back', async () => {
  await clickMark(page, 'person', /^Line Barfod/);
  const card = panel.locator('section.card');
  await expect(panel.locator('#card-name')).toHaveText('Line Barfod');
  await panel.getByText('Skrivemåder, der regnes for samme navn').click();
  await card.getByRole('button', { name: 'Det er ikke den samme: Line Barfoed' }).click();
  const undo = card.getByRole('button', { name: 'Fortryd: Line Barfoed' });
  await expect(undo).toBeFocused();
  await page.bringToFront();
  await page.reload();
  await waitForMarks(page);
  // The page is read a second time when the name was taken apart: a click in between is made again, as a member would.
  await expect(async () => {
    await clickMark(page, 'person', /^Line Barfod/);
    await expect(panel.locator('#card-name')).toHaveText('Line Barfod', { timeout: 3000 });
  }).toPass();
  await panel.getByText('Skrivemåder, der regnes for samme navn').click();
  await undo.click();
  await expect(card.getByRole('button', { name: 'Det er ikke den samme: Line Barfoed' })).toBeFocused();
  await panel.getByRole('button', { name: 'Tilbage' }).click();
});

test('a question is answered by the passage that tells, with its words marked, and opens there', async () => {
  await panel.getByRole('tab', { name: 'Søg' }).click();
  await panel.getByRole('searchbox').fill('Hvad besluttede vi om finansieringen af Klimaalliancen?');
  const best = panel.locator('.search-groups > li').first();
  await expect(best).toContainText('3.5');
  await expect(best.locator('.quote').first()).toContainText('beskrevne scenarie 2');
  await expect(best.locator('mark').first()).toHaveText('finansiering');
  const opening = extension.context.waitForEvent('page');
  await best.getByRole('link').first().click();
  const library = await opening;
  await expect(library.locator('[data-target]').first()).toBeInViewport();
  await library.close();
  await page.bringToFront();
});

test('what the collection does not hold is declined, with the nearest item', async () => {
  await panel.getByRole('searchbox').fill('Hvilket måltal for botilbudspladser vedtog KKR den 24. november 2023?');
  await expect(panel.locator('.declined')).toContainText('Det fremgår ikke');
  await expect(panel.locator('.search-groups > li')).toHaveCount(1);
});

test('minutes tell what fell out and what moved since the agenda', async () => {
  await page.goto(MINUTES.replace('referat', 'kortere'));
  await waitForMarks(page);
  await panel.locator('#tab-document').click();
  const missing = panel.getByRole('region', { name: 'På dagsordenen, men ikke i referatet' });
  await expect(missing.getByRole('link')).toHaveText(/Orientering om udvikling af tilbudsviften/);
  await expect(missing.getByRole('listitem')).toHaveCount(1);

  await goToItem(panel, '3.6');
  await expect(panel.locator('.meeting-change')).toContainText('Stod som punkt 3.7 på dagsordenen.');
  await goToItem(panel, '3.5');
  await expect(panel.locator('#item-in-view')).toContainText('Monitoreringsrapport');
  await expect(panel.locator('.meeting-change')).toHaveCount(0);
});

test('a case number leads to the last item that bears it', async () => {
  const named = await findReference(/SAG-2025-03121/);
  expect(named).not.toBeNull();
  await page.mouse.click(named?.x ?? 0, named?.y ?? 0);
  await expect(panel.locator('#reference-words')).toContainText('SAG-2025-03121');
  await expect(panel.locator('section.card').getByRole('link')).toContainText('Godkendelse af referat');
  await expect(panel.locator('section.card')).toContainText('2. september 2025');
});
