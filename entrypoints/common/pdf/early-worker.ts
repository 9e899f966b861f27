/** pdf.js's worker, started by a page's first script and taken over by its modules. */

/** Where the build puts the worker's script (scripts/support/reader-assets.ts). */
export const WORKER_URL = '/pdf/pdf.worker.min.mjs';

interface WithWorker {
  pdfWorker?: Worker;
}

export function startWorkerEarly(): void {
  (globalThis as WithWorker).pdfWorker = startWorker();
}

/** The one that was started early, once; else a new one. */
export function takeWorker(): Worker {
  const { pdfWorker } = globalThis as WithWorker;
  delete (globalThis as WithWorker).pdfWorker;
  return pdfWorker ?? startWorker();
}

const startWorker = (): Worker => new Worker(WORKER_URL, { type: 'module' });
