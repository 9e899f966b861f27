/** What pdf.js tells of the viewer, as the reader's state. */
import { FindState as PdfjsFindState } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { FindResult, ReaderState } from '../../../components/reader/model.ts';
import type { Translate } from '../../../locales/translate.ts';
import type { Store } from '../store.ts';
import type { Viewer } from './viewer.ts';

interface FindCount {
  readonly current: number;
  readonly total: number;
}

const RESULTS: Readonly<Record<number, FindResult>> = {
  [PdfjsFindState.FOUND]: 'found',
  [PdfjsFindState.NOT_FOUND]: 'notFound',
  [PdfjsFindState.WRAPPED]: 'wrapped',
  [PdfjsFindState.PENDING]: 'pending',
};

export function followViewer(
  { eventBus, pdfViewer }: Viewer,
  store: Store<ReaderState>,
  translate: () => Translate,
): void {
  const setFind = (change: Partial<ReaderState['find']>): void =>
    store.set({ find: { ...store.get().find, ...change } });

  eventBus.on('pagesinit', () => {
    for (let i = 0; i < pdfViewer.pagesCount; i++) {
      pdfViewer.getPageView(i)?.div?.setAttribute('aria-label', translate()('reader.pageLabel', { page: i + 1 }));
    }
  });
  eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => store.set({ page: pageNumber }));
  eventBus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
    store.set({ scale: Math.round(scale * 100), zoom: presetValue ?? String(scale) }),
  );
  eventBus.on('rotationchanging', ({ pagesRotation }: { pagesRotation: number }) =>
    store.set({ rotation: pagesRotation }),
  );
  eventBus.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: FindCount }) => setFind(matchesCount));
  eventBus.on('updatefindcontrolstate', ({ state, matchesCount }: { state: number; matchesCount: FindCount }) =>
    setFind({ result: RESULTS[state] ?? 'none', ...matchesCount }),
  );
}
