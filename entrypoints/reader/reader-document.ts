/**
 * The open PDF's thread: its text goes to the background, the names come back as marks, the items as the outline, the
 * item in view is told to the panel. Everything ends when the signal fires.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReaderState } from '../../components/reader/model.ts';
import type { MarkToPaint, PAGE_CALLS, PageAnswers, ReadAnswer } from '../../lib/messages/calls.ts';
import type { ItemSummary, LinksToShow } from '../../lib/messages/model.ts';
import type { Client } from '../../lib/messages/send.ts';
import type { CollectedText } from '../../lib/page/collected-text.ts';
import type { CardText } from '../../lib/page/hover/card-view.ts';
import { describeMark, previewMark } from '../../lib/page/hover/mark-card.ts';
import { looksLikeMeeting } from '../../lib/page/looks-like-meeting.ts';
import type { Marker } from '../../lib/page/marker.ts';
import type { PdfText } from '../../lib/page/pdf/model.ts';
import { readSelectedPassage } from '../../lib/page/selected-passage.ts';
import { findPassage, type PassageToFind } from '../../lib/text/find-passage.ts';
import { openSidebar } from '../common/open-sidebar.ts';
import { createDocumentText, type DocumentText } from './document-text.ts';
import { collectDrawn } from './drawn-pages.ts';
import { type ItemSpan, itemAtPoint, type PlacedItem, placeItems } from './items-in-view.ts';
import { createPageLinks } from './page-links.ts';
import { createPageMarks, type PageMarks } from './page-marks.ts';
import { readingPoint } from './reading-point.ts';
import type { Store } from './store.ts';
import type { Viewer } from './viewer.ts';
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
  /** The file has an outline of its own, which stays. */
  readonly hasOutline: () => Promise<boolean>;
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
  /** The pages were drawn anew or scrolled. */
  repaint(): void;
  follow(): void;
  /** Starts reading. Resolves when the whole file has been read. */
  start(): Promise<void>;
}

/** So many pages are marked before anything else is read. */
const FIRST_PAGES = 4;
/** So many decide whether the file is a meeting document: the cover and the list of members alone may not show it. */
const DECIDING_PAGES = 6;
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
  let kind = '';
  let seen: string | null | undefined;
  let summaries: readonly ItemSummary[] = [];
  let links: LinksToShow | null = null;
  let steppedTo: MarkToPaint | null = null;
  let awaitsStep = false;
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
  const preview = (index: number): CardText | null => {
    const mark = marks?.markOf(index);
    return mark && paint ? previewMark(mark, text.pdf.text, paint.words) : null;
  };

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
    steppedTo = null;
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

  const collect = (): CollectedText => collectDrawn(root, pdfViewer, text);

  const place = (spans: readonly ItemSpan[]): PlacedItem[] =>
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

  /** The page of the mark that the keyboard goes to may have to be drawn first. */
  const finishStep = (): void => {
    const index = awaitsStep && steppedTo ? (marks?.pieceOf(steppedTo) ?? null) : null;
    if (index === null) return;
    awaitsStep = false;
    options.onStep(index);
  };

  const repaint = (): void => {
    if (!marks) return;
    if (!paint || shown === 'off') {
      marks.marker.clear();
      pageLinks.clear();
      return;
    }
    marks.show(collect(), paint.marks);
    finishStep();
    // Marks as elements have parted the text's nodes.
    if (links) pageLinks.show(collect(), items, links);
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

  signal.addEventListener('abort', () => {
    marks?.marker.clear();
    pageLinks.clear();
  });

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
    readSelection: () => readSelectedPassage(collect(), getSelection()),
    goToPassage: (passage) => {
      const span = findPassage(text.pdf.text, passage);
      return span !== null && goTo(place([{ ...span, id: '', titleSpan: span }])[0]);
    },
    step: (what, by) => {
      if (what === 'item') {
        goTo(items[items.findIndex(({ id }) => id === seen) + by]);
        return;
      }
      const all = paint?.marks ?? [];
      const from = steppedTo
        ? all.indexOf(steppedTo) + by
        : firstMarkFrom(all, text.pdf, pdfViewer.currentPageNumber, by);
      steppedTo = all[from] ?? steppedTo;
      if (!steppedTo) return;
      awaitsStep = true;
      goTo(place([{ ...steppedTo, id: '', titleSpan: steppedTo }])[0]);
      finishStep();
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
    follow,
    start: async () => {
      // Told to the text layer too, so that it does not wait for the same.
      await text.readTo(FIRST_PAGES, signal);
      if (!signal.aborted && looksLikeMeeting(text.pdf.text)) await ask();
      // The pages in view go first.
      await options.drawn;
      if (signal.aborted) return;
      if (paint === null) {
        await text.readTo(DECIDING_PAGES, signal);
        if (signal.aborted) return;
        const isSilent = text.pdf.text.trim() === '';
        if (!options.asked && !isSilent && !looksLikeMeeting(text.pdf.text)) {
          options.onOther();
          return;
        }
        if (!isSilent && !signal.aborted) await ask();
      }
      if (text.pdf.pages.length === source.numPages) return;
      await text.readTo(source.numPages, signal);
      if (!signal.aborted && text.pdf.text.trim() !== '') await ask();
    },
  };
}

/** Index of the first mark on this page or after; going back, of the last one before it. */
function firstMarkFrom(marks: readonly MarkToPaint[], { pages }: PdfText, page: number, by: 1 | -1): number {
  const start = pages[page - 1]?.start ?? 0;
  const next = marks.findIndex((mark) => mark.start >= start);
  if (by > 0) return next;
  return (next < 0 ? marks.length : next) - 1;
}
