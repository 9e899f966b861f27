/**
 * `npm run picture`: the pictures of the README and docs/images, taken of the built extension in a real Chromium: the
 * page beside the panel, a name's card, an answer, notes, the meeting's brief, the library; the main job as a short
 * animated PNG; and for the stores its steps as screenshots, and the tile (docs/store). Needs `npm run build:test`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchExtension } from '../tests/support/launch-extension.ts';
import { readSeed, renderMeetingPage } from '../tests/support/meeting-page.ts';
import { clickMark, goToItem, waitForMarks, waitForSync } from '../tests/support/page-actions.ts';
import { servePages } from '../tests/support/serve-pages.ts';
import { drawTile } from './support/draw-tile.ts';
import { type Frame, writeApng } from './support/write-apng.ts';

const FOLDER = 'docs/images';
const STORE = 'docs/store/images';
const ADDRESS = 'http://www.kl.dk/kkr-hovedstaden/referat-2-september-2025';
const TITLE = 'Referat: KKR Hovedstaden den 2. september 2025';
/** Together what the stores ask for: 1280 by 800. */
const PAGE = { width: 880, height: 800 };
const PANEL = { width: 400, height: 800 };
/** The steps of the main job, by the names of their screenshots. */
const STEPS = ['1-navn', '2-traaden', '3-svar', '4-noter', '5-moedebrief'] as const;
/** One who was there in 2023 too, so that the card has something to tell. */
const PERSON = /^Merete Amdisen/;
const ITEM = '3.9';
const QUESTION = 'Hvad blev besluttet om lærepladser?';
const FRAME_MS = 2200;

const html = renderMeetingPage(readSeed('2025-09-02-minutes'), TITLE);
const server = await servePages({ [new URL(ADDRESS).pathname]: html });
const extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
// tsx names inner functions by a helper that pages lack.
await extension.context.addInitScript('globalThis.__name ??= (value) => value');
mkdirSync(FOLDER, { recursive: true });
mkdirSync(STORE, { recursive: true });
try {
  await waitForSync(extension);
  await takeAll();
} finally {
  await extension.close();
  await server.close();
}

async function takeAll(): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize(PAGE);
  await page.goto(ADDRESS);
  await waitForMarks(page);
  const stage = await extension.context.newPage();
  await stage.setViewportSize({ width: PAGE.width + PANEL.width, height: PAGE.height });
  await page.bringToFront();

  await clickMark(page, 'person', PERSON);
  const panel = await extension.panel();
  await panel.setViewportSize(PANEL);
  await panel.locator('#card-name').waitFor();
  await panel.screenshot({ path: `${FOLDER}/card.png` });
  const frames: Frame[] = [await takeBoth(stage, page, panel)];

  await goToItem(panel, ITEM);
  await panel.locator('.here-number', { hasText: ITEM }).waitFor();
  await page.waitForTimeout(800);
  const both = await takeBoth(stage, page, panel);
  writeFileSync(`${FOLDER}/page-and-panel.png`, both.png);
  frames.push(both);

  await panel.getByRole('tab', { name: 'Søg' }).click();
  await panel.getByRole('searchbox').fill(QUESTION);
  await panel.locator('.search-groups > li').first().waitFor();
  await panel.screenshot({ path: `${FOLDER}/answer.png` });
  frames.push(await takeBoth(stage, page, panel));

  await panel.getByRole('tab', { name: 'Noter' }).click();
  await panel.locator('#note-text').fill('Hvor mange af pladserne er vores egne?');
  await panel.getByLabel('Tages op på mødet').check();
  await panel.getByRole('button', { name: 'Gem noten' }).click();
  await panel.locator('.note').waitFor();
  await panel.screenshot({ path: `${FOLDER}/notes.png` });
  frames.push(await takeBoth(stage, page, panel));

  const opening = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Lav mødebrief' }).click();
  const brief = await opening;
  await brief.setViewportSize(PAGE);
  await brief.locator('.brief-item').first().waitFor();
  await brief.screenshot({ path: `${FOLDER}/brief.png` });
  frames.push(await takeBoth(stage, brief, panel));

  await brief.goto(`chrome-extension://${extension.id}/library.html`);
  await brief.getByRole('heading', { level: 1 }).waitFor();
  await brief.getByText('Årshjul').first().click();
  await brief.locator('.wheel-subject').first().click();
  await brief.locator('.library-body').first().scrollIntoViewIfNeeded();
  await brief
    .locator('.library-body h2')
    .first()
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await brief.screenshot({ path: `${FOLDER}/library.png` });
  writeFileSync(`${FOLDER}/main-job.png`, writeApng(frames));
  for (const [at, { png }] of frames.entries()) writeFileSync(`${STORE}/${STEPS[at]}.png`, png);
  writeFileSync(`${STORE}/tile.png`, await drawTile(stage));
  console.log(`Seven pictures are in ${FOLDER}/, ${STEPS.length + 1} in ${STORE}/`);
}

/** The page at the left, the panel at the right, as the browser shows them. */
async function takeBoth(stage: Page, page: Page, panel: Page): Promise<Frame> {
  const [left, right] = await Promise.all([page.screenshot(), panel.screenshot()]);
  const asUrl = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
  await stage.setContent(`<style>
    body { margin: 0; display: flex; background: #fff }
    img { display: block; height: ${PAGE.height}px }
    img + img { border-left: 1px solid #bbb; width: ${PANEL.width - 1}px; object-fit: cover; object-position: left top }
  </style><img src="${asUrl(left)}"><img src="${asUrl(right)}">`);
  await stage.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  return { png: await stage.screenshot(), milliseconds: FRAME_MS };
}
