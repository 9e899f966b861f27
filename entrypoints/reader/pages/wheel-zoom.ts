/** Ctrl with the wheel, and a pinch on a touch pad, which browsers report in the same way, make the pages larger or smaller. */
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';

/** Wheel distance, in pixels, that makes one step. */
const STEP = 60;

export function listenToWheel(container: HTMLElement, pdfViewer: PDFViewer, signal: AbortSignal): void {
  let distance = 0;
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (!pdfViewer.pdfDocument) return;
    distance += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * STEP;
    const steps = Math.trunc(-distance / STEP);
    if (steps === 0) return;
    distance = 0;
    pdfViewer.updateScale({ steps, drawingDelay: 200, origin: [event.clientX, event.clientY] } as never);
  };
  container.addEventListener('wheel', onWheel, { passive: false, signal });
}
