/** A member opens PDFs from kl.dk: they come up in the reader, marked, and nothing of the browser's viewer is missed. */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import type { Mention } from '../../lib/entities/model.ts';
import { partsOnPage } from '../../lib/page/pdf/find-place.ts';
import { readPdf } from '../../scripts/support/read-pdf.ts';
import type { RunningExtension } from '../support/launch-extension.ts';
import { readSeed } from '../support/meeting-page.ts';
import { writeForm, writePortfolio, writeSizes } from '../support/pdf/odd-pdfs.ts';
import { ON_ITS_SIDE, TWO_COLUMNS } from '../support/pdf/print-pdf.ts';
import { clickDrawnMark, drawnMarks, lettersOnPage, waitForMarks } from '../support/pdf/reader-actions.ts';
import {
  countPages,
  createReaderWorld,
  goToPage,
  HOST,
  openInReader,
  pageNumber,
  type ReaderWorld,
  tool as toolOf,
} from '../support/pdf/reader-world.ts';
import { asPdf } from '../support/pdf/serve-files.ts';
import { writePdf } from '../support/pdf/write-pdf.ts';
import { readTabPart } from '../support/session.ts';

const LINES = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Points. */
const A4 = { width: 595.92, height: 842.88 };

interface Asked {
  readonly call: 'readPage' | 'readPart';
  readonly length: number;
  readonly beginning: boolean;
}

/** What the reader asks the background, from the page's start: how many letters, and whether they are only the beginning. */
function recordAsked(): void {
  const asked: { call: string; length: number; beginning: boolean }[] = [];
  Object.assign(globalThis, { asked });
  const { chrome } = globalThis as unknown as {
    chrome?: { runtime?: { sendMessage?: (message: unknown) => Promise<unknown> } };
  };
  const runtime = chrome?.runtime;
  const send = runtime?.sendMessage?.bind(runtime);
  if (!runtime || !send) return;
  runtime.sendMessage = (message) => {
    const { call = '', payload } = message as { call?: string; payload?: { text: string; beginning?: boolean } };
    if (payload && (call === 'readPage' || call === 'readPart'))
      asked.push({ call, length: payload.text.length, beginning: payload.beginning ?? false });
    return send(message);
  };
}

let minutes: Uint8Array;
let world: ReaderWorld;
let extension: RunningExtension;
let page: Page;

test.beforeAll(async () => {
  world = await createReaderWorld(async (printer) => {
    const seed = readSeed('2025-09-02-minutes');
    const agenda = readSeed('2023-09-08-agenda');
    const lines = LINES(seed);
    minutes = await printer.print(seed, { title: 'Referat af KKR Hovedstaden' });
    return {
      referat: asPdf(minutes),
      spalter: asPdf(await printer.print(agenda, { css: TWO_COLUMNS })),
      liggende: asPdf(await printer.print(agenda.slice(0, 9000), { css: ON_ITS_SIDE })),
      lang: asPdf(await printer.print(Array(10).fill(seed).join('\n\n'))),
      blanket: asPdf(writeForm(['Dagsorden for KKR', 'Afbud meldes til sekretariatet.'], 'Mette Holm')),
      mappe: asPdf(
        writePortfolio(
          [0, 1, 2, 3].map((i) => ['Dagsorden for KKR Hovedstaden', `Ark ${i + 1}`]),
          {
            name: '../Bilag 1.txt',
            text: 'Oversigt',
          },
        ),
      ),
      formater: asPdf(
        writeSizes([
          { lines: ['Dagsorden for KKR Hovedstaden', '1. Godkendelse af referat'], width: 595, height: 842 },
          { lines: ['Bilag 1: oversigt'], width: 842, height: 595 },
          { lines: ['Bilag 2: plan'], width: 1191, height: 842 },
        ]),
      ),
      blad: asPdf(await printer.print(seed, { title: 'Til at blade i' })),
      egenskaber: asPdf(
        writePdf({
          pages: [['Dagsorden for KKR Hovedstaden']],
          info: {
            Title: 'Dagsorden <img src=x onerror=alert(1)>',
            Author: 'Sekretariatet',
            Creator: 'Word',
            CreationDate: "D:20250902093000+02'00'",
          },
        }),
      ),
      laast: asPdf(writePdf({ pages: [0, 50, 100, 150].map((at) => lines.slice(at, at + 50)), password: 'rosenhave' })),
    };
  });
  extension = world.extension;
});
test.afterAll(() => world.close());
test.beforeEach(async () => {
  page = await world.openIndex();
});
test.afterEach(() => page.close());

const open = (name: string): Promise<void> => openInReader(page, name);
/** As the toolbar button does it: whatever the file is. */
const openAsked = (name: string): Promise<unknown> =>
  page.goto(`chrome-extension://${extension.id}/reader.html?file=${encodeURIComponent(`${HOST}/${name}.pdf`)}`);
const tool = (name: string) => toolOf(page, name);

test('a link to a PDF opens in the reader, with every name of the page marked where it stands', async () => {
  await open('referat');
  await waitForMarks(page, 'person');
  await expect(page).toHaveTitle('Referat af KKR Hovedstaden');
  await page.locator('#page-number').fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await drawnMarks(page)).filter((mark) => mark.page === 3).length).toBeGreaterThan(20);
  const third = (await readPdf(minutes)).pages[2];
  // The marks of the first pages are replaced by those that are found when the whole has been read.
  await expect(async () => {
    const mentions = (await readTabPart<Mention[]>(extension, 'mentions')) ?? [];
    const expected: Record<string, string> = {};
    for (const mention of mentions) {
      if (third && partsOnPage(third, mention).length > 0) {
        expected[mention.type] = (expected[mention.type] ?? '') + mention.text.replace(/\s/g, '');
      }
    }
    expect(Object.keys(expected).length).toBeGreaterThan(2);
    expect(lettersOnPage(await drawnMarks(page), 3)).toEqual(expected);
  }).toPass({ timeout: 30_000 });
});

for (const [name, what] of [
  ['spalter', 'in two columns'],
  ['liggende', 'drawn on its side'],
] as const) {
  test(`a page ${what} is marked too`, async () => {
    await open(name);
    await waitForMarks(page, 'organisation');
    // As above.
    await expect(async () => {
      const mentions = (await readTabPart<Mention[]>(extension, 'mentions')) ?? [];
      const words = mentions.map(({ text }) => text.replace(/\s/g, '')).join(' ');
      const marks = await drawnMarks(page);
      expect(marks.length).toBeGreaterThan(10);
      for (const { text } of marks) expect(words).toContain(text.replace(/\s/g, ''));
    }).toPass({ timeout: 30_000 });
  });
}

test('a click on a name opens the side panel on its card', async () => {
  await open('side-3');
  await waitForMarks(page, 'person');
  await expect.poll(() => pageNumber(page)).toBe('3');
  const name = await clickDrawnMark(page, /Thorholm/);
  const panel = await extension.panel();
  await page.bringToFront();
  expect(name).toContain('Thorholm');
  await expect(panel.locator('#card-name')).toContainText('Thorholm');
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
    await expect.poll(() => pageNumber(page)).toBe(number);
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
  // However busy the page is, the next key is the field's.
  const isField = await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, cancelable: true }));
    return document.activeElement?.matches('.reader-find input') ?? false;
  });
  expect(isField).toBe(true);
  await page.getByRole('searchbox').fill('hverken eller andet');
  await expect(page.locator('.reader-found')).toHaveText('Ikke fundet');
});

test('the outline lists the agenda items with their outcome, and leads to them', async () => {
  await open('referat');
  await tool('Indhold').click();
  const entry = page.locator('.reader-entry').filter({ hasText: '3.9' });
  await expect(entry).toContainText('Godkendt');
  // The pages give way to the outline.
  const rightEdge = async (): Promise<number> => {
    const { x = 0, width = 0 } = (await page.locator('.page[data-page-number="1"]').boundingBox()) ?? {};
    return x + width;
  };
  await expect.poll(rightEdge).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await entry.click();
  const printed = Number(await entry.locator('.reader-entry-page').textContent());
  expect(printed).toBeGreaterThan(10);
  await expect.poll(async () => Number(await pageNumber(page))).toBeGreaterThanOrEqual(printed);
  await expect(entry).toHaveAttribute('aria-current', 'location');
});

test('printing puts every page on paper, and leaves the reader as it was', async () => {
  await open('spalter');
  const pages = await countPages(page);
  await page.evaluate(() => {
    window.print = () => {
      (window as unknown as { printed: number }).printed = document.querySelectorAll('#printed img').length;
    };
  });
  await tool('Udskriv').click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { printed?: number }).printed)).toBe(pages);
  await expect(page.locator('#printed img')).toHaveCount(0);
});

test('what is printed is the document, page for page, each on paper of its own size', async () => {
  await openAsked('formater');
  expect(await countPages(page)).toBe(3);
  await page.evaluate(() => {
    const part = document.getElementById('printed');
    // What was printed is kept so that the test can print it to a file.
    window.print = () => {
      const kept = part?.cloneNode(true) as HTMLElement;
      const style = document.head.lastElementChild?.cloneNode(true);
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
      // Once the reader has taken it away.
      const putBack = new MutationObserver(() => {
        if (!part || part.childElementCount > 0) return;
        putBack.disconnect();
        part.replaceChildren(...kept.childNodes);
        if (style) document.head.append(style);
        document.body.dataset.printed = 'kept';
      });
      if (part) putBack.observe(part, { childList: true });
    };
  });
  await tool('Udskriv').click();
  await expect(page.locator('body[data-printed] #printed img')).toHaveCount(3);
  const paper = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(paper.text).toBe('');
  expect(paper.sizes.map(([width, height]) => [Math.round(width), Math.round(height)])).toEqual([
    [595, 842],
    [842, 595],
    [1191, 842],
  ]);
});

test('words are selected over lines and copied as they are read', async () => {
  await world.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('side-3');
  await waitForMarks(page, 'person');
  const lines = page
    .locator('.page[data-page-number="3"] .textLayer span[role=presentation]')
    .filter({ hasText: /\w/ });
  const [first, last] = [await lines.nth(4).boundingBox(), await lines.nth(6).boundingBox()];
  const words = await Promise.all([4, 5, 6].map((at) => lines.nth(at).textContent()));
  if (!first || !last) throw new Error('page 3 has no lines');
  await page.mouse.move(first.x + 1, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width + 2, last.y + last.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\s+/g, ' ').trim()).toBe(words.join(' ').replace(/\s+/g, ' ').trim());
});

test('a form is shown as it was filled in, and cannot be filled in', async () => {
  await openAsked('blanket');
  await expect(page.locator('.textLayer')).toContainText('Afbud meldes');
  await expect(page.locator('.page[data-loaded=true] canvas')).toBeVisible();
  await expect(page.locator('.page input, .page textarea, .page select')).toHaveCount(0);
  // The filled-in name is drawn with the page.
  const hasInk = await page.locator('.page[data-page-number="1"] canvas').evaluate((canvas: HTMLCanvasElement) => {
    const [x, y, width, height] = [70 / 595, 422 / 842, 120 / 595, 20 / 842];
    const { data } = canvas
      .getContext('2d')
      ?.getImageData(canvas.width * x, canvas.height * y, canvas.width * width, canvas.height * height) ?? { data: [] };
    return [...data].some((value, i) => i % 4 === 0 && value < 128);
  });
  expect(hasInk).toBe(true);
});

test('pages are turned to by the numbers printed on them, and the files that lie in the file can be taken out', async () => {
  await openAsked('mappe');
  const files = page.getByRole('tabpanel', { name: 'Filer' });
  const downloading = page.waitForEvent('download');
  await files.getByRole('button', { name: 'Bilag 1.txt' }).click();
  const download: Download = await downloading;
  expect(download.suggestedFilename()).toBe('Bilag 1.txt');
  expect(readFileSync(await download.path(), 'utf8')).toBe('Oversigt');
  await expect.poll(() => pageNumber(page)).toBe('i');
  await page.locator('#page-number').fill('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('.reader-page')).toContainText('(3 af 4)');
  await expect.poll(() => pageNumber(page)).toBe('1');
  await page.getByRole('tab', { name: 'Sider' }).click();
  await expect(page.locator('.reader-thumbnails [aria-current]')).toHaveText('1');
});

test('the keys scroll the pages from the bar too, and lead to the field of the page', async () => {
  await openAsked('formater');
  const top = (): Promise<number> => page.locator('#viewerContainer').evaluate(({ scrollTop }) => scrollTop);
  await tool('Større').click();
  await page.keyboard.press('End');
  await expect.poll(top).toBeGreaterThan(100);
  await page.keyboard.press('Home');
  // The first page's edge, which may stand a pixel below the container's.
  await expect.poll(top).toBeLessThan(5);
  await page.keyboard.press('Control+Alt+g');
  await expect(page.locator('#page-number')).toBeFocused();
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
  await expect.poll(() => countPages(page)).toBe(1);
  expect(await drawnMarks(page)).toEqual([]);
  await tool('Indhold').click();
  await expect(page.locator('.reader-entry')).toHaveText(/Forside/);
});

test('a note to words selected in a PDF leads back to their page', async () => {
  await open('side-3');
  await waitForMarks(page, 'person');
  await clickDrawnMark(page, /Thorholm/);
  const panel = await extension.panel();
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Tilbage' }).click();
  const words = await page.evaluate(() => {
    const spans = [...document.querySelectorAll('.page[data-page-number="3"] .textLayer span[role=presentation]')];
    const span = spans.find(({ textContent }) => (textContent ?? '').length > 30);
    if (!span) throw new Error('page 3 has no long line');
    getSelection()?.selectAllChildren(span);
    return (span.textContent ?? '').trim();
  });
  await panel.getByRole('tab', { name: 'Noter' }).click();
  await panel.locator('#note-text').focus();
  await expect(panel.locator('.note-passage')).toContainText(words);
  await panel.locator('#note-text').fill('Til gruppemødet');
  await panel.getByRole('button', { name: 'Gem noten' }).click();
  await page.locator('#page-number').fill('1');
  await page.keyboard.press('Enter');
  await expect.poll(() => pageNumber(page)).toBe('1');
  await panel.locator('.note-goto').click();
  await expect.poll(() => pageNumber(page)).toBe('3');
});

test('a file comes back as it was left: its size, its turn and the place; a link to a page goes before', async () => {
  await open('blad');
  await waitForMarks(page, 'person');
  await tool('Større').click();
  await tool('Drej').click();
  const zoom = await page.getByLabel('Størrelse').inputValue();
  await goToPage(page, 7);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('readerViews'))).toContain('page=7');
  await page.goto(`${HOST}/`);
  await open('blad');
  await expect.poll(() => pageNumber(page)).toBe('7');
  await expect(page.getByLabel('Størrelse')).toHaveValue(zoom);
  await page.goto(
    `chrome-extension://${extension.id}/reader.html?file=${encodeURIComponent(`${HOST}/blad.pdf`)}#page=3`,
  );
  await expect.poll(() => pageNumber(page)).toBe('3');
  await expect(page.getByLabel('Størrelse')).toHaveValue(zoom);
});

test('what a file says of itself is told in plain words, as text', async () => {
  await openAsked('egenskaber');
  await tool('Om filen').click();
  const about = page.getByRole('dialog', { name: 'Om filen' });
  await expect(about).toBeVisible();
  const told = await about.locator('dl > div').allInnerTexts();
  expect(told.map((row) => row.split('\n').map((part) => part.trim()))).toEqual([
    ['Filnavn', 'egenskaber.pdf'],
    ['Titel', 'Dagsorden <img src=x onerror=alert(1)>'],
    ['Forfatter', 'Sekretariatet'],
    ['Sider', '1'],
    ['Papir', 'A4, stående (210 × 297 mm)'],
    ['Størrelse', expect.stringMatching(/^\d+([,.]\d)? kB$/)],
    ['Oprettet', expect.stringMatching(/^2\. september 2025 kl\. \d\d\.30$/)],
    ['Skrevet i', 'Word'],
    ['PDF-version', '1.4'],
  ]);
  await expect(about.locator('img')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(about).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a presentation shows one page at a time over the whole screen, and leaves the pages as they were', async () => {
  await open('spalter');
  await goToPage(page, 2);
  const zoom = await page.getByLabel('Størrelse').inputValue();
  const shown = () =>
    page.locator('#viewer .page:visible').evaluateAll((all) => all.map((one) => one.dataset.pageNumber));
  await page.locator('#viewerContainer').focus();
  await page.keyboard.press('F11');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('viewerContainer');
  await expect.poll(shown).toEqual(['2']);
  await page.keyboard.press('ArrowDown');
  await expect.poll(shown).toEqual(['3']);
  await page.keyboard.press('Backspace');
  await expect.poll(shown).toEqual(['2']);
  await page.mouse.click(400, 400);
  await expect.poll(shown).toEqual(['3']);
  await page.keyboard.press('F11');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(3);
  await expect.poll(() => pageNumber(page)).toBe('3');
  await expect(page.getByLabel('Størrelse')).toHaveValue(zoom);
});

test('three hundred pages: the first is marked before the others are read, the last ones when one goes there', async () => {
  await page.addInitScript(recordAsked);
  await open('lang');
  await waitForMarks(page, 'person');
  const [first] = await page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);
  expect(first?.beginning).toBe(true);
  expect(first?.length).toBeLessThan(4000);
  const last = await countPages(page);
  expect(last).toBeGreaterThanOrEqual(290);
  await page.locator('#page-number').fill(String(last - 28));
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await drawnMarks(page)).filter((mark) => mark.page > last - 31).length, { timeout: 120_000 })
    .toBeGreaterThan(5);
});

test('a page far on in a file that is opened there is marked before its turn to be read', async () => {
  await page.addInitScript(recordAsked);
  await page.goto(
    `chrome-extension://${extension.id}/reader.html?file=${encodeURIComponent(`${HOST}/lang.pdf`)}#page=203`,
  );
  await expect.poll(async () => (await drawnMarks(page)).filter((mark) => mark.page >= 202).length).toBeGreaterThan(5);
  const calls = await page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked.map(({ call }) => call));
  expect(calls).toContain('readPart');
  await clickDrawnMark(page, /./);
  await expect((await extension.panel()).locator('#card-name')).not.toBeEmpty();
  await page.bringToFront();
});
