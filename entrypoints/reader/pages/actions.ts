/** What the bar and the keys do to the viewer. */
import type { FindState, ReaderCallbacks, ReaderState } from '../../../components/reader/model.ts';
import type { Store } from '../store.ts';
import type { Viewer } from './viewer.ts';

type ViewerActions = Pick<
  ReaderCallbacks,
  'goToPage' | 'setZoom' | 'stepZoom' | 'rotate' | 'find' | 'findAgain' | 'toggleOutline' | 'setSideTab'
>;

export function createViewerActions(
  { eventBus, pdfViewer }: Viewer,
  store: Store<ReaderState>,
  container: HTMLElement,
): ViewerActions {
  const search = (
    find: FindState,
    type: '' | 'again' | 'casesensitivitychange' | 'entirewordchange',
    backwards = false,
  ): void =>
    eventBus.dispatch('find', {
      source: store,
      type,
      query: find.query,
      caseSensitive: find.caseSensitive,
      entireWord: find.entireWord,
      highlightAll: true,
      findPrevious: backwards,
      matchDiacritics: true,
    });
  return {
    goToPage: (page) => {
      if (page >= 1 && page <= pdfViewer.pagesCount) pdfViewer.currentPageNumber = page;
    },
    setZoom: (zoom) => {
      pdfViewer.currentScaleValue = zoom;
    },
    stepZoom: (steps) => pdfViewer.updateScale({ steps, drawingDelay: 200 } as never),
    rotate: (turns) => {
      pdfViewer.pagesRotation = (pdfViewer.pagesRotation + turns * 90 + 360) % 360;
    },
    find: (change) => {
      const before = store.get().find;
      const find = { ...before, ...change };
      store.set({ find });
      // Who goes on typing types into the field, or no longer.
      if (find.open !== before.open) store.drawNow();
      if (!find.open) {
        eventBus.dispatch('findbarclose', { source: store });
        store.set({ find: { ...find, result: 'none', current: 0, total: 0 } });
        container.focus();
      } else if (find.query !== '' && (find.query !== before.query || !before.open)) search(find, '');
      else if (find.caseSensitive !== before.caseSensitive) search(find, 'casesensitivitychange');
      else if (find.entireWord !== before.entireWord) search(find, 'entirewordchange');
      else if (find.query === '' && before.query !== '') search(find, '');
    },
    findAgain: (backwards) => {
      const { find } = store.get();
      if (!find.open) {
        store.set({ find: { ...find, open: true } });
        store.drawNow();
      }
      if (find.query !== '') search(find, 'again', backwards);
    },
    setSideTab: (sideTab) => store.set({ sideTab }),
    toggleOutline: () => store.set({ outlineOpen: !store.get().outlineOpen }),
  };
}
