/** The point of a page at which the member is reading: a third down the window. */
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { ReadingPoint } from '../thread/items-in-view.ts';

const READING_LINE = 0.35;

export function readingPoint(container: HTMLElement, pdfViewer: PDFViewer): ReadingPoint | null {
  const { top, height } = container.getBoundingClientRect();
  const line = top + height * READING_LINE;
  for (let number = Math.max(1, pdfViewer.currentPageNumber - 1); number <= pdfViewer.pagesCount; number++) {
    const view = pdfViewer.getPageView(number - 1);
    const box = view?.div?.getBoundingClientRect();
    if (!box || box.bottom < line) continue;
    const [, y] = view.viewport.convertToPdfPoint(0, Math.max(0, line - box.top)) as [number, number];
    return { page: number, y };
  }
  return null;
}
