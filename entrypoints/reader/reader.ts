/** Puts the reader together: the file that was asked for, the viewer, the thread, the scan, the keys. */
import { browser } from 'wxt/browser';
import type { ReaderCallbacks, ReaderState } from '../../components/reader/model.ts';
import type { PAGE_CALLS, PageAnswers } from '../../lib/messages/calls.ts';
import { createClient } from '../../lib/messages/send.ts';
import type { Translate } from '../../locales/translate.ts';
import { readAddress } from '../common/pdf/address.ts';
import { takeHandedFile } from '../common/pdf/hand-over.ts';
import { openPdf, type PdfSource, wrapWorker } from '../common/pdf/open-pdf.ts';
import { createFileActions } from './file/file-actions.ts';
import { openKeptFile } from './file/kept-file.ts';
import { nameFailure } from './file/name-failure.ts';
import { nameOfAddress } from './file/save-file.ts';
import { FIRST_STATE } from './first-state.ts';
import { type FileToShow, type OpenFile, openFile } from './open-file.ts';
import { createPanelOpener } from './open-panel.ts';
import { createViewerActions } from './pages/actions.ts';
import { fitToWindow } from './pages/fit-window.ts';
import { followViewer } from './pages/follow-viewer.ts';
import { listenToKeys } from './pages/keyboard.ts';
import { listenToDrops } from './pages/listen-to-drops.ts';
import { createPresentation } from './pages/presentation.ts';
import { keepPlace } from './pages/reading-place.ts';
import { createViewer } from './pages/viewer.ts';
import { listenToWheel } from './pages/wheel-zoom.ts';
import { afterFrame, whenIdle, whenQuiet } from './soon.ts';
import { createStore } from './store.ts';
import { createMarker } from './thread/create-marker.ts';
import { listenToTab } from './thread/listen-to-tab.ts';
import { watchMarks } from './thread/watch-marks.ts';

/** When the pages have not been moved for so long the item in view is looked for, and the place kept. */
const FOLLOW_MS = 120;
/** Whoever scrolls on and on is followed so often all the same. */
const FOLLOW_LONGEST_MS = 600;
/** A page that has been in view so long is being read: its names do not wait for their turn. */
const LOOK_MS = 400;
/** Each place that is kept costs the page ten milliseconds: it is a step in the tab's history. */
const PLACE_LONGEST_MS = 10_000;

/** A page that was drawn has its marks after so long at the latest, one that was drawn before when it comes near. */
const PAINT_MS = 250;
const NEAR_MS = 60;
const NEAR_LONGEST_MS = 200;

/** The bar comes with the first page, whose drawing it would slow down, and after this time in any case. */
const BAR_MS = 300;

export interface ReaderParts {
  readonly container: HTMLDivElement;
  readonly viewer: HTMLDivElement;
  readonly printed: HTMLElement;
  /** pdf.js's own, already started. */
  readonly worker: Worker;
  readonly translate: () => Translate;
  readonly draw: (state: ReaderState, callbacks: ReaderCallbacks) => void;
}

/** A file that is still to be opened. */
type Wanted = Omit<FileToShow, 'source'> & { readonly from: PdfSource };

/** Opens the file that the page's address names. @returns what draws the reader anew in another language. */
export function createReader({ container, viewer: pages, printed, worker, translate, draw }: ReaderParts): () => void {
  const viewer = createViewer(container, pages);
  const drawn = new Promise<void>((done) =>
    viewer.eventBus.on('textlayerrendered', () => afterFrame(done), { once: true }),
  );
  const store = createStore<ReaderState>(
    FIRST_STATE,
    (state) => draw(state, callbacks),
    Promise.race([drawn, new Promise((done) => setTimeout(done, BAR_MS))]),
  );
  const pdfWorker = wrapWorker(worker);
  const background = createClient<typeof PAGE_CALLS, PageAnswers>(
    ['readPage', 'readPart', 'seeItem', 'describeMark', 'openMark', 'openReference', 'openThread', 'leavePage'],
    (message) => browser.runtime.sendMessage(message),
  );
  const { signal } = new AbortController();
  let file: OpenFile | null = null;
  let closing = new AbortController();
  let givePassword: (password: string) => void = () => {};

  const open = async ({ from, name, address, asked }: Wanted): Promise<void> => {
    closing.abort();
    if (file) void background.leavePage({});
    file = null;
    closing = new AbortController();
    const closed = closing.signal;
    store.set({ ...FIRST_STATE, phase: 'loading', title: name, address });
    const task = openPdf(from, {
      worker: pdfWorker,
      onPassword: (give, wrong) => {
        givePassword = give;
        store.set({ password: wrong ? 'wrong' : 'needed' });
      },
      onProgress: (loaded) => store.set({ loaded }),
    });
    closed.addEventListener('abort', () => void task.destroy());
    try {
      const source = await task.promise;
      if (!closed.aborted) await show({ source, name, address, asked }, closed);
    } catch (cause) {
      if (closed.aborted) return;
      const failure = await nameFailure(cause, address);
      if (!closed.aborted) store.set({ phase: 'failed', failure, password: null });
    }
  };

  const show = (shown: FileToShow, closed: AbortSignal): Promise<void> =>
    openFile(shown, {
      viewer,
      root: pages,
      container,
      store,
      background,
      createMarker,
      onStep: (index) => focusMark(index),
      nameKnot: (count) => translate()('item.earlier', { count }),
      onOpen: (opened) => {
        file = opened;
      },
      signal: closed,
    });

  const callbacks: ReaderCallbacks = {
    ...createViewerActions(viewer, store, container),
    ...createFileActions({ file: () => file, store, printed, rotation: () => viewer.pdfViewer.pagesRotation }),
    goToEntry: (key) => {
      const destination = file?.outline()?.destinations.get(key);
      if (destination) void viewer.linkService.goToDestination(destination as string);
      else file?.document.goToItem(key);
    },
    drawThumbnail: (page, canvas, ends) => file?.drawThumbnail(page, canvas, ends),
    givePassword: (password) => {
      store.set({ password: null });
      givePassword(password);
    },
    openFile: (chosen) => {
      void chosen
        .arrayBuffer()
        .then((data) => open({ from: { data: new Uint8Array(data) }, name: chosen.name, address: null, asked: true }));
    },
    readScan: () => void file?.scan.read(),
    stopScan: () => file?.scan.stop(),
    keep: () => void file?.keeper.keep(),
    keepFile: () => void file?.keeper.keepFile(),
    openPanel: createPanelOpener(),
    present: createPresentation({ viewer, container, store, signal }),
  };

  followViewer(viewer, store, translate);
  const repaint = whenIdle(() => file?.document.repaint(), PAINT_MS);
  // The first page's marks come with it; those of pages that are scrolled to when the scrolling leaves time for it.
  viewer.eventBus.on('textlayerrendered', () => requestAnimationFrame(() => file?.document.repaint()), { once: true });
  viewer.eventBus.on('textlayerrendered', repaint);
  viewer.eventBus.on('updatetextlayermatches', repaint);
  const follow = whenQuiet(() => file?.document.follow(), FOLLOW_MS, FOLLOW_LONGEST_MS);
  const lookAhead = whenQuiet(() => void file?.document.lookAhead(), LOOK_MS, Number.POSITIVE_INFINITY);
  viewer.eventBus.on('pagechanging', lookAhead);
  const paintNear = whenQuiet(() => file?.document.paintNear(), NEAR_MS, NEAR_LONGEST_MS);
  const keep = whenQuiet(() => keepAll(), FOLLOW_MS, PLACE_LONGEST_MS);
  const keepAll = (): void => {
    keepPlace(place);
    file?.keepView(place);
  };
  let place = '';
  viewer.eventBus.on('updateviewarea', ({ location: { pdfOpenParams } }: { location: { pdfOpenParams: string } }) => {
    place = pdfOpenParams;
    paintNear();
    follow();
    keep();
  });
  listenToKeys({ get: store.get, callbacks, container, signal });
  fitToWindow(container, viewer.pdfViewer, signal);
  listenToWheel(container, viewer.pdfViewer, signal);
  listenToDrops(callbacks.openFile, signal);
  takeHandedFile(location.search, callbacks.openFile);
  listenToTab(() => file?.document ?? null);
  const focusMark = watchMarks({ document: () => file?.document ?? null, pages, signal });
  addEventListener('hashchange', () => viewer.linkService.setHash(location.hash.slice(1)));
  addEventListener('pagehide', () => {
    keepAll();
    void background.leavePage({});
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void file?.document.readAgain();
  });
  container.tabIndex = 0;

  const wanted = readAddress(location.search);
  if (wanted.kept !== null) void openKept(wanted.kept);
  else if (wanted.url === null) store.set({});
  else
    void open({ from: { url: wanted.url }, name: nameOfAddress(wanted.url), address: wanted.url, asked: wanted.asked });
  return () => store.set({});

  async function openKept(documentId: string): Promise<void> {
    const kept = await openKeptFile(documentId);
    if (kept) await open({ from: { data: kept.bytes }, name: kept.name, address: null, asked: true });
    else store.set({ phase: 'failed', failure: 'notKept' });
  }
}
