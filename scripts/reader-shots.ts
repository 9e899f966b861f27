/** `npx tsx scripts/reader-shots.ts`: the reader of PDFs as it looks, into demo/shots/. Needs the test build. */
import { mkdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readSeed } from '../tests/support/meeting-page.ts';
import { waitForSync } from '../tests/support/page-actions.ts';
import { writePortfolio } from '../tests/support/pdf/odd-pdfs.ts';
import { drawnMarks } from '../tests/support/pdf/reader-actions.ts';
import { createReaderWorld, goToPage, openInReader, tool } from '../tests/support/pdf/reader-world.ts';
import { asPdf } from '../tests/support/pdf/serve-files.ts';

const FOLDER = 'demo/shots';
const MINUTES = readSeed('2025-09-02-minutes');

/** What a page holds of it: whose minutes they are, and the first items. */
const HEAD = MINUTES.slice(0, MINUTES.indexOf('Mission'));
const ITEMS = MINUTES.slice(MINUTES.lastIndexOf('1.1'), MINUTES.lastIndexOf('1.1') + 1200);

mkdirSync(FOLDER, { recursive: true });
const world = await createReaderWorld(async (printer) => ({
  referat: asPdf(await printer.print(MINUTES, { title: 'Referat af KKR Hovedstaden' })),
  scan: asPdf(await printer.scan([HEAD + ITEMS])),
  mappe: asPdf(
    writePortfolio([[...HEAD.split('\n').slice(0, 12), 'Bilagene ligger i filen.'], ['Ark 2'], ['Ark 3']], {
      name: 'Bilag 1. Oversigt over udpegninger.txt',
      text: 'Oversigt',
    }),
  ),
}));
try {
  await waitForSync(world.extension);
  const page = await world.openIndex();
  // The runner wraps named functions in a helper that pages do not have.
  await page.addInitScript('globalThis.__name ??= (made) => made');
  const shoot = async (name: string): Promise<void> => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${FOLDER}/reader-${name}.png` });
  };
  await openInReader(page, 'referat');
  await page.waitForFunction(() => CSS.highlights.size > 3);
  await shoot('page-1');
  await tool(page, 'Indhold').click();
  await page.locator('.reader-entry').filter({ hasText: 'Klimaalliancen' }).first().click();
  await expect(page.locator('.reader-knots button').first()).toBeVisible();
  await shoot('item-and-outline');
  const name = (await drawnMarks(page)).find(({ text, y }) => text === 'Gate 21' && y > 100);
  if (name) await page.mouse.move(name.x + name.width / 2, name.y + name.height / 2);
  await page.waitForTimeout(1000);
  await shoot('item-and-card');
  await page.getByRole('tab', { name: 'Sider' }).click();
  await goToPage(page, 13);
  await page.waitForTimeout(1500);
  await shoot('pages-made-small');
  await tool(page, 'Indhold').click();
  await goToPage(page, 3);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Kommune');
  await expect(page.locator('.reader-found')).toHaveText(/\d af \d/);
  await page.setViewportSize({ width: 420, height: 860 });
  await shoot('narrow');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Behold også filen' }).click();
  await expect(page.locator('.reader-kept')).toHaveText('I samlingen med filen');
  await shoot('dark');
  await page.goto(`chrome-extension://${world.extension.id}/library.html?document=2025-09-02-minutes`);
  await expect(page.getByRole('link', { name: 'Åbn den gemte fil' })).toBeVisible();
  await shoot('kept-file');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`chrome-extension://${world.extension.id}/reader.html`);
  await shoot('empty');
  await page.goto('http://www.kl.dk/');
  await page.goto(
    `chrome-extension://${world.extension.id}/reader.html?file=${encodeURIComponent('http://www.kl.dk/scan.pdf')}`,
  );
  await expect(page.getByRole('button', { name: /^Læs side/ })).toBeVisible();
  await shoot('scan-before');
  await page.getByRole('button', { name: /^Læs side/ }).click();
  await expect(page.locator('#notice')).toContainText('er læst fra', { timeout: 60_000 });
  await shoot('scan-after');
  await page.goto(
    `chrome-extension://${world.extension.id}/reader.html?file=${encodeURIComponent('http://www.kl.dk/mappe.pdf')}`,
  );
  await expect(page.getByRole('tab', { name: 'Filer' })).toBeVisible();
  await shoot('files-in-the-file');
} finally {
  await world.close();
}
console.log(`the reader photographed into ${FOLDER}/`);
