/** pdf.js with its worker. The viewer components look for the library under a global name, so it must be there first. */
import * as pdfjs from 'pdfjs-dist';
import { WORKER_URL } from './early-worker.ts';

pdfjs.GlobalWorkerOptions.workerSrc = WORKER_URL;
Object.assign(globalThis, { pdfjsLib: pdfjs });

export { pdfjs };
