/** A file in the reader from its first byte on: its pages, its thread, its scans, what is kept of it. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { EventBus } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { ReaderState } from '../../components/reader/model.ts';
import { chooseTitle } from '../../lib/page/pdf/choose-title.ts';
import { createKeeper, type Keeper } from './file/keep.ts';
import { keepView, keptView } from './file/kept-views.ts';
import { openInOwnViewer } from './file/own-viewer.ts';
import { tellContents } from './file/tell-contents.ts';
import { createThumbnails, type DrawThumbnail } from './pages/draw-thumbnails.ts';
import { type FileOutline, readOutline } from './pages/read-outline.ts';
import { hasKnownSteps, keepPlace, keptPlace } from './pages/reading-place.ts';
import type { Viewer } from './pages/viewer.ts';
import { createScanSession, type ScanSession } from './scan/scan-session.ts';
import { afterFrame, idle } from './soon.ts';
import type { Store } from './store.ts';
import { createReaderDocument, type ReaderDocument, type ReaderDocumentOptions } from './thread/reader-document.ts';

export interface FileToShow {
  readonly source: PDFDocumentProxy;
  /** What it is called where it gives itself no title. */
  readonly name: string;
  /** Null for a file of the member's own. */
  readonly address: string | null;
  /** The member asked for the reader. */
  readonly asked: boolean;
}

export interface OpenFile {
  readonly source: PDFDocumentProxy;
  readonly document: ReaderDocument;
  readonly scan: ScanSession;
  readonly keeper: Keeper;
  readonly drawThumbnail: DrawThumbnail;
  /** Null until it has been read. */
  outline(): FileOutline | null;
  /** For the next time that the file is opened. */
  keepView(place: string): void;
}

export interface OpenFileOptions
  extends Pick<ReaderDocumentOptions, 'root' | 'container' | 'background' | 'createMarker' | 'onStep' | 'nameKnot'> {
  readonly viewer: Viewer;
  readonly store: Store<ReaderState>;
  /** The first page is about to be drawn: what the member does reaches the file from now on. */
  readonly onOpen: (file: OpenFile) => void;
  readonly signal: AbortSignal;
}

const CALM_MS = 400;

/** Resolves when the whole file has been read. */
export async function openFile({ source, name, address, asked }: FileToShow, options: OpenFileOptions): Promise<void> {
  const { viewer, store, container, signal } = options;
  const { pdfViewer, linkService, findController, history } = viewer;
  const drawing = once(viewer.eventBus, 'pagerender', signal);
  const drawn = once(viewer.eventBus, 'textlayerrendered', signal).then(() => new Promise<void>(afterFrame));
  // What else the file tells is asked for when its first page stands there with its marks.
  const calm = drawn.then(() => idle(CALM_MS));
  const reading = calm.then(() => readOutline(source));
  let outline: FileOutline | null = null;
  const known = `${source.fingerprints[0]} ${source.numPages}`;
  const left = keptView(localStorage, known);
  viewer.eventBus.on(
    'pagesinit',
    () => {
      pdfViewer.currentScaleValue = left?.zoom ?? 'auto';
      if (left) pdfViewer.pagesRotation = left.rotation;
    },
    { once: true, signal },
  );
  pdfViewer.setDocument(source);
  linkService.setDocument(source, address as null);
  findController.setDocument(source);
  const title = titleOf(source, name);
  const document = createReaderDocument({
    ...options,
    source,
    asked,
    title,
    hasOutline: async () => (await reading).entries.length > 0,
    drawing,
    drawn,
    onOther: () => {
      if (address !== null) void openInOwnViewer(address + location.hash, true);
    },
  });
  const started = document.start();
  void title.then((known) => !signal.aborted && store.set({ title: known }));
  const place = keptPlace();
  history.initialize({
    fingerprint: source.fingerprints[0] ?? '',
    // Else the page of the address is a step of its own that back stops at.
    resetHistory: !hasKnownSteps(),
    updateUrl: false,
  });
  // pdf.js writes the entry's state anew, without it.
  keepPlace(place);
  // The link's own page goes before the place where the file was left.
  const bookmark = place || (history.initialBookmark ?? (location.hash.slice(1) || left?.place));
  await pdfViewer.firstPagePromise;
  if (signal.aborted) return;
  if (bookmark) linkService.setHash(bookmark);
  store.set({ phase: 'open', password: null, pages: source.numPages, page: pdfViewer.currentPageNumber });
  container.focus();
  const keeper = createKeeper({ source, store, text: document.text });
  const scan = createScanSession({
    source,
    text: document.text,
    viewer,
    store,
    onRead: async () => {
      await document.readAgain();
      if (document.isMeeting() && !signal.aborted) await keeper.look();
    },
    signal,
  });
  const drawThumbnail = createThumbnails({ source, rotation: () => pdfViewer.pagesRotation, signal });
  options.onOpen({
    source,
    document,
    scan,
    keeper,
    drawThumbnail,
    outline: () => outline,
    keepView: (place) => {
      if (place === '' || store.get().presenting) return;
      const { currentScaleValue: zoom, pagesRotation: rotation } = pdfViewer;
      keepView(localStorage, known, { place: place.replace(/^#/, ''), zoom, rotation });
    },
  });
  void calm.then(() => tellContents(source, store, signal));
  outline = await reading;
  if (signal.aborted) return;
  if (outline.entries.length > 0) store.set({ outline: outline.entries });
  await started;
  if (signal.aborted) return;
  if (document.isMeeting()) await keeper.look();
  await scan.look();
}

async function titleOf(source: PDFDocumentProxy, name: string): Promise<string> {
  const { info } = await source.getMetadata();
  return 'Title' in info ? chooseTitle(info.Title, name) : name;
}

function once(eventBus: EventBus, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    eventBus.on(event, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve());
  });
}
