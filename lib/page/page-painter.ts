/**
 * All that is shown on a page: marks, references and knots, the small card, the pointing hand, and which item is being
 * read. Takes what is to be shown; asks and decides nothing.
 */
import type { CollectedText } from './collected-text.ts';
import { findElementsEngine } from './elements-engine.ts';
import { HighlightMarker } from './highlight-marker.ts';
import type { Hover } from './hover/hover.ts';
import { hoverMarks } from './hover/hover-marks.ts';
import { writeClosed } from './hover/mark-card.ts';
import { createLinkLayer, type PageLinks } from './link-layer.ts';
import { adoptMarkSheet, type MarkSheet } from './mark-sheet.ts';
import type { Marker } from './marker.ts';
import { marksAreSame } from './move-painting.ts';
import type { PageTalk, Painting } from './session-model.ts';
import { stepToMark } from './step-marks.ts';
import { type ItemWatch, watchItems } from './watch-items.ts';
import { watchPointer } from './watch-pointer.ts';

export interface PagePainterOptions {
  readonly document: Document;
  readonly collect: () => CollectedText;
  /** The same a little at a time; null when the page has changed meanwhile. */
  readonly collectCalmly: () => Promise<CollectedText | null>;
  /** Runs a change of the page that its watcher must not take for the page's own. */
  readonly change: (work: () => void) => void;
  readonly talk: PageTalk;
  readonly signal: AbortSignal;
}

export interface PagePainter {
  /** @param isNew the background has read the document (again) and must be told which item is in view. */
  show(page: CollectedText, painting: Painting, links: PageLinks | null, isNew?: boolean): void;
  showLinks(links: PageLinks): void;
  isIntact(fresh: CollectedText): boolean;
  notice(records: readonly MutationRecord[]): void;
  /** The marks must be told of every change before the page is shown. */
  mustNotice(): boolean;
  /** The page was scrolled, resized or moved. */
  follow(): void;
  goToItem(itemId: string): void;
  step(what: 'mark' | 'item', by: 1 | -1): void;
  hideMarks(): void;
  hide(): void;
}

export function createPagePainter(options: PagePainterOptions): PagePainter {
  const { document, collect, collectCalmly, change, talk, signal } = options;
  const view = document.defaultView as Window & typeof globalThis;
  /** Where the last click was. */
  let clicked: DOMRectReadOnly = new DOMRect();
  const sayClosed = (isPanelOpen: boolean): void => {
    if (!isPanelOpen && painting && !signal.aborted) hover?.say(writeClosed(painting.words), clicked);
  };
  const linkLayer = createLinkLayer(document, {
    openReference: (reference) => void talk.openReference(reference).then(sayClosed),
    openThread: (itemId) => void talk.openThread(itemId).then(sayClosed),
  });
  let page: CollectedText | null = null;
  let painting: Painting | null = null;
  let links: PageLinks | null = null;
  let marker: Marker | null = null;
  let current: Marker | null = null;
  let kind = '';
  let sheet: MarkSheet | null = null;
  let items: ItemWatch | null = null;
  let seen: string | null | undefined;
  let hover: Hover | null = null;
  let stopPointer = new AbortController();

  /** Null where the browser has no highlights and the other engine has not been provided. */
  const chooseMarker = (next: Painting): Marker | null => {
    const createElementMarker = findElementsEngine();
    const canHighlight = 'highlights' in view.CSS;
    const wanted = canHighlight && (next.engine === 'highlight' || !createElementMarker) ? 'highlight' : 'elements';
    const wantedKind = `${wanted} ${next.areStops} ${next.words.open}`;
    if (marker && wantedKind === kind) return marker;
    marker?.clear();
    kind = wantedKind;
    if (wanted === 'highlight') {
      current = new HighlightMarker(document, ['current']);
      return new HighlightMarker(document);
    }
    current = null;
    if (!createElementMarker) return null;
    return createElementMarker({
      document,
      changePage: change,
      labelOf: ({ type }) => (type in next.words.kinds ? next.words.kinds[type as 'person'] : ''),
      areStops: next.areStops,
      onPainted: () => void placeAnew(),
    });
  };

  /** Marks as elements have parted the text's nodes. */
  const placeAnew = async (): Promise<void> => {
    let fresh: CollectedText | null = null;
    while (!fresh && !signal.aborted) fresh = await collectCalmly();
    // Of another text the session takes care.
    if (!fresh || fresh.text !== page?.text) return;
    page = fresh;
    place();
  };

  const startPointer = (): void => {
    if (sheet) return;
    const adopted = adoptMarkSheet(document);
    sheet = adopted;
    stopPointer = new AbortController();
    const pointerSignal = AbortSignal.any([signal, stopPointer.signal]);
    const card = hoverMarks({
      document,
      change,
      marker: () => marker,
      painted: () => (painting && page ? { painting, text: page.text } : null),
      describe: (mention) => talk.describe(mention),
      onOpen: openMark,
      onHide: () => current?.clear(),
      signal: pointerSignal,
    });
    hover = card;
    watchPointer({
      document,
      marker: () => marker,
      onMark: (index) => {
        card.hide();
        openMark(index);
      },
      actionAt: linkLayer.actionAt,
      onClick: (x, y) => {
        clicked = new DOMRect(x, y);
      },
      setPointer: adopted.setPointer,
      onHover: card.over,
      onFocus: (index) => (index === null ? card.hide() : card.focus(index, false)),
      signal: pointerSignal,
    });
  };

  const openMark = (index: number): void => {
    const mark = painting?.marks[index];
    if (!mark) return;
    clicked = marker?.boxesOf(index)[0] ?? clicked;
    void talk.openMark(mark.mention).then(sayClosed);
  };

  /** Where the items and the links stand. */
  const place = (): void => {
    if (!page || !painting) return;
    items = watchItems(page, painting.items, view);
    if (links && painting.shown === 'on') linkLayer.show(page, painting.items, links);
  };

  const look = (): void => {
    const now = items?.current() ?? null;
    if (!items || now === seen) return;
    seen = now;
    talk.see(now);
  };

  const hideMarks = (): void => {
    stopPointer.abort();
    linkLayer.clear();
    marker?.clear();
    current?.clear();
    sheet?.remove();
    sheet = null;
  };

  return {
    show: (fresh, next, known, isNew = false) => {
      // Where marks have moved the card would be another's. Read anew as it was, the page keeps it.
      if (page?.text !== fresh.text || !painting || !marksAreSame(painting.marks, next.marks)) hover?.hide();
      page = fresh;
      painting = next;
      links = known;
      if (next.shown === 'on') {
        const before = marker;
        marker = chooseMarker(next);
        // Another engine has just given the page its nodes back.
        if (before && before !== marker) page = collect();
        startPointer();
        marker?.show(page, next.marks);
      } else hideMarks();
      place();
      if (isNew) seen = undefined;
      look();
    },
    showLinks: (found) => {
      links = found;
      if (page && painting?.shown === 'on') linkLayer.show(page, painting.items, found);
    },
    isIntact: (fresh) => painting?.shown === 'off' || (marker?.isIntact(fresh) ?? false),
    notice: (records) => marker?.notice?.(records),
    mustNotice: () => marker?.notice !== undefined,
    follow: () => {
      marker?.follow();
      linkLayer.follow();
      look();
    },
    goToItem: (itemId) => void items?.goTo(itemId),
    step: (what, by) => {
      if (what === 'item') items?.step(by);
      else if (page && painting?.shown === 'on' && marker) {
        const from = hover?.shown() ?? null;
        const index = stepToMark({ page, marks: painting.marks, marker, view, from, by });
        if (index === null) return;
        // Once the scrolling that it took has been told of, which the card would take for the reader's own: a frame later.
        view.requestAnimationFrame(() => view.requestAnimationFrame(() => showCurrent(index)));
      }
    },
    hideMarks,
    hide: () => {
      hideMarks();
      items = null;
      painting = null;
      links = null;
    },
  };

  function showCurrent(index: number): void {
    const mark = painting?.marks[index];
    if (!mark || !page || !marker) return;
    if (marker.focus(index)) return;
    hover?.focus(index, true);
    current?.show(page, [{ ...mark, type: 'current' }]);
  }
}
