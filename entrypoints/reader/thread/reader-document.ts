/**
 * The open PDF's thread: its text goes to the background, the names come back as marks, the items as the outline, the
 * item in view is told to the panel. Everything ends when the signal fires.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReaderState } from '../../../components/reader/model.ts';
import type { MarkToPaint, PAGE_CALLS, PageAnswers } from '../../../lib/messages/calls.ts';
import type { ItemSummary, LinksToShow } from '../../../lib/messages/model.ts';
import type { Client } from '../../../lib/messages/send.ts';
import type { CardText } from '../../../lib/page/hover/card-view.ts';
import { describeMark, previewMark } from '../../../lib/page/hover/mark-card.ts';
import type { Marker } from '../../../lib/page/marker.ts';
import { readSelectedPassage } from '../../../lib/page/selected-passage.ts';
import type { PassageToFind } from '../../../lib/text/find-passage.ts';
import { openSidebar } from '../../common/open-sidebar.ts';
import { createRest } from '../pages/at-rest.ts';
import { readingPoint } from '../pages/reading-point.ts';
import type { Viewer } from '../pages/viewer.ts';
import type { Store } from '../store.ts';
import { createDocumentText, type DocumentText } from './document-text.ts';
import { createWayFinder } from './find-way.ts';
import { composeOutline } from './item-outline.ts';
import { itemAtPoint, type PlacedItem } from './items-in-view.ts';
import { createMarkSteps } from './mark-steps.ts';
import { createPageLinks } from './page-links.ts';
import type { PageMarks } from './page-marks.ts';
import { createPainting } from './painting.ts';
import { createReading, type Paint } from './reading.ts';
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
  /** The pages in view have rested: where they have not been read, their names are asked for. */
  lookAhead(): Promise<void>;
  /** The pages were scrolled: others may have come near, another item may be read. */
  paintNear(): void;
  follow(): void;
  /** Starts reading. Resolves when the whole file has been read. */
  start(): Promise<void>;
}

export function createReaderDocument(options: ReaderDocumentOptions): ReaderDocument {
  const { source, viewer, container, store, background, signal } = options;
  const text = createDocumentText(source, createRest(container, signal));
  const way = createWayFinder(viewer, text);
  let paint: Paint | null = null;
  let items: readonly PlacedItem[] = [];
  let seen: string | null | undefined;
  let summaries: readonly ItemSummary[] = [];

  const pageLinks = createPageLinks(viewer.pdfViewer, {
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
  const painting = createPainting({ ...options, text, pageLinks, onPainted: () => steps.finish() });
  const steps = createMarkSteps({
    marks: () => paint?.marks ?? [],
    pdf: () => text.pdf,
    page: () => viewer.pdfViewer.currentPageNumber,
    goTo: way.goToSpan,
    pieceOf: (mark) => painting.marks()?.pieceOf(mark) ?? null,
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
  const follow = (): void => {
    if (!paint) return;
    const point = readingPoint(container, viewer.pdfViewer);
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
      items = paint ? way.place(paint.items) : [];
      if (paint) steps.reset();
      painting.take(paint, items);
      if (!paint) return;
      seen = undefined;
      follow();
      await drawOutline();
    },
  });

  const markOf = (index: number): MarkToPaint | null => painting.marks()?.markOf(index) ?? null;
  const preview = (index: number): CardText | null => {
    const mark = markOf(index);
    return mark && paint ? previewMark(mark, text.shown.text, paint.words) : null;
  };

  return {
    text,
    isMeeting: () => paint !== null,
    marks: painting.marks,
    readAgain: reading.again,
    start: reading.start,
    setMarks: painting.setMarks,
    goToItem: (id) => way.goTo(items.find((one) => one.id === id)),
    readSelection: () => readSelectedPassage(painting.collectAll(), getSelection()),
    goToPassage: way.goToPassage,
    step: (what, by) => {
      if (what === 'mark') steps.step(by);
      else way.goTo(items[items.findIndex(({ id }) => id === seen) + by]);
    },
    showLinks: painting.showLinks,
    actionAt: pageLinks.actionAt,
    openMark: (index) => {
      const mark = markOf(index);
      if (mark) void background.openMark({ mention: mark.mention });
    },
    previewMark: preview,
    describeMark: async (index) => {
      const known = preview(index);
      const mark = markOf(index);
      const answer = known && mark ? await background.describeMark({ mention: mark.mention }) : null;
      return known && answer?.ok && answer.value ? describeMark(known, answer.value) : null;
    },
    repaint: painting.repaint,
    paintNear: painting.paintNear,
    lookAhead: painting.lookAhead,
    follow,
  };
}
