/**
 * The open PDF's thread: its text goes to the background, the names come back as marks, the items as the outline, the
 * item in view is told to the panel. Everything ends when the signal fires.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReaderState } from '../../../components/reader/model.ts';
import type { PAGE_CALLS, PageAnswers } from '../../../lib/messages/calls.ts';
import type { ItemSummary, LinksToShow } from '../../../lib/messages/model.ts';
import type { Client } from '../../../lib/messages/send.ts';
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import { HighlightMarker } from '../../../lib/page/highlight-marker.ts';
import type { CardText } from '../../../lib/page/hover/card-view.ts';
import { describeMark, previewMark } from '../../../lib/page/hover/mark-card.ts';
import type { Marker } from '../../../lib/page/marker.ts';
import { readSelectedPassage } from '../../../lib/page/selected-passage.ts';
import { findPassage, type PassageToFind } from '../../../lib/text/find-passage.ts';
import type { Span } from '../../../lib/text/mapped-text.ts';
import { openSidebar } from '../../common/open-sidebar.ts';
import { createRest } from '../pages/at-rest.ts';
import { readingPoint } from '../pages/reading-point.ts';
import type { Viewer } from '../pages/viewer.ts';
import type { Store } from '../store.ts';
import { createDocumentText, type DocumentText } from './document-text.ts';
import { createDrawnPages } from './drawn-pages.ts';
import { composeOutline } from './item-outline.ts';
import { itemAtPoint, type PlacedItem, placeItems } from './items-in-view.ts';
import { createMarkSteps } from './mark-steps.ts';
import { createPageLinks } from './page-links.ts';
import { createPageMarks, type PageMarks } from './page-marks.ts';
import { createReading, type Paint } from './reading.ts';
import { createDrawnTextCollector } from './text-layers.ts';
import { watchThreads } from './watch-threads.ts';

export interface ReaderDocumentOptions {
  readonly source: PDFDocumentProxy;
  readonly viewer: Viewer;
  readonly root: HTMLElement;
  readonly container: HTMLElement;
  readonly store: Store<ReaderState>;
  readonly background: Client<typeof PAGE_CALLS, PageAnswers>;
  readonly createMarker: (paint: Paint) => Marker;
  /** The keyboard has come to a mark. */
  readonly onStep: (index: number) => void;
  /** The label of the knot beside an item that was treated so often before. */
  readonly nameKnot: (count: number) => string;
  /** The file is no meeting document, and the member did not ask for the reader. */
  readonly onOther: () => void;
  readonly asked: boolean;
  /** The name of the file, once it is known. */
  readonly title: Promise<string>;
  /** The file has an outline of its own, which stays. */
  readonly hasOutline: () => Promise<boolean>;
  /** The first page's drawing has begun, and come to its end. */
  readonly drawing: Promise<unknown>;
  readonly drawn: Promise<unknown>;
  readonly signal: AbortSignal;
}

export interface ReaderDocument {
  readonly text: DocumentText;
  /** The background found a meeting document. */
  isMeeting(): boolean;
  marks(): PageMarks | null;
  /** Ask again: the text has changed, or what is known of names. */
  readAgain(): Promise<void>;
  setMarks(shown: 'on' | 'off'): void;
  goToItem(id: string): boolean;
  /** What of the file's text is selected. */
  readSelection(): PassageToFind | null;
  /** @returns whether the words are in the file. */
  goToPassage(passage: PassageToFind): boolean;
  /** To the next (1) or previous (-1) mark or item. */
  step(what: 'mark' | 'item', by: 1 | -1): void;
  /** What is known later than the names. */
  showLinks(links: LinksToShow): void;
  /** What a click at a point of the viewport does where there is no mark. */
  actionAt(x: number, y: number): (() => void) | null;
  openMark(index: number): void;
  /** What the small card says of a mark: at once, and when the background has been asked. */
  previewMark(index: number): CardText | null;
  describeMark(index: number): Promise<CardText | null>;
  /** Pages were drawn anew. */
  repaint(): void;
  /** The pages were scrolled: others may have come near, another item may be read. */
  paintNear(): void;
  follow(): void;
  /** Starts reading. Resolves when the whole file has been read. */
  start(): Promise<void>;
}

/** Room above an item that was gone to, in points. */
const ROOM_ABOVE = 24;

export function createReaderDocument(options: ReaderDocumentOptions): ReaderDocument {
  const { source, viewer, root, container, store, background, signal } = options;
  const { pdfViewer } = viewer;
  const text = createDocumentText(source, createRest(container, signal));
  let paint: Paint | null = null;
  let shown: 'on' | 'off' = 'on';
  let items: readonly PlacedItem[] = [];
  let marks: PageMarks | null = null;
  let kind = '';
  let seen: string | null | undefined;
  let summaries: readonly ItemSummary[] = [];
  let links: LinksToShow | null = null;

  const place = (spans: Parameters<typeof placeItems>[0]): PlacedItem[] =>
    placeItems(spans, text.pdf, (page, piece) => text.boxOf(page, piece));
  const goTo = (item: PlacedItem | undefined): boolean => {
    if (!item) return false;
    const { top, page } = item;
    pdfViewer.scrollPageIntoView({
      pageNumber: page,
      ...(top === null ? {} : { destArray: [null, { name: 'XYZ' }, null, top + ROOM_ABOVE, null] }),
    });
    return true;
  };
  const goToSpan = ({ start, end }: Span): boolean =>
    goTo(place([{ start, end, id: '', titleSpan: { start, end } }])[0]);

  const pageLinks = createPageLinks(pdfViewer, {
    openReference: (reference) => {
      openSidebar();
      void background.openReference({ reference });
    },
    openThread: (itemId) => {
      openSidebar();
      void background.openThread({ itemId });
    },
    nameKnot: options.nameKnot,
  });
  const steps = createMarkSteps({
    marks: () => paint?.marks ?? [],
    pdf: () => text.pdf,
    page: () => pdfViewer.currentPageNumber,
    goTo: goToSpan,
    pieceOf: (mark) => marks?.pieceOf(mark) ?? null,
    onStep: options.onStep,
  });

  const drawOutline = async (): Promise<void> => {
    if (!paint || summaries.length === 0 || (await options.hasOutline()) || signal.aborted) return;
    store.set({ outline: composeOutline(summaries, items) });
  };
  watchThreads((found) => {
    summaries = found;
    void drawOutline();
  }, signal);

  const drawnPages = createDrawnPages(createDrawnTextCollector(), root, pdfViewer, text);
  // All marks that are registered are gone through at each change of them; elements stand, and may have the focus.
  const collect = (): CollectedText => drawnPages.collect(marks?.marker instanceof HighlightMarker ? 'near' : 'all');
  const repaint = (): void => {
    if (!marks) return;
    if (!paint || shown === 'off') {
      marks.marker.clear();
      pageLinks.clear();
      return;
    }
    marks.show(collect(), paint.marks);
    steps.finish();
    // Marks as elements have parted the text's nodes.
    if (links) pageLinks.show(collect(), items, links);
  };
  const paintNear = (): void => {
    if (marks && paint && drawnPages.haveMoved()) repaint();
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

  const reading = createReading({
    ...options,
    text,
    pages: source.numPages,
    onAnswer: async (answer) => {
      paint = answer;
      if (!paint) {
        items = [];
        repaint();
        return;
      }
      shown = paint.shown;
      steps.reset();
      const wanted = `${paint.engine} ${paint.areStops} ${paint.words.open}`;
      // What is marked already stays as it is: the focus may be on it.
      if (wanted !== kind) {
        marks?.marker.clear();
        marks = createPageMarks(options.createMarker(paint));
        kind = wanted;
      }
      items = place(paint.items);
      seen = undefined;
      repaint();
      follow();
      await drawOutline();
    },
  });

  const preview = (index: number): CardText | null => {
    const mark = marks?.markOf(index);
    return mark && paint ? previewMark(mark, text.pdf.text, paint.words) : null;
  };
  signal.addEventListener('abort', () => {
    marks?.marker.clear();
    pageLinks.clear();
  });

  return {
    text,
    isMeeting: () => paint !== null,
    marks: () => marks,
    readAgain: reading.again,
    start: reading.start,
    setMarks: (value) => {
      shown = value;
      repaint();
    },
    goToItem: (id) => goTo(items.find((one) => one.id === id)),
    readSelection: () => readSelectedPassage(drawnPages.collect('all'), getSelection()),
    goToPassage: (passage) => {
      const span = findPassage(text.pdf.text, passage);
      return span !== null && goToSpan(span);
    },
    step: (what, by) => {
      if (what === 'mark') steps.step(by);
      else goTo(items[items.findIndex(({ id }) => id === seen) + by]);
    },
    showLinks: (found) => {
      links = found;
      repaint();
    },
    actionAt: pageLinks.actionAt,
    openMark: (index) => {
      const mark = marks?.markOf(index);
      if (mark) void background.openMark({ mention: mark.mention });
    },
    previewMark: preview,
    describeMark: async (index) => {
      const known = preview(index);
      const mark = marks?.markOf(index);
      const answer = known && mark ? await background.describeMark({ mention: mark.mention }) : null;
      return known && answer?.ok && answer.value ? describeMark(known, answer.value) : null;
    },
    repaint,
    paintNear,
    follow,
  };
}
