/** The reader's page begins here, while pdf.js's worker starts. The styles stand here so that the page has them first. */
import 'pdfjs-dist/web/pdf_viewer.css';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/buttons.css';
import '../../components/styles/parts.css';
import '../../components/reader/reader.css';
// The viewer in main.tsx needs it to be there already.
import '../common/pdf/pdfjs.ts';
import { showReader } from './main.tsx';

// Web pages may lead to the reader, but not hold it in a frame, where a click on it could be led astray.
if (window.top !== window) throw new Error('the reader stands in no frame');

showReader();
