/** Pages that are fitted to the window stay so when it changes, or when the outline takes a part of it. */
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';

const FITTED: ReadonlySet<string> = new Set(['auto', 'page-width', 'page-fit']);

export function fitToWindow(container: HTMLElement, pdfViewer: PDFViewer, signal: AbortSignal): void {
  const observer = new ResizeObserver(() => {
    const zoom = pdfViewer.currentScaleValue;
    if (pdfViewer.pdfDocument && FITTED.has(zoom)) pdfViewer.currentScaleValue = zoom;
    pdfViewer.update();
  });
  observer.observe(container);
  signal.addEventListener('abort', () => observer.disconnect());
}
