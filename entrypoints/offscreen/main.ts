/**
 * Chromium's service worker can start no threads: this page, which nobody sees, does it for it, hands each its port and ends
 * with it. Nothing that is read goes through here.
 */
import { startWorkers } from '../../lib/corpus/reading/start-workers.ts';
import { holdLock, lifeLock, whenFree, wishLock } from '../common/thread-locks.ts';

const id = location.search.slice(1);
const close = (): void => window.close();

void holdLock(lifeLock(id));
whenFree(wishLock(id), close);
navigator.serviceWorker.onmessage = ({ data }: MessageEvent<readonly MessagePort[]>) => {
  startWorkers(data, close);
};
