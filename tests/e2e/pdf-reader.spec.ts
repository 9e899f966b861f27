/** A member opens PDFs from kl.dk: they come up in the reader, marked, and nothing of the browser's viewer is missed. */
import { chromium, type Download, expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Mention } from '../../lib/entities/model.ts';
import { partsOnPage } from '../../lib/page/pdf/find-place.ts';
import { ensureChromium } from '../../scripts/support/ensure-chromium.ts';
import { readPdf } from '../../scripts/support/read-pdf.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { readSeed } from '../support/meeting-page.ts';
import { createPrinter, ON_ITS_SIDE, TWO_COLUMNS } from '../support/pdf/print-pdf.ts';
import { clickDrawnMark, drawnMarks, lettersOnPage, waitForMarks } from '../support/pdf/reader-actions.ts';
import { asHtml, asPdf, type FileServer, serveFiles } from '../support/pdf/serve-files.ts';
import { writePdf } from '../support/pdf/write-pdf.ts';
import { changeSettings, readTabPart } from '../support/session.ts';

const HOST = 'http://www.kl.dk';
const PAGES = ['referat', 'spalter', 'liggende', 'laast', 'reol', 'beskadiget', 'login', 'vedhaeftet', 'lang'];
const INDEX = `<!doctype html><title>KKR</title>${PAGES.map((name) => `<p><a id="${name}" href="/${name}.pdf">${name}</a></p>`).join('')}
  <a id="side-3" href="/referat.pdf#page=3">side 3</a>`;
const LINES = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Points. */
const A4 = { width: 595.92, height: 842.88 };

let minutes: Uint8Array;
let server: FileServer;
let extension: RunningExtension;
let page: Page;

test.beforeAll(async () => {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--disable-gpu', '--no-sandbox'] });
  const printer = await createPrinter(browser);
  const seed = readSeed('2025-09-02-minutes');
  const agenda = readSeed('2023-09-08-agenda');
  minutes = await printer.print(seed, { title: 'Referat af KKR Hovedstaden' });
  const lines = LINES(seed);
  server = await serveFiles({
    '/': asHtml(INDEX),
    '/referat.pdf': asPdf(minutes),
    '/spalter.pdf': asPdf(await printer.print(agenda, { css: TWO_COLUMNS })),
    '/liggende.pdf': asPdf(await printer.print(agenda.slice(0, 9000), { css: ON_ITS_SIDE })),
    '/lang.pdf': asPdf(await printer.print(Array(10).fill(seed).join('\n\n'))),
    '/laast.pdf': asPdf(
      writePdf({ pages: [0, 50, 100, 150].map((at) => lines.slice(at, at + 50)), password: 'rosenhave' }),
    ),
    '/reol.pdf': asPdf(writePdf({ pages: [['Sådan samles reolen', 'Skru de fire skruer i bagpladen.']] })),
    '/beskadiget.pdf': asPdf(minutes.slice(0, 400)),
    '/login.pdf': asPdf(new TextEncoder().encode('<!doctype html><title>Log ind</title><h1>Log ind</h1>')),
    '/vedhaeftet.pdf': asPdf(minutes, { 'content-disposition': 'attachment; filename="referat.pdf"' }),
  });
  await browser.close();
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await expect.poll(hasRule).toBe(true);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});
test.beforeEach(async () => {
  page = await extension.context.newPage();
  await page.goto(`${HOST}/`);
});
test.afterEach(() => page.close());

async function hasRule(): Promise<boolean> {
  const worker = await extension.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    return (await chrome.declarativeNetRequest.getDynamicRules()).length > 0;
  });
}

async function open(name: string): Promise<void> {
  await page.click(`#${name}`);
  await page.waitForURL(/reader\.html/);
}

const pageNumber = (): Promise<string> => page.locator('#page-number').inputValue();
async function countPages(): Promise<number> {
  await expect(page.locator('#page-number')).toBeEnabled();
  return Number(/\d+/.exec((await page.locator('.reader-page span:last-child').textContent()) ?? '')?.[0]);
}

const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });

test('a link to a PDF opens in the reader, with every name of the page marked where it stands', async () => {
  await open('referat');
  await waitForMarks(page, 'person');
  await expect(page).toHaveTitle('Referat af KKR Hovedstaden');
  await page.locator('#page-number').fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await drawnMarks(page)).filter((mark) => mark.page === 3).length).toBeGreaterThan(20);
  const pdf = await readPdf(minutes);
  const third = pdf.pages[2];
  const mentions = (await readTabPart<Mention[]>(extension, 'mentions')) ?? [];
  const expected: Record<string, string> = {};
  for (const mention of mentions) {
    if (third && partsOnPage(third, mention).length > 0) {
      expected[mention.type] = (expected[mention.type] ?? '') + mention.text.replace(/\s/g, '');
    }
  }
  expect(lettersOnPage(await drawnMarks(page), 3)).toEqual(expected);
});

for (const [name, what] of [
  ['spalter', 'in two columns'],
  ['liggende', 'drawn on its side'],
] as const) {
  test(`a page ${what} is marked too`, async () => {
    await open(name);
    await waitForMarks(page, 'organisation');
    const mentions = (await readTabPart<Mention[]>(extension, 'mentions')) ?? [];
    const words = mentions.map(({ text }) => text.replace(/\s/g, '')).join(' ');
    const marks = await drawnMarks(page);
    expect(marks.length).toBeGreaterThan(10);
    for (const { text } of marks) expect(words).toContain(text.replace(/\s/g, ''));
  });
}

test('a click on a name opens the side panel on its card', async () => {
  await open('side-3');
  await waitForMarks(page, 'person');
  await expect.poll(pageNumber).toBe('3');
  const name = await clickDrawnMark(page, /Thorholm/);
  const panel = await extension.panel();
  await page.bringToFront();
  expect(name).toContain('Thorholm');
  await expect(panel.locator('#card-name')).toContainText('Thorholm');
});

test('#page, reload and the back button work as in the browser', async () => {
  await open('side-3');
  await expect.poll(pageNumber).toBe('3');
  await page.reload();
  await expect.poll(pageNumber).toBe('3');
  await page.goBack();
  await expect(page).toHaveURL(`${HOST}/`);
  await page.goForward();
  await expect.poll(pageNumber).toBe('3');
});

test('marks stay on their words through zoom, turning and scrolling away and back', async () => {
  await open('side-3');
  await waitForMarks(page, 'person');
  const piece = (await readPdf(minutes)).pieces[2]?.find(({ text }) => text.includes('Thorholm'));
  if (!piece) throw new Error('the name is not on page 3');
  /** How far the mark is from the place where pdf.js draws the name's first letter, in pixels. */
  const distance = async (turned: boolean): Promise<number> => {
    const mark = (await drawnMarks(page)).find(({ text }) => text.includes('Thorholm'));
    const sheet = await page.locator('.page[data-page-number="3"] .canvasWrapper').boundingBox();
    if (!mark || !sheet) return Number.POSITIVE_INFINITY;
    const across = (piece.x + 2) / A4.width;
    const down = 1 - (piece.y + piece.size / 3) / A4.height;
    const x = sheet.x + sheet.width * (turned ? 1 - down : across);
    const y = sheet.y + sheet.height * (turned ? across : down);
    return Math.max(mark.x - x, x - mark.x - mark.width, mark.y - y, y - mark.y - mark.height, 0);
  };
  const goTo = async (number: string): Promise<void> => {
    await page.locator('#page-number').fill(number);
    await page.keyboard.press('Enter');
    await expect.poll(pageNumber).toBe(number);
    await expect(page.locator(`.page[data-page-number="${number}"] .textLayer .endOfContent`)).toBeAttached();
    await page.locator('#viewerContainer').focus();
  };
  await expect.poll(() => distance(false)).toBe(0);
  await tool('Større').click();
  await expect.poll(() => distance(false)).toBe(0);
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await expect.poll(() => distance(false)).toBe(0);
  await tool('Drej').click();
  await goTo('3');
  await expect.poll(() => distance(true)).toBe(0);
  await page.keyboard.press('Shift+R');
  // pdf.js keeps ten pages drawn.
  for (const number of ['9', '13', '17', '21', '25', '29']) await goTo(number);
  await expect.poll(async () => (await drawnMarks(page)).some((mark) => mark.page === 3)).toBe(false);
  await goTo('3');
  await expect.poll(() => distance(false)).toBe(0);
});

test('finding words shows them all and counts them, and the marks are there afterwards', async () => {
  await open('referat');
  await waitForMarks(page, 'organisation');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('sundhedsreformen');
  await expect(page.locator('.reader-found')).toHaveText(/1 af \d+/);
  await expect(page.locator('.textLayer .highlight.selected')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.reader-found')).toHaveText(/2 af \d+/);
  await expect.poll(async () => (await drawnMarks(page)).length).toBeGreaterThan(0);
  for (const mark of await drawnMarks(page)) expect(mark.text).not.toBe('');
  await page.keyboard.press('Escape');
  await expect(page.locator('.reader-find')).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox').fill('hverken eller andet');
  await expect(page.locator('.reader-found')).toHaveText('Ikke fundet');
});

test('the outline lists the agenda items with their outcome, and leads to them', async () => {
  await open('referat');
  await tool('Indhold').click();
  const entry = page.locator('.reader-entry').filter({ hasText: '3.9' });
  await expect(entry).toContainText('Godkendt');
  await entry.click();
  const printed = Number(await entry.locator('.reader-entry-page').textContent());
  expect(printed).toBeGreaterThan(10);
  await expect.poll(async () => Number(await pageNumber())).toBeGreaterThanOrEqual(printed);
  await expect(entry).toHaveAttribute('aria-current', 'location');
});

test('printing puts every page on paper, and leaves the reader as it was', async () => {
  await open('spalter');
  const pages = await countPages();
  await page.evaluate(() => {
    window.print = () => {
      (window as unknown as { printed: number }).printed = document.querySelectorAll('#printed img').length;
    };
  });
  await tool('Udskriv').click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { printed?: number }).printed)).toBe(pages);
  await expect(page.locator('#printed img')).toHaveCount(0);
});

test('what is printed is the document, page for page', async () => {
  await open('spalter');
  const pages = await countPages();
  await page.evaluate(() => {
    const part = document.getElementById('printed');
    // What was printed is kept so that the test can print it to a file.
    window.print = () => {
      const kept = part?.cloneNode(true) as HTMLElement;
      const canvasOf = (image: HTMLImageElement): string => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        return canvas.toDataURL();
      };
      const originals = [...(part?.querySelectorAll('img') ?? [])];
      [...kept.querySelectorAll('img')].forEach((image, i) => {
        const original = originals[i];
        if (original) image.src = canvasOf(original);
      });
      setTimeout(() => part?.replaceChildren(...kept.childNodes), 500);
    };
  });
  await tool('Udskriv').click();
  await expect(page.locator('#printed img')).toHaveCount(pages);
  await page.waitForTimeout(800);
  const paper = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(paper.pages.length).toBe(pages);
  expect(paper.text).toBe('');
});

test('the file can be downloaded as it is', async () => {
  await open('referat');
  await expect(tool('Hent filen')).toBeEnabled();
  const downloading = page.waitForEvent('download');
  await tool('Hent filen').click();
  const download: Download = await downloading;
  expect(download.suggestedFilename()).toBe('referat.pdf');
});

test('a locked file asks for its password, says when it is wrong, and opens with the right one', async () => {
  await open('laast');
  const field = page.getByLabel('Adgangskode');
  await field.fill('forkert');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Adgangskoden passer ikke.');
  await field.fill('rosenhave');
  await page.keyboard.press('Enter');
  await waitForMarks(page, 'person');
});

test('a damaged file, and a login page under the address of a PDF, are named as such', async () => {
  await open('beskadiget');
  await expect(page.getByRole('alert')).toContainText('Filen kan ikke læses');
  await page.goto(`${HOST}/`);
  await open('login');
  await expect(page.getByRole('alert')).toContainText('Filen kan ikke læses');
  await expect(page.getByRole('alert').getByRole('button')).toHaveText('Åbn i browserens egen læser');
});

test('an attachment stays a download', async () => {
  const downloading = page.waitForEvent('download');
  await page.click('#vedhaeftet');
  expect((await downloading).suggestedFilename()).toBe('referat.pdf');
  await expect(page).toHaveURL(`${HOST}/`);
});

test('a PDF that is no meeting document goes to the browser’s own viewer by itself, and back leads where one came from', async () => {
  await page.click('#reol');
  await expect(page).toHaveURL(`${HOST}/reol.pdf`);
  await page.waitForTimeout(1500);
  await expect(page).toHaveURL(`${HOST}/reol.pdf`);
  await page.goBack();
  await expect(page).toHaveURL(`${HOST}/`);
});

test('the browser’s own viewer is one click away, and another tab still has the reader', async () => {
  await open('referat');
  await tool('Åbn i browserens egen læser').click();
  await expect(page).toHaveURL(`${HOST}/referat.pdf`);
  const other = await extension.context.newPage();
  await other.goto(`${HOST}/`);
  await other.click('#referat');
  await other.waitForURL(/reader\.html/);
  await other.close();
});

test('a member who has switched the reader off gets the browser’s own viewer', async () => {
  await changeSettings(extension, { pdfs: false });
  await expect.poll(hasRule).toBe(false);
  await page.click('#referat');
  await expect(page).toHaveURL(`${HOST}/referat.pdf`);
  await changeSettings(extension, {});
  await expect.poll(hasRule).toBe(true);
});

test('a file chosen in the reader is opened, and so is one dropped on it', async () => {
  await page.goto(`chrome-extension://${extension.id}/reader.html`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'dagsorden.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(minutes),
  });
  await waitForMarks(page, 'person');

  const dropped = await page.evaluateHandle(
    (base64) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], 'nyt.pdf', { type: 'application/pdf' }));
      return transfer;
    },
    Buffer.from(writePdf({ pages: [['Kun en side']], outline: ['Forside'] })).toString('base64'),
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(page).toHaveTitle('nyt.pdf');
  await expect.poll(countPages).toBe(1);
  expect(await drawnMarks(page)).toEqual([]);
  await tool('Indhold').click();
  await expect(page.locator('.reader-entry')).toHaveText(/Forside/);
});

test('three hundred pages: the last ones are marked when one goes there', async () => {
  await open('lang');
  await waitForMarks(page, 'person');
  const last = await countPages();
  expect(last).toBeGreaterThanOrEqual(290);
  await page.locator('#page-number').fill(String(last - 28));
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await drawnMarks(page)).filter((mark) => mark.page > last - 31).length, { timeout: 40_000 })
    .toBeGreaterThan(5);
});
