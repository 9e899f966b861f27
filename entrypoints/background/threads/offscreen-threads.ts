/** Threads of Chromium's service worker, started by an offscreen document; documents go straight to them over ports. */
import { browser } from 'wxt/browser';
import type { OpenThreads } from '../../../lib/corpus/reading/reading-pool.ts';
import { openChannels } from '../../../lib/corpus/reading/start-workers.ts';
import { holdLock, isHeld, lifeLock, whenFree, wishLock } from '../../common/thread-locks.ts';

/** As much of a service worker's own pages as is used. */
interface Clients {
  matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly Client[]>;
}
interface Client {
  readonly url: string;
  postMessage(ports: readonly MessagePort[], transfer: Transferable[]): void;
}

export function createOffscreenThreads(count: number): OpenThreads {
  let closing: Promise<void> = Promise.resolve();
  const close = (): Promise<void> => {
    // There may be none.
    closing = browser.offscreen.closeDocument().catch(() => {});
    return closing;
  };
  return async (onLost) => {
    await closing;
    // One may be left of a worker that was stopped.
    await close();
    const id = crypto.randomUUID();
    const release = await holdLock(wishLock(id));
    try {
      const page = await openPage(`/offscreen.html?${id}`, lifeLock(id));
      whenFree(lifeLock(id), onLost);
      const { own, theirs } = openChannels(count);
      page.postMessage(theirs, theirs);
      return {
        ports: own,
        close: () => {
          release();
          void close();
        },
      };
    } catch (cause) {
      release();
      throw cause;
    }
  };
}

/** Milliseconds: a page that has not begun by then will not, and the documents are read here. */
const PATIENCE = 10_000;
const LOOK_EVERY = 20;

/**
 * @param life the lock that it holds from its beginning.
 * @throws when it is gone, or does not begin.
 */
async function openPage(path: string, life: string): Promise<Client> {
  await browser.offscreen.createDocument({
    url: path,
    reasons: ['WORKERS'],
    // Nobody is shown it.
    justification: 'workers that read documents',
  });
  const url = browser.runtime.getURL(path as '/');
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    // Looked for first: a page that is gone holds nothing any more.
    const page = await findPage(url);
    if (!page) throw new Error('the offscreen document is gone');
    if (await isHeld(life)) return page;
    await new Promise((wake) => setTimeout(wake, LOOK_EVERY));
  }
  throw new Error('the offscreen document has not begun');
}

async function findPage(url: string): Promise<Client | undefined> {
  const { clients } = globalThis as unknown as { readonly clients: Clients };
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.find((page) => page.url === url);
}
