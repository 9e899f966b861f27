/** Puts the reader together: the file that was asked for, the viewer, the thread, the scan, the keys. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { EventBus } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { browser } from 'wxt/browser';
import type { ReaderCallbacks, ReaderState } from '../../components/reader/model.ts';
import type { PAGE_CALLS, PageAnswers } from '../../lib/messages/calls.ts';
import { createClient } from '../../lib/messages/send.ts';
import { chooseTitle } from '../../lib/page/pdf/choose-title.ts';
import type { Translate } from '../../locales/translate.ts';
import { openSidebar } from '../common/open-sidebar.ts';
import { readAddress } from '../common/pdf/address.ts';
import { openPdf, type PdfSource } from '../common/pdf/open-pdf.ts';
import { createViewerActions } from './actions.ts';
import { addressAt, copyLink } from './copy-link.ts';
import { createMarker } from './create-marker.ts';
import { createThumbnails, type DrawThumbnail } from './draw-thumbnails.ts';
import { FIRST_STATE } from './first-state.ts';
import { followViewer } from './follow-viewer.ts';
import { createKeeper } from './keep.ts';
import { listenToKeys } from './keyboard.ts';
import { listenToDrops } from './listen-to-drops.ts';
import { listenToTab } from './listen-to-tab.ts';
import { nameFailure } from './name-failure.ts';
import { openInOwnViewer } from './own-viewer.ts';
import { printPages } from './print-pages.ts';
import { type FileOutline, readOutline } from './read-outline.ts';
import { createReaderDocument, type ReaderDocument } from './reader-document.ts';
import { keepPlace, keptPlace } from './reading-place.ts';
import { nameOfAddress, saveFile } from './save-file.ts';
import { createScanSession, type ScanSession } from './scan-session.ts';
import { soon } from './soon.ts';
import { createStore } from './store.ts';
import { createViewer } from './viewer.ts';
import { watchMarks } from './watch-marks.ts';
import { listenToWheel } from './wheel-zoom.ts';

/** How long after the pages were moved the item in view is looked for. */
const FOLLOW_MS = 120;

export interface ReaderParts {
  readonly container: HTMLDivElement;
  readonly viewer: HTMLDivElement;
  readonly printed: HTMLElement;
  readonly translate: () => Translate;
  readonly draw: (state: ReaderState, callbacks: ReaderCallbacks) => void;
}

interface OpenFile {
  readonly source: PDFDocumentProxy;
  readonly document: ReaderDocument;
  readonly scan: ScanSession;
  readonly keep: () => Promise<void>;
  readonly drawThumbnail: DrawThumbnail;
  outline: FileOutline | null;
}

/** Opens the file that the page's address names. @returns what draws the reader anew in another language. */
export function createReader({ container, viewer: pages, printed, translate, draw }: ReaderParts): () => void {
  const store = createStore<ReaderState>(FIRST_STATE, (state) => draw(state, callbacks));
  const viewer = createViewer(container, pages);
  const background = createClient<typeof PAGE_CALLS, PageAnswers>(
    ['readPage', 'seeItem', 'describeMark', 'openMark', 'openReference', 'openThread', 'leavePage'],
    (message) => browser.runtime.sendMessage(message),
  );
  const { signal } = new AbortController();
  let file: OpenFile | null = null;
  let closing = new AbortController();
  let printing = new AbortController();
  let givePassword: (password: string) => void = () => {};

  const open = async (from: PdfSource, title: string, address: string | null, asked: boolean): Promise<void> => {
    closing.abort();
    if (file) void background.leavePage({});
    file = null;
    closing = new AbortController();
    const closed = closing.signal;
    store.set({ ...FIRST_STATE, phase: 'loading', title, address });
    const task = openPdf(from, {
      onPassword: (give, wrong) => {
        givePassword = give;
        store.set({ password: wrong ? 'wrong' : 'needed' });
      },
      onProgress: (loaded) => store.set({ loaded }),
    });
    closed.addEventListener('abort', () => void task.destroy());
    try {
      const source = await task.promise;
      if (!closed.aborted) await show(source, title, address, asked, closed);
    } catch (cause) {
      if (closed.aborted) return;
      const failure = await nameFailure(cause, address);
      if (!closed.aborted) store.set({ phase: 'failed', failure, password: null });
    }
  };

  const show = async (
    source: PDFDocumentProxy,
    title: string,
    address: string | null,
    asked: boolean,
    closed: AbortSignal,
  ): Promise<void> => {
    const { pdfViewer, linkService, findController, history } = viewer;
    const drawn = once(viewer.eventBus, 'textlayerrendered', closed);
    const outline = drawn.then(() => readOutline(source));
    const document = createReaderDocument({
      source,
      viewer,
      root: pages,
      container,
      store,
      background,
      createMarker,
      onStep: (index) => focusMark(index),
      nameKnot: (count) => translate()('item.earlier', { count }),
      asked,
      hasOutline: async () => (await outline).entries.length > 0,
      drawn,
      onOther: () => {
        if (address !== null) void openInOwnViewer(address + location.hash, true);
      },
      signal: closed,
    });
    pdfViewer.setDocument(source);
    linkService.setDocument(source, address as null);
    findController.setDocument(source);
    const { info } = await source.getMetadata();
    store.set({ title: 'Title' in info ? chooseTitle(info.Title, title) : title });
    const started = document.start();
    const place = keptPlace();
    history.initialize({ fingerprint: source.fingerprints[0] ?? '', resetHistory: false, updateUrl: false });
    const bookmark = place || (history.initialBookmark ?? location.hash.slice(1));
    await pdfViewer.firstPagePromise;
    if (bookmark) linkService.setHash(bookmark);
    store.set({ phase: 'open', password: null, pages: source.numPages, page: pdfViewer.currentPageNumber });
    container.focus();
    const keeper = createKeeper(store, document.text);
    const onRead = async (): Promise<void> => {
      await document.readAgain();
      if (document.isMeeting() && !closed.aborted) await keeper.look();
    };
    const scan = createScanSession({ source, text: document.text, viewer, store, onRead, signal: closed });
    const drawThumbnail = createThumbnails({ source, rotation: () => pdfViewer.pagesRotation, signal: closed });
    file = { source, document, scan, keep: keeper.keep, drawThumbnail, outline: null };
    const read = await outline;
    if (closed.aborted) return;
    file.outline = read;
    if (read.entries.length > 0) store.set({ outline: read.entries });
    await started;
    if (closed.aborted) return;
    if (document.isMeeting()) await keeper.look();
    await scan.look();
  };

  const callbacks: ReaderCallbacks = {
    ...createViewerActions(viewer, store, container),
    goToEntry: (key) => {
      const destination = file?.outline?.destinations.get(key);
      if (destination) void viewer.linkService.goToDestination(destination as string);
      else file?.document.goToItem(key);
    },
    drawThumbnail: (page, canvas, ends) => file?.drawThumbnail(page, canvas, ends),
    print: () => {
      if (!file || store.get().printing !== null) return;
      printing = new AbortController();
      void printPages(file.source, printed, {
        rotation: viewer.pdfViewer.pagesRotation,
        onPage: (page) => store.set({ printing: page }),
        signal: printing.signal,
      }).finally(() => store.set({ printing: null }));
    },
    stopPrinting: () => printing.abort(),
    download: () => {
      const { address, title } = store.get();
      void file?.source.getData().then((bytes) => saveFile(bytes, address === null ? title : nameOfAddress(address)));
    },
    openInBrowser: () => {
      const { address, page } = store.get();
      if (address !== null) void openInOwnViewer(addressAt(address, page), false);
    },
    copyLink: () => {
      const { address, page } = store.get();
      if (address !== null) void copyLink(addressAt(address, page), (copied) => store.set({ copied }));
    },
    grantSite: () => {
      const { address } = store.get();
      if (address === null) return;
      void browser.permissions.request({ origins: [`${new URL(address).origin}/*`] }).then((granted) => {
        if (granted) location.reload();
      });
    },
    givePassword: (password) => {
      store.set({ password: null });
      givePassword(password);
    },
    openFile: (chosen) => {
      void chosen.arrayBuffer().then((data) => open({ data: new Uint8Array(data) }, chosen.name, null, true));
    },
    readScan: () => void file?.scan.read(),
    stopScan: () => file?.scan.stop(),
    keep: () => void file?.keep(),
    openPanel: () => void openPanel(),
  };

  followViewer(viewer, store, translate);
  const repaint = soon(() => file?.document.repaint(), 0);
  viewer.eventBus.on('textlayerrendered', repaint);
  viewer.eventBus.on('updatetextlayermatches', repaint);
  const moved = soon(() => {
    file?.document.follow();
    keepPlace(place);
  }, FOLLOW_MS);
  let place = '';
  viewer.eventBus.on('updateviewarea', ({ location: { pdfOpenParams } }: { location: { pdfOpenParams: string } }) => {
    place = pdfOpenParams;
    moved();
  });
  listenToKeys(store.get, callbacks, signal);
  listenToWheel(container, viewer.pdfViewer, signal);
  listenToDrops(callbacks.openFile, signal);
  listenToTab(() => file?.document ?? null);
  const focusMark = watchMarks({ document: () => file?.document ?? null, pages, signal });
  addEventListener('hashchange', () => viewer.linkService.setHash(location.hash.slice(1)));
  addEventListener('pagehide', () => {
    keepPlace(place);
    void background.leavePage({});
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void file?.document.readAgain();
  });
  container.tabIndex = 0;

  const { url, asked } = readAddress(location.search);
  if (url === null) store.set({});
  else void open({ url }, nameOfAddress(url), url, asked);
  return () => store.set({});
}

function once(eventBus: EventBus, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    eventBus.on(event, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve());
  });
}

/** Must be called in the same turn as the member's gesture, so the tab is asked for beforehand. */
const ownTab = browser.tabs.getCurrent();
let ownTabId: number | undefined;
void ownTab.then((tab) => {
  ownTabId = tab?.id;
});

async function openPanel(): Promise<void> {
  openSidebar();
  if (browser.sidePanel && ownTabId !== undefined) await browser.sidePanel.open({ tabId: ownTabId });
}
