/**
 * `npm run demo`: builds the extension, opens the minutes of 2 September 2025 as a web page in a real Chromium, clicks
 * the mark of a person and goes to item 3.5. Without a display it writes pictures to demo/ and prints what was found;
 * with one it leaves the window open.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchExtension } from '../tests/support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../tests/support/meeting-page.ts';
import { clickMark, goToItem, highlightedTexts, waitForMarks, waitForSync } from '../tests/support/page-actions.ts';
import { servePages } from '../tests/support/serve-pages.ts';
import { ensureChromium } from './support/ensure-chromium.ts';

const ADDRESS = 'http://www.kl.dk/kkr-hovedstaden/referat-2-september-2025';
const TITLE = 'Referat: KKR Hovedstaden den 2. september 2025';
const PANEL = { width: 400, height: 900 };
const ITEM = '3.5';
/** One who was there in 2023 too, so that the card has something to tell. */
const PERSON = /^Merete Amdisen/;

const headless = !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function take(page: Page, path: string): Promise<void> {
  if (headless) await page.screenshot({ path });
}

ensureChromium();
console.log('Bygger udvidelsen …');
const build = spawnSync('npm', ['run', '--silent', 'build:test'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (build.status !== 0) process.exit(1);

const html = renderMeetingPage(readSeed('2025-09-02-minutes'), TITLE);
const server = await servePages({ [new URL(ADDRESS).pathname]: html });
const extension = await launchExtension({ hosts: { 'www.kl.dk': server.port }, headless });
// tsx names inner functions by a helper that pages lack.
await extension.context.addInitScript('globalThis.__name ??= (value) => value');
mkdirSync('demo', { recursive: true });
try {
  await show();
} finally {
  await extension.close();
  await server.close();
}

async function show(): Promise<void> {
  const sync = await waitForSync(extension);
  console.log(`Samlingen: ${sync.done} af ${sync.total} dokumenter er klar.`);
  for (const { name, message } of sync.problems) console.log(`  ${name}: ${message}`);

  const page = await extension.context.newPage();
  await page.goto(ADDRESS);
  await waitForMarks(page);
  const marks = Object.entries(await highlightedTexts(page));
  console.log(`\n${TITLE}: ${marks.reduce((sum, [, texts]) => sum + texts.length, 0)} navne er markeret.`);
  for (const [type, texts] of marks) {
    const some = [...new Set(texts.map(oneLine))].slice(0, 4).join(' · ');
    console.log(`  ${type.padEnd(13)} ${String(texts.length).padStart(4)}   ${some}`);
  }

  const person = await clickMark(page, 'person', PERSON);
  const panel = await extension.panel();
  if (headless) await panel.setViewportSize(PANEL);
  await panel.locator('#card-name').waitFor();
  console.log(`\nKlik på «${oneLine(person)}»:\n${indent(await panel.locator('section.card').innerText())}`);
  await take(page, 'demo/page.png');
  await take(panel, 'demo/panel-person.png');

  await goToItem(panel, ITEM);
  await panel.locator('.here-number', { hasText: ITEM }).waitFor();
  console.log(`\nPunkt ${ITEM}:\n${indent(await panel.locator('#tab-panel').innerText())}`);
  await take(panel, 'demo/panel-item.png');
  await page.bringToFront();
  await take(page, 'demo/page-item.png');

  const links = panel.locator('#tab-panel .entry a');
  if ((await links.count()) > 0) {
    const opening = extension.context.waitForEvent('page');
    await links.first().click();
    const library = await opening;
    await library.locator('[data-target]').first().waitFor();
    await waitForMarks(library);
    await take(library, 'demo/library.png');
    console.log(`\nÅbnet i samlingen: ${await library.title()}`);
  }

  if (headless) {
    console.log(
      '\nBilleder: demo/page.png, demo/page-item.png, demo/panel-person.png, demo/panel-item.png, demo/library.png',
    );
  } else {
    console.log('\nVinduet bliver stående. Luk det for at slutte.');
    await extension.context.waitForEvent('close', { timeout: 0 });
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function indent(text: string): string {
  return text.replace(/\n{2,}/g, '\n').replace(/^/gm, '  ');
}
