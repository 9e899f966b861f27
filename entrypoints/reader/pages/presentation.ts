/** One page at a time over the whole screen, as for a meeting's projector. The size and the place come back with the bar. */
import { ScrollMode } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { ReaderState } from '../../../components/reader/model.ts';
import type { Store } from '../store.ts';
import type { Viewer } from './viewer.ts';

/** pdf.js's own numbers, which its components do not hand out. */
const NORMAL = 1;
const FULLSCREEN = 3;

/** A touch pad tells of one stroke many times: within so long it turns one page. */
const STROKE_MS = 300;

export interface PresentationOptions {
  readonly viewer: Viewer;
  /** What fills the screen: the pages are scrolled in it. */
  readonly container: HTMLElement;
  readonly store: Store<ReaderState>;
  readonly signal: AbortSignal;
}

/** @returns begins and ends it; to be called in the same turn as the member's gesture. */
export function createPresentation({ viewer, container, store, signal }: PresentationOptions): () => void {
  const { pdfViewer } = viewer;
  let zoom = 'auto';
  const turn = (by: 1 | -1): void => void (by > 0 ? pdfViewer.nextPage() : pdfViewer.previousPage());

  const show = (presenting: boolean): void => {
    const page = pdfViewer.currentPageNumber;
    if (presenting) zoom = pdfViewer.currentScaleValue;
    store.set({ presenting });
    pdfViewer.presentationModeState = presenting ? FULLSCREEN : NORMAL;
    pdfViewer.scrollMode = presenting ? ScrollMode.PAGE : ScrollMode.VERTICAL;
    pdfViewer.currentScaleValue = presenting ? 'page-fit' : zoom;
    pdfViewer.currentPageNumber = page;
    container.focus();
  };
  document.addEventListener(
    'fullscreenchange',
    () => {
      const presenting = document.fullscreenElement === container;
      if (presenting !== store.get().presenting) show(presenting);
    },
    { signal },
  );
  // A click turns the page, whatever stands under it: the panel and the cards are not on the screen.
  container.addEventListener(
    'click',
    (event) => {
      if (!store.get().presenting || (event.target as Element).closest('a[href]')) return;
      event.preventDefault();
      event.stopPropagation();
      turn(event.shiftKey ? -1 : 1);
    },
    { capture: true, signal },
  );
  let turnedAt = 0;
  container.addEventListener(
    'wheel',
    (event) => {
      if (!store.get().presenting || event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      if (event.timeStamp - turnedAt < STROKE_MS) return;
      turnedAt = event.timeStamp;
      turn(event.deltaY > 0 ? 1 : -1);
    },
    { passive: false, signal },
  );
  return () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    // Refused where the browser or the machine's keeper allows no full screen: the pages stay as they are.
    else void container.requestFullscreen().catch(() => {});
  };
}
