/**
 * From a message to a stopped worker until its code has run: the extension as it is built, beside a worker that has nothing
 * to load, in the same browser. `npm run bench -- start`, after `npm run build:test`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchExtension, TEST_BUILD } from '../support/launch-extension.ts';
import { buildExtension } from './support/waking-extensions.ts';

const ROUNDS = 15;

if (!existsSync(TEST_BUILD)) throw new Error('nothing is built: npm run build:test');
const folder = mkdtempSync(join(tmpdir(), 'roed-traad-start-'));
const empty = join(folder, 'empty');
await buildExtension(empty, 'empty', {});
const { context, close } = await launchExtension({ extension: `${TEST_BUILD},${empty}` });
try {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('the browser is gone');
  const findWorker = async (script: string) =>
    (await cdp.send('Target.getTargets')).targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.endsWith(script),
    );
  const open = async (script: string, path: string): Promise<Page> => {
    for (;;) {
      const worker = await findWorker(script);
      if (worker) {
        const page = await context.newPage();
        await page.goto(`${new URL(worker.url).protocol}//${new URL(worker.url).host}/${path}`);
        return page;
      }
      await new Promise((wake) => setTimeout(wake, 50));
    }
  };
  const stop = async (script: string): Promise<void> => {
    for (let worker = await findWorker(script); worker; worker = await findWorker(script)) {
      await cdp.send('Target.closeTarget', { targetId: worker.targetId }).catch(() => {});
      await new Promise((wake) => setTimeout(wake, 50));
    }
  };
  /** Nobody answers: the browser says so once the worker's code has run. */
  const ask = (page: Page): Promise<number> =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      const start = performance.now();
      await chrome.runtime.sendMessage({ call: 'nobody', item: null }).catch(() => null);
      return performance.now() - start;
    });
  const pages = {
    empty: { page: await open('/empty-worker.js', 'panel.html'), script: '/empty-worker.js' },
    own: { page: await open('/background.js', 'options.html'), script: '/background.js' },
  };
  const times: Record<keyof typeof pages, number[]> = { empty: [], own: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, { page, script }] of Object.entries(pages) as [keyof typeof pages, (typeof pages)['own']][]) {
      await stop(script);
      const time = await ask(page);
      if (round > 0) times[name].push(time);
    }
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const [own, least] = [median(times.own), median(times.empty)];
  console.log(`  an empty worker: ${least.toFixed(1)} ms`);
  console.log(
    `  the extension's: ${own.toFixed(1)} ms, ×${(own / least).toFixed(2)}, ${(own - least).toFixed(1)} ms more`,
  );
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
