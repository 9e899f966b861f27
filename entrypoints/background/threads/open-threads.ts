/** The threads that a background reads on: its own where it may start some, else those of an offscreen document. */
import { browser } from 'wxt/browser';
import { countThreads } from '../../../lib/corpus/reading/count-threads.ts';
import type { OpenThreads } from '../../../lib/corpus/reading/reading-pool.ts';
import { openWorkers } from '../../../lib/corpus/reading/start-workers.ts';
import { createOffscreenThreads } from './offscreen-threads.ts';

export function createThreads(): OpenThreads {
  const count = countThreads(navigator.hardwareConcurrency);
  if (typeof Worker !== 'undefined') return openWorkers(count);
  if (browser.offscreen) return createOffscreenThreads(count);
  return async () => null;
}
