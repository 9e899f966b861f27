/**
 * Chromium stops a worker that has asked nothing of the browser for half a minute, however much it computes and writes:
 * work that may take longer asks now and then.
 */
import { browser } from 'wxt/browser';

/** Milliseconds. */
const EVERY = 20_000;

export async function stayAwake<Result>(work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
