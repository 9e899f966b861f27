/** A scan: pages that are pictures are named as such, and read on the machine when the member says so. */
import { chromium, expect, type Page, test } from '@playwright/test';
import { ensureChromium } from '../../scripts/support/ensure-chromium.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { hideLetters } from '../support/pdf/odd-pdfs.ts';
import { createPrinter } from '../support/pdf/print-pdf.ts';
import { clickDrawnMark, drawnMarks, waitForMarks } from '../support/pdf/reader-actions.ts';
import { asPdf, type FileServer, serveFiles } from '../support/pdf/serve-files.ts';

/** Made up for this test, in the words of such minutes. */
const FIRST = `REFERAT 2024
KKR SJÆLLAND
Dato: 12-04-2024 10:00
Sted: Rådhuset i Næstved

1. Godkendelse af dagsorden
SAG-2024-00417
Indstilling
Det indstilles, at KKR Sjælland godkender dagsordenen.
Beslutning
Dagsordenen blev godkendt.

2. Fælles indsats for vandmiljøet
Sagsfremstilling
Næstved Kommune, Køge Kommune og Sorø Kommune har afsat 4,5 mio. kr. i 2024.
Beslutning
KKR Sjælland tog orienteringen til efterretning.`;
const SECOND = `3. Eventuelt
Beslutning
Næste møde holdes den 21. juni 2024 i Roskilde Kommune.`;

let server: FileServer;
let extension: RunningExtension;
let page: Page;

test.beforeAll(async () => {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--disable-gpu', '--no-sandbox'] });
  const printer = await createPrinter(browser);
  server = await serveFiles({
    // The second page lies on its side in the scanner.
    '/scan.pdf': asPdf(await printer.scan([FIRST, { text: SECOND, as: 'turned' }])),
    '/blandet.pdf': asPdf(await printer.scan([{ text: FIRST, as: 'text' }, SECOND])),
    '/uden-bogstaver.pdf': asPdf(hideLetters(await printer.print(SECOND))),
  });
  await browser.close();
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  page = await extension.context.newPage();
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});
const open = (name: string): Promise<unknown> =>
  page.goto(
    `chrome-extension://${extension.id}/reader.html?file=${encodeURIComponent(`http://www.kl.dk/${name}.pdf`)}`,
  );
test.beforeEach(() => open('scan'));

const notice = () => page.locator('#notice');

test('pages without text are named, and read when the member says so', async () => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(chrome-extension|blob|data):|^http:\/\/www\.kl\.dk\/scan\.pdf/.test(request.url()))
      foreign.push(request.url());
  });
  await expect(notice()).toContainText('Alle 2 sider er billeder uden tekst');
  expect(await drawnMarks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Læs siderne' }).click();
  await expect(notice().getByRole('progressbar')).toBeVisible();
  await expect(notice()).toContainText('2 sider er læst fra billeder', { timeout: 120_000 });
  await waitForMarks(page, 'municipality');
  const wordsOf = async () => (await drawnMarks(page)).map(({ text }) => text).join(' ');
  // The page that lies on its side was read as it is to be read.
  await expect.poll(wordsOf).toContain('Roskilde');
  const words = await wordsOf();
  expect(words).toContain('Næstved');
  expect(words).toContain('SAG-2024-00417');
  expect(foreign).toEqual([]);

  // The words lie over the picture: they can be found, selected and clicked.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('vandmiljøet');
  // Where the words were found before the last letter was typed, the search began from the top.
  await expect(page.locator('.reader-found')).toContainText('1 af 1');
  await page.keyboard.press('Escape');
  await clickDrawnMark(page, /Sorø/);
  const panel = await extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#card-name')).toHaveText('Sorø Kommune');
});

test('the reading can be stopped, and taken up again', async () => {
  await page.getByRole('button', { name: 'Læs siderne' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: /^Læs side/ })).toBeVisible();
  await expect(notice().getByRole('progressbar')).toHaveCount(0);
  await page.getByRole('button', { name: /^Læs side/ }).click();
  await expect(notice()).toContainText('2 sider er læst fra billeder', { timeout: 120_000 });
});

test('a scanned page among printed ones is named by its number, and the others are marked', async () => {
  await open('blandet');
  await expect(notice()).toContainText('Side 2 er et billede uden tekst');
  await waitForMarks(page, 'municipality');
});

test('text whose letters the file does not tell is not taken for words; the page can be read as a picture', async () => {
  await open('uden-bogstaver');
  await expect(notice()).toContainText('filen fortæller ikke, hvilke bogstaver den viser');
  await page.getByRole('button', { name: 'Læs siden' }).click();
  await expect(notice()).toContainText('1 side er læst fra billedet', { timeout: 120_000 });
  await expect(page.locator('.textLayer')).toContainText('Roskilde Kommune');
});

test('what was read can be kept, noted as read from a picture, and so can the file, which opens from the library', async () => {
  await page.getByRole('button', { name: 'Læs siderne' }).click();
  await expect(notice()).toContainText('2 sider er læst fra billeder', { timeout: 120_000 });
  await page.getByRole('button', { name: 'Behold i samlingen' }).click();
  await expect(page.locator('.reader-kept')).toHaveText('I samlingen');
  const kept = await rowsOf<{ id: string; extraction: string; body: string }>('documents');
  const [own] = kept.filter(({ extraction, body }) => extraction === 'ocr' && body === 'KKR Sjælland');
  await page.getByRole('button', { name: 'Behold også filen' }).click();
  await expect(page.locator('.reader-kept')).toHaveText('I samlingen med filen');

  // Nothing of it is asked for again.
  server.put('/scan.pdf', { body: '', headers: {} });
  await page.goto(`chrome-extension://${extension.id}/library.html?document=${own?.id}`);
  await page.getByRole('link', { name: 'Åbn den gemte fil' }).click();
  await expect(page).toHaveTitle('scan.pdf');
  await expect(notice()).toContainText('Alle 2 sider er billeder uden tekst');

  await page.goto(`chrome-extension://${extension.id}/library.html?document=${own?.id}`);
  await page.getByRole('button', { name: 'Slet fra samlingen' }).click();
  await page.getByRole('button', { name: 'Ja, slet det' }).click();
  await page.waitForURL(/library\.html$/);
  expect(await rowsOf('files')).toEqual([]);
  await page.goto(`chrome-extension://${extension.id}/reader.html?kept=${own?.id}`);
  await expect(page.getByRole('alert')).toContainText('Filen er ikke på denne maskine');
});

function rowsOf<Row>(table: string): Promise<Row[]> {
  return page.evaluate(async (name) => {
    const request = indexedDB.open('roed-traad');
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const all = db.transaction(name).objectStore(name).getAll();
    return new Promise<Row[]>((resolve) => {
      all.onsuccess = () => {
        db.close();
        resolve(all.result);
      };
    });
  }, table);
}
