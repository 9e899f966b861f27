/**
 * The reader beside pdf.js's own viewer components with nothing added, both as pages of one extension, on the same files
 * in the same browser, turn by turn: first page drawn (with its marks), late frames while scrolling, memory of all
 * pages' processes after a walk through 300 pages.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/support/ensure-chromium.ts';
import { launchExtension, type RunningExtension, TEST_BUILD } from '../support/launch-extension.ts';
import { waitForSync } from '../support/page-actions.ts';
import { createPrinter } from '../support/pdf/print-pdf.ts';
import { asPdf, type FileServer, serveFiles } from '../support/pdf/serve-files.ts';

const RUNS = 9;
/** Of the runs, those in which the pages are scrolled too. */
const SCROLLS = 5;
const READ_MS = 2500;
const HOST = 'http://www.kl.dk';
const PDFJS = 'node_modules/pdfjs-dist';

/** The viewer as the package's readme builds it, with the reader's options. */
const PLAIN_HTML = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/plain/web/pdf_viewer.css">
<style>body{margin:0;background:#3b3a38}#viewerContainer{position:absolute;inset:41px 0 0;overflow:auto}</style>
<div id="viewerContainer"><div id="viewer" class="pdfViewer"></div></div>
<script type="module" src="/plain/global.mjs"></script><script type="module" src="/plain/main.mjs"></script>`;
const PLAIN_GLOBAL = `import * as pdfjs from '/plain/build/pdf.min.mjs';
globalThis.pdfjsLib = pdfjs;
pdfjs.GlobalWorkerOptions.workerSrc = '/plain/build/pdf.worker.min.mjs';`;
const PLAIN_MAIN = `import { EventBus, PDFLinkService, PDFFindController, PDFViewer } from '/plain/web/pdf_viewer.mjs';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const findController = new PDFFindController({ eventBus, linkService });
const container = document.getElementById('viewerContainer');
const viewer = new PDFViewer({ container, eventBus, linkService, findController, annotationMode: 1 });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => { viewer.currentScaleValue = 'auto'; });
const url = decodeURIComponent(location.search.slice(6));
const pdf = await pdfjsLib.getDocument({ url, withCredentials: true, verbosity: 0 }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);`;

/** Notes when page 1 stood there: its picture, its text layer and, in the reader, its marks. */
const WATCH = `(() => {
  const isReader = location.pathname === '/reader.html';
  const look = () => {
    const page = document.querySelector('.page[data-page-number="1"]');
    const drawn = page?.dataset.loaded === 'true' && page.querySelector('.textLayer .endOfContent');
    if (drawn && window.drawnAt === undefined) window.drawnAt = performance.now();
    if (drawn && (!isReader || CSS.highlights.size > 0)) window.readyAt = performance.now();
    else requestAnimationFrame(look);
  };
  if (location.protocol !== 'about:') requestAnimationFrame(look);
})();`;

interface Timing {
  readonly drawn: number;
  readonly ready: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** A copy of the built extension with the plain viewer as one more page. */
function buildWithPlainViewer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roed-traad-bench-'));
  cpSync(TEST_BUILD, folder, { recursive: true });
  for (const part of ['build', 'web']) cpSync(join(PDFJS, part), join(folder, 'plain', part), { recursive: true });
  writeFileSync(join(folder, 'plain.html'), PLAIN_HTML);
  writeFileSync(join(folder, 'plain/global.mjs'), PLAIN_GLOBAL);
  writeFileSync(join(folder, 'plain/main.mjs'), PLAIN_MAIN);
  return folder;
}

async function timeOpening(page: Page, url: string): Promise<Timing> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForFunction(() => 'readyAt' in window);
  const { drawn, ready } = await page.evaluate(() => {
    const { drawnAt, readyAt } = window as unknown as { drawnAt: number; readyAt: number };
    return { drawn: drawnAt, ready: readyAt };
  });
  return { drawn, ready };
}

/**
 * Frames that came more than half a frame late while the pages went by for three seconds, at the same speed whatever
 * the frames do: who is late does not have less to draw.
 */
async function countLateFrames(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const container = document.getElementById('viewerContainer');
    if (!container) return -1;
    const begin = performance.now();
    let late = 0;
    for (let last = begin; last < begin + 3000; ) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      late += Math.max(0, Math.round((now - last) / 16.7) - 1);
      last = now;
      container.scrollTop = 4.8 * (now - begin);
    }
    container.scrollTop = 0;
    return late;
  });
}

/** Megabytes: the page's own heap after a collection, and all pages' processes, after a walk through the file. */
async function measureMemory(page: Page): Promise<{ heap: number; processes: number }> {
  for (let i = 0; i < 30; i++) {
    await page.evaluate((share) => {
      const container = document.getElementById('viewerContainer');
      if (container) container.scrollTop = container.scrollHeight * share;
    }, i / 30);
    await page.waitForTimeout(250);
  }
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const processes = processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => sum + residentSize(id), 0);
  return { heap: usedSize / 1e6, processes };
}

function residentSize(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1e3;
}

type Viewer = 'plain' | 'reader';
const addressOf = (viewer: Viewer, id: string, name: string): string =>
  `chrome-extension://${id}/${viewer}.html?file=${encodeURIComponent(`${HOST}/${name}.pdf`)}`;

async function compareSpeed({ context, id }: RunningExtension): Promise<void> {
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const times: Record<Viewer, Timing[]> = { plain: [], reader: [] };
  const late = { opened: { plain: [], reader: [] }, read: { plain: [], reader: [] } } as Record<
    'opened' | 'read',
    Record<Viewer, number[]>
  >;
  for (let run = 0; run <= RUNS; run++) {
    for (const name of ['plain', 'reader'] as const) {
      const timing = await timeOpening(page, addressOf(name, id, '30'));
      // The first round warms the browser's caches.
      if (run > 0) times[name].push(timing);
      if (run === 0 || run > SCROLLS) continue;
      late.opened[name].push(await countLateFrames(page));
      // By then the reader has read the whole file, and each page that comes has its marks.
      await page.waitForTimeout(READ_MS);
      late.read[name].push(await countLateFrames(page));
    }
  }
  const ready = { plain: median(times.plain.map((t) => t.ready)), reader: median(times.reader.map((t) => t.ready)) };
  const drawn = median(times.reader.map((t) => t.drawn));
  console.log(`first page of 30 drawn, pdf.js alone        ${ready.plain.toFixed(0)} ms`);
  console.log(
    `first page of 30 drawn, reader              ${drawn.toFixed(0)} ms  (${(drawn / ready.plain).toFixed(2)} ×)`,
  );
  console.log(
    `first page of 30 drawn and marked, reader   ${ready.reader.toFixed(0)} ms  (${(ready.reader / ready.plain).toFixed(2)} ×, at most 1.25)`,
  );
  for (const [when, { plain, reader }] of Object.entries(late)) {
    const fewer = reader.filter((count, i) => count <= (plain[i] ?? 0)).length;
    console.log(`late frames while scrolling, ${when === 'opened' ? 'just opened' : 'all marked'}:`);
    console.log(
      `  pdf.js alone ${median(plain)} (${plain.join(', ')}), reader ${median(reader)} (${reader.join(', ')})`,
    );
    console.log(`  no more than pdf.js alone in ${fewer} of ${SCROLLS} rounds`);
  }
}

/** Each in a browser of its own: their pages would share a process. */
async function weigh(viewer: Viewer, folder: string, server: FileServer): Promise<{ heap: number; processes: number }> {
  const extension = await launchExtension({ extension: folder, hosts: { 'www.kl.dk': server.port } });
  try {
    await waitForSync(extension);
    const page = await extension.context.newPage();
    await page.addInitScript(WATCH);
    await timeOpening(page, addressOf(viewer, extension.id, '300'));
    await page.waitForTimeout(10_000);
    return await measureMemory(page);
  } finally {
    await extension.close();
  }
}

const seed = readFileSync('seeds/documents/2025-09-02-minutes.txt', 'utf8');
const maker = await chromium.launch({ executablePath: ensureChromium(), args: ['--disable-gpu', '--no-sandbox'] });
const printer = await createPrinter(maker);
const server = await serveFiles({
  '/30.pdf': asPdf(await printer.print(seed)),
  '/300.pdf': asPdf(await printer.print(Array(10).fill(seed).join('\n\n'))),
});
await maker.close();
const folder = buildWithPlainViewer();
try {
  const extension = await launchExtension({ extension: folder, hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
  await compareSpeed(extension);
  await extension.close();
  const plain = await weigh('plain', folder, server);
  const reader = await weigh('reader', folder, server);
  for (const what of ['heap', 'processes'] as const) {
    console.log(
      `300 pages, ${what.padEnd(9)}: pdf.js alone ${plain[what].toFixed(1)} MB, reader ${reader[what].toFixed(1)} MB`,
    );
    console.log(`  ${(reader[what] / plain[what]).toFixed(2)} × (at most 1.2)`);
  }
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
