/** How much memory a page and the threads that it has started hold together. */
import type { CDPSession } from '@playwright/test';

const SAMPLE_EVERY = 250;

export interface Heaps {
  /** The largest sum that was seen, in bytes. */
  readonly most: number;
  /** Those of the threads in it. */
  readonly ofThreads: number;
}

/** While `work` is under way. */
export async function watchHeaps<T>(cdp: CDPSession, work: () => Promise<T>): Promise<Heaps & { readonly value: T }> {
  const threads = new Set<string>();
  const waiting = new Map<number, (size: number) => void>();
  let next = 0;
  cdp.on('Target.attachedToTarget', ({ sessionId }) => void threads.add(sessionId));
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => void threads.delete(sessionId));
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
    if (id !== undefined) waiting.get(id)?.(result?.usedSize ?? 0);
  });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const askThread = (sessionId: string): Promise<number> => {
    const id = next++;
    const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
    return new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  };
  let [most, ofThreads] = [0, 0];
  let isOver = false;
  const watch = async (): Promise<void> => {
    while (!isOver) {
      const [{ usedSize }, ...others] = await Promise.all([
        cdp.send('Runtime.getHeapUsage'),
        ...[...threads].map(askThread),
      ]);
      const sum = others.reduce((one, other) => one + other, 0);
      if (usedSize + sum > most) [most, ofThreads] = [usedSize + sum, sum];
      await new Promise((wake) => setTimeout(wake, SAMPLE_EVERY));
    }
  };
  const watching = watch();
  try {
    return { value: await work(), most, ofThreads };
  } finally {
    isOver = true;
    // A thread that has ended answers no more.
    void watching.catch(() => {});
  }
}
