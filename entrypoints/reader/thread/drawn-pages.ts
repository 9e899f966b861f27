/** The pages that pdf.js has drawn just now, with their text. */
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import type { DocumentText } from './document-text.ts';
import { collectDrawnText, type DrawnPage } from './text-layers.ts';

export function collectDrawn(root: Element, pdfViewer: PDFViewer, text: DocumentText): CollectedText {
  return collectDrawnText(root, text.pdf, (page) => text.page(page)?.drawn ?? [], drawnPages(pdfViewer));
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
