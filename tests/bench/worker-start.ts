/**
 * What the background's own code costs each time the browser has stopped it: from a message to a stopped worker until it
 * has been heard, beside a worker that has nothing to load, in the same run. `npm run bench -- worker-start`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';

const WAKINGS = 15;
/** The browser takes a moment to let a stopped worker go. */
const REST = 300;

/** Milliseconds until a message that nobody answers has been heard. */
const hear = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    const asked = performance.now();
    await chrome.runtime.sendMessage({ bench: 'worker-start' }).catch(() => undefined);
    return performance.now() - asked;
  });

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

async function measure(extension: RunningExtension): Promise<{ stopped: number; awake: number }> {
  const page = await extension.context.newPage();
  // A page of the extension's that runs nothing of its own.
  await page.goto(`chrome-extension://${extension.id}/manifest.json`);
  const stopped: number[] = [];
  const awake: number[] = [];
  for (let run = 0; run <= WAKINGS; run++) {
    await extension.stopWorker();
    await new Promise((wake) => setTimeout(wake, REST));
    const first = await hear(page);
    const second = await hear(page);
    // The first round warms the browser's caches of code.
    if (run === 0) continue;
    stopped.push(first);
    awake.push(second);
  }
  return { stopped: median(stopped), awake: median(awake) };
}

const folder = mkdtempSync(join(tmpdir(), 'roed-traad-tom-'));
writeFileSync(join(folder, 'worker.js'), 'chrome.runtime.onMessage.addListener(() => undefined);\n');
const manifest = { manifest_version: 3, name: 'empty', version: '1', background: { service_worker: 'worker.js' } };
writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
try {
  const figures = new Map<string, { stopped: number; awake: number }>();
  for (const [name, built] of [
    ['an empty worker', folder],
    ['ours', resolve('.output/chrome-mv3')],
  ] as const) {
    const extension = await launchExtension({ extension: built });
    try {
      figures.set(name, await measure(extension));
    } finally {
      await extension.close();
    }
  }
  for (const [name, { stopped, awake }] of figures)
    console.log(`${name.padEnd(16)} stopped ${stopped.toFixed(1)} ms, awake ${awake.toFixed(1)} ms`);
  const [empty, own] = [...figures.values()];
  if (empty && own)
    console.log(`the start of our own code: ${(own.stopped - empty.stopped).toFixed(1)} ms more than nothing`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
