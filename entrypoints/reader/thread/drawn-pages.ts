/** The pages that pdf.js has drawn just now, with their text. */
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import type { DocumentText } from './document-text.ts';
import type { CollectDrawnText, DrawnPage } from './text-layers.ts';

export function collectDrawn(
  collect: CollectDrawnText,
  root: Element,
  pdfViewer: PDFViewer,
  text: DocumentText,
): CollectedText {
  return collect(root, text.pdf, (page) => text.page(page)?.drawn ?? [], drawnPages(pdfViewer));
}

function drawnPages(pdfViewer: PDFViewer): DrawnPage[] {
  const drawn: DrawnPage[] = [];
  for (const { id, textLayer } of pdfViewer.getCachedPageViews() as Set<{
    id: number;
    textLayer?: { div: HTMLElement } | null;
  }>) {
    if (textLayer?.div.isConnected) drawn.push({ number: id, layer: textLayer.div });
  }
  return drawn;
}
