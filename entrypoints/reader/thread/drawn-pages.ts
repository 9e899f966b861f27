/** The pages that pdf.js has drawn just now, with their text. */
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import type { DocumentText } from './document-text.ts';
import type { CollectDrawnText, DrawnPage } from './text-layers.ts';

export interface DrawnPages {
  /** Of all of them, or of those that are in view or next to it. */
  collect(which: 'all' | 'near'): CollectedText;
  /** Are others near than when those were collected last? */
  haveMoved(): boolean;
  /** Numbers of the pages in view. */
  inView(): Near;
}

export interface Near {
  readonly first: number;
  readonly last: number;
}

export function createDrawnPages(
  collectText: CollectDrawnText,
  root: Element,
  pdfViewer: PDFViewer,
  text: DocumentText,
): DrawnPages {
  let collected = '';
  return {
    collect: (which) => {
      const drawn = which === 'all' ? drawnPages(pdfViewer) : drawnNear(pdfViewer);
      if (which === 'near') collected = numbersOf(drawn);
      return collectText(root, text.shown, (page) => text.page(page)?.drawn ?? [], drawn);
    },
    haveMoved: () => numbersOf(drawnNear(pdfViewer)) !== collected,
    inView: () => pagesInView(pdfViewer),
  };
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

function drawnNear(pdfViewer: PDFViewer): DrawnPage[] {
  const { first, last } = pagesInView(pdfViewer);
  return drawnPages(pdfViewer).filter(({ number }) => number >= first - 1 && number <= last + 1);
}

function pagesInView(pdfViewer: PDFViewer): Near {
  const { first, last } = pdfViewer._getVisiblePages() as Partial<Record<keyof Near, { readonly id: number }>>;
  const page = pdfViewer.currentPageNumber;
  return { first: first?.id ?? page, last: last?.id ?? page };
}

const numbersOf = (drawn: readonly DrawnPage[]): string =>
  drawn
    .map(({ number }) => number)
    .sort((a, b) => a - b)
    .join();
