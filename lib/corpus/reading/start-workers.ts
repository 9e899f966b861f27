/** Starts threads, where the browser lets a page or a background do so itself. */
import type { OpenThreads } from './reading-pool.ts';

/** Where the build puts the thread's script (entrypoints/reading-worker.ts). */
const READING_WORKER = '/reading-worker.js';

/**
 * One at the other end of each port.
 * @param onLost is called when one has failed to start or has ended by itself.
 * @returns ends them all.
 */
export function startWorkers(ports: readonly MessagePort[], onLost: () => void): () => void {
  const workers = ports.map((port) => {
    const worker = new Worker(READING_WORKER);
    worker.onerror = onLost;
    worker.postMessage(port, [port]);
    return worker;
  });
  return () => {
    for (const worker of workers) worker.terminate();
  };
}

/** Each with the other end of one of ours. */
export function openChannels(count: number): { readonly own: MessagePort[]; readonly theirs: MessagePort[] } {
  const channels = Array.from({ length: count }, () => new MessageChannel());
  return { own: channels.map(({ port1 }) => port1), theirs: channels.map(({ port2 }) => port2) };
}

/** @param count of threads. */
export const openWorkers =
  (count: number): OpenThreads =>
  async (onLost) => {
    const { own, theirs } = openChannels(count);
    return { ports: own, close: startWorkers(theirs, onLost) };
  };
