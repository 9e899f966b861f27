/**
 * The open PDF's thread: its text goes to the background, the names come back as marks, the items as the outline, the
 * item in view is told to the panel. Everything ends when the signal fires.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReaderState } from '../../components/reader/model.ts';
import type { PAGE_CALLS, PageAnswers, ReadAnswer } from '../../lib/messages/calls.ts';
import type { ItemSummary } from '../../lib/messages/model.ts';
import type { Client } from '../../lib/messages/send.ts';
import type { CollectedText } from '../../lib/page/collected-text.ts';
import { looksLikeMeeting } from '../../lib/page/looks-like-meeting.ts';
import type { Marker } from '../../lib/page/marker.ts';
import { readSelectedPassage } from '../../lib/page/selected-passage.ts';
import { findPassage, type PassageToFind } from '../../lib/text/find-passage.ts';
import { createDocumentText, type DocumentText } from './document-text.ts';
import { type ItemSpan, itemAtPoint, type PlacedItem, placeItems } from './items-in-view.ts';
import { createPageMarks, type PageMarks } from './page-marks.ts';
import { readingPoint } from './reading-point.ts';
import type { Store } from './store.ts';
import { collectDrawnText, type DrawnPage } from './text-layers.ts';
import type { Viewer } from './viewer.ts';
import { watchThreads } from './watch-threads.ts';

export interface ReaderDocumentOptions {
  readonly source: PDFDocumentProxy;
  readonly viewer: Viewer;
  readonly root: HTMLElement;
  readonly container: HTMLElement;
  readonly store: Store<ReaderState>;
  readonly background: Client<typeof PAGE_CALLS, PageAnswers>;
  readonly createMarker: (engine: 'highlight' | 'elements') => Marker;
  /** The file is no meeting document, and the member did not ask for the reader. */
  readonly onOther: () => void;
  readonly asked: boolean;
  /** The file has an outline of its own, which stays. */
  readonly hasOutline: () => Promise<boolean>;
  /** The first page is being drawn: pdf.js has been asked for it before its text. */
  readonly drawing: Promise<unknown>;
  /** The first page has been drawn. */
  readonly drawn: Promise<unknown>;
  readonly signal: AbortSignal;
}

export interface ReaderDocument {
  readonly text: DocumentText;
  /** The background found a meeting document. */
  isMeeting(): boolean;
  marks(): PageMarks | null;
  /** Collect the text again and ask again. */
  readAgain(): Promise<void>;
  setMarks(shown: 'on' | 'off'): void;
  goToItem(id: string): boolean;
  /** What of the file's text is selected. */
  readSelection(): PassageToFind | null;
  /** @returns whether the words are in the file. */
  goToPassage(passage: PassageToFind): boolean;
  openMark(index: number): void;
  /** The pages were drawn anew or scrolled. */
  repaint(): void;
  follow(): void;
  /** Starts reading. Resolves when the whole file has been read. */
  start(): Promise<void>;
}

/**
 * So many pages decide whether the file is a meeting document, and are marked before the rest has been read: the cover
 * and the list of members alone do not show what it is.
 */
const FIRST_PAGES = 6;
/** Room above an item that was gone to, in points. */
const ROOM_ABOVE = 24;

type Paint = NonNullable<ReadAnswer['paint']>;

export function createReaderDocument(options: ReaderDocumentOptions): ReaderDocument {
  const { source, viewer, root, container, store, background, signal } = options;
  const { pdfViewer } = viewer;
  const text = createDocumentText(source);
  let paint: Paint | null = null;
  let shown: 'on' | 'off' = 'on';
  let items: readonly PlacedItem[] = [];
  let marks: PageMarks | null = null;
  let seen: string | null | undefined;
  let summaries: readonly ItemSummary[] = [];

  const ask = async (): Promise<void> => {
    const answer = await background.readPage({ title: store.get().title, text: text.pdf.text, headings: [] });
    if (signal.aborted || !answer.ok) return;
    paint = answer.value.paint;
    if (!paint) {
      items = [];
      repaint();
      return;
    }
    shown = paint.shown;
    marks?.marker.clear();
    marks = createPageMarks(options.createMarker(paint.engine));
    items = place(paint.items);
    seen = undefined;
    repaint();
    follow();
    await drawOutline();
  };

  const drawOutline = async (): Promise<void> => {
    if (!paint || summaries.length === 0 || (await options.hasOutline()) || signal.aborted) return;
    const pages = new Map(items.map(({ id, page }) => [id, page]));
    store.set({
      outline: summaries.map(({ id, title, number, outcome, earlier }) => ({
        key: id,
        title,
        number,
        page: pages.get(id) ?? null,
        depth: 0,
        outcome,
        earlier,
      })),
    });
  };
  watchThreads((found) => {
    summaries = found;
    void drawOutline();
  }, signal);

  const drawnPages = (): DrawnPage[] => {
    const drawn: DrawnPage[] = [];
    for (const { id, textLayer } of pdfViewer.getCachedPageViews() as Set<{
      id: number;
      textLayer?: { div: HTMLElement } | null;
    }>) {
      if (textLayer?.div.isConnected) drawn.push({ number: id, layer: textLayer.div });
    }
    return drawn;
  };

  const collectDrawn = (): CollectedText =>
    collectDrawnText(root, text.pdf, (page) => text.page(page)?.drawn ?? [], drawnPages());

  const place = (spans: readonly ItemSpan[]): PlacedItem[] =>
    placeItems(spans, text.pdf, (page, piece) => text.page(page)?.tops[piece] ?? null);

  const goTo = (item: PlacedItem | undefined): boolean => {
    if (!item) return false;
    const { top, page } = item;
    pdfViewer.scrollPageIntoView({
      pageNumber: page,
      ...(top === null ? {} : { destArray: [null, { name: 'XYZ' }, null, top + ROOM_ABOVE, null] }),
    });
    return true;
  };

  const repaint = (): void => {
    if (!marks) return;
    if (!paint || shown === 'off') marks.marker.clear();
    else marks.show(collectDrawn(), paint.marks);
  };

  const follow = (): void => {
    if (!paint) return;
    const point = readingPoint(container, pdfViewer);
    const current = point ? itemAtPoint(items, point) : null;
    if (current === seen) return;
    seen = current;
    store.set({ outlineCurrent: current });
    void background.seeItem({ itemId: current });
  };

  signal.addEventListener('abort', () => marks?.marker.clear());

  return {
    text,
    isMeeting: () => paint !== null,
    marks: () => marks,
    readAgain: ask,
    setMarks: (value) => {
      shown = value;
      repaint();
    },
    goToItem: (id) => goTo(items.find((one) => one.id === id)),
    readSelection: () => readSelectedPassage(collectDrawn(), getSelection()),
    goToPassage: (passage) => {
      const span = findPassage(text.pdf.text, passage);
      return span !== null && goTo(place([{ ...span, id: '', titleSpan: span }])[0]);
    },
    openMark: (index) => {
      const mention = marks?.mentionOf(index);
      if (mention !== null && mention !== undefined) void background.openMark({ mention });
    },
    repaint,
    follow,
    start: async () => {
      await options.drawing;
      await text.readTo(FIRST_PAGES, signal);
      if (signal.aborted) return;
      const isSilent = text.pdf.text.trim() === '';
      if (!options.asked && !isSilent && !looksLikeMeeting(text.pdf.text)) {
        options.onOther();
        return;
      }
      if (!isSilent) await ask();
      // The pages in view go first.
      await options.drawn;
      if (source.numPages <= FIRST_PAGES || signal.aborted) return;
      await text.readTo(source.numPages, signal);
      if (!signal.aborted && text.pdf.text.trim() !== '') await ask();
    },
  };
}
