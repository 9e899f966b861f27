/**
 * The reader's page begins here: pdf.js's worker takes longer to start than all the rest, which is loaded meanwhile. The
 * styles stand here so that the page has them from the beginning.
 */
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import 'pdfjs-dist/web/pdf_viewer.css';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/buttons.css';
import '../../components/styles/parts.css';
import '../../components/reader/reader.css';

// Web pages may lead to the reader, but not hold it in a frame, where a click on it could be led astray.
if (window.top !== window) throw new Error('the reader stands in no frame');

const worker = new Worker(workerUrl, { type: 'module' });
// Both at once: the page needs pdf.js, but is read first to know that.
const [{ showReader }] = await Promise.all([import('./main.tsx'), import('../common/pdf/pdfjs.ts')]);
showReader(worker);
