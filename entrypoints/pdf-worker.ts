/**
 * Starts pdf.js's worker, which takes longer to start than all the rest of the reader's page: so it is the first thing on
 * that page, before its styles and modules are there. What uses it is `reader/start.ts`.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startWorkerEarly } from './common/pdf/early-worker.ts';
import { loadModules } from './common/pdf/load-modules.ts';

// Web pages may lead to the reader, but not hold it in a frame, where a click on it could be led astray.
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  startWorkerEarly();
  loadModules(document);
});
