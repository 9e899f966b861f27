/**
 * A page from the first look to the last: collects its text, asks what to mark in it, marks it, follows the reader and
 * the page's own changes. The same for web pages, kept documents and PDFs; they differ in how the text is collected.
 */
import type { MarkDescription, MarkWords } from '../messages/mark-model.ts';
import type { PassageToFind } from '../text/find-passage.ts';
import type { CollectedText } from './collected-text.ts';
import { ElementMarker } from './element-marker.ts';
import { HighlightMarker } from './highlight-marker.ts';
import type { CardText } from './hover/card-view.ts';
import { createHover, type Hover } from './hover/hover.ts';
import { describeMark, previewMark } from './hover/mark-card.ts';
import { createLinkLayer, type PageLinks } from './link-layer.ts';
import { adoptMarkSheet, type MarkSheet } from './mark-sheet.ts';
import type { Mark, Marker } from './marker.ts';
import { readSelectedPassage, showPassage } from './selected-passage.ts';
import { type ItemWatch, type PageItem, watchItems } from './watch-items.ts';
import { watchPage } from './watch-page.ts';
import { watchPointer } from './watch-pointer.ts';
import { watchView } from './watch-view.ts';

export interface Painting {
  /** Sorted, not overlapping; `mention` is what `openMark` is told. */
  readonly marks: readonly (Mark & { readonly mention: number })[];
  readonly items: readonly PageItem[];
  readonly engine: 'highlight' | 'elements';
  readonly shown: 'on' | 'off';
  readonly words: MarkWords;
}

/** The page's side of the conversation with the background. */
export interface PageTalk {
  /** Null: no meeting document, or no answer. */
  read(page: CollectedText): Promise<Painting | null>;
  see(itemId: string | null): void;
  describe(mention: number): Promise<MarkDescription | null>;
  openMark(mention: number): void;
  openReference(reference: number): void;
  openThread(itemId: string): void;
  leave(): void;
}

export interface PageSessionOptions {
  readonly document: Document;
  readonly collect: () => CollectedText;
  /** A first, cheap look; `asked` readings go past it. */
  readonly mayBeDocument: (text: string) => boolean;
  readonly talk: PageTalk;
  readonly signal: AbortSignal;
}

export interface PageSession {
  readAgain(asked: boolean): Promise<void>;
  goToItem(itemId: string): void;
  setMarks(shown: 'on' | 'off'): void;
  /** What is known later than the names. */
  showLinks(links: PageLinks): void;
  /** What of the document's text is selected. */
  readSelection(): PassageToFind | null;
  /** @returns whether the words are on the page. */
  goToPassage(passage: PassageToFind): boolean;
}

export function startPageSession({ document, collect, mayBeDocument, talk, signal }: PageSessionOptions): PageSession {
  const view = document.defaultView as Window;
  const watch = watchPage(document, lookAgain, signal);
  let page: CollectedText | null = null;
  let painting: Painting | null = null;
  let marker: Marker | null = null;
  let engine: Painting['engine'] | null = null;
  let sheet: MarkSheet | null = null;
  let items: ItemWatch | null = null;
  let seen: string | null | undefined;
  let hover: Hover | null = null;
  let stopPointer = new AbortController();
  let reading = 0;
  let links: PageLinks | null = null;
  const linkLayer = createLinkLayer(document, talk);

  /** @returns whether the text has changed since it was last read. */
  function lookAgain(): boolean {
    // Marks are inline: they do not change the text.
    const fresh = collect();
    if (fresh.text !== page?.text) {
      void ask(collectClean(), false);
      return true;
    }
    if (painting && !marker?.isIntact(fresh)) show(collectClean(), painting);
    else linkLayer.follow();
    return false;
  }

  /** The text without our own elements in its way: they are written anew after. */
  function collectClean(): CollectedText {
    if (engine === 'elements') marker?.clear();
    return collect();
  }

  async function readAgain(asked: boolean): Promise<void> {
    await ask(collectClean(), asked);
  }

  async function ask(fresh: CollectedText, asked: boolean): Promise<void> {
    const mine = ++reading;
    const wasDocument = painting !== null;
    page = fresh;
    const answer = asked || mayBeDocument(fresh.text) ? await talk.read(fresh) : null;
    if (mine !== reading || signal.aborted) return;
    painting = answer;
    if (answer) show(fresh, answer);
    else {
      hide();
      items = null;
      if (wasDocument) talk.leave();
    }
  }

  function show(fresh: CollectedText, next: Painting): void {
    page = fresh;
    if (next.shown === 'on') paint(fresh, next);
    items = watchItems(fresh, next.items, view);
    drawLinks(next);
    seen = undefined;
    look();
  }

  function drawLinks({ shown, items: known }: Painting): void {
    // Marks as elements have parted the text's nodes.
    const now = engine === 'elements' ? collect() : page;
    if (links && now && shown === 'on') linkLayer.show(now, known, links);
  }

  function paint(fresh: CollectedText, next: Painting): void {
    const wanted = next.engine === 'highlight' && 'highlights' in CSS ? 'highlight' : 'elements';
    if (wanted !== engine) {
      marker?.clear();
      marker = wanted === 'highlight' ? new HighlightMarker(document) : new ElementMarker(document, watch.change);
      engine = wanted;
    }
    if (!sheet) {
      const adopted = adoptMarkSheet(document);
      sheet = adopted;
      stopPointer = new AbortController();
      const pointerSignal = AbortSignal.any([signal, stopPointer.signal]);
      const { setPointer } = adopted;
      const { actionAt } = linkLayer;
      const ofMarks = startHover(pointerSignal);
      hover = ofMarks;
      watchPointer({
        document,
        marker: () => marker,
        onMark: (index) => {
          ofMarks.hide();
          onMark(index);
        },
        actionAt,
        setPointer,
        onHover: ofMarks.over,
        onFocus: (index) => (index === null ? ofMarks.hide() : ofMarks.focus(index, false)),
        signal: pointerSignal,
      });
    }
    hover?.hide();
    marker?.show(fresh, next.marks);
  }

  function startHover(stop: AbortSignal): Hover {
    const preview = (index: number): CardText | null => {
      const mark = painting?.marks[index];
      return mark && page && painting ? previewMark(mark, page.text, painting.words) : null;
    };
    return createHover({
      document,
      change: watch.change,
      boxesOf: (index) => marker?.boxesOf(index) ?? [],
      preview,
      describe: async (index) => {
        const mark = painting?.marks[index];
        const known = preview(index);
        const told = mark && known ? await talk.describe(mark.mention) : null;
        return known && told ? describeMark(known, told) : null;
      },
      onOpen: onMark,
      signal: stop,
    });
  }

  function hide(): void {
    stopPointer.abort();
    linkLayer.clear();
    marker?.clear();
    sheet?.remove();
    sheet = null;
  }

  function onMark(index: number): void {
    const mark = painting?.marks[index];
    if (mark) talk.openMark(mark.mention);
  }

  function look(): void {
    marker?.follow();
    linkLayer.follow();
    const current = items?.current() ?? null;
    if (!items || current === seen) return;
    seen = current;
    talk.see(current);
  }

  watchView(view, look, signal);
  signal.addEventListener('abort', hide);
  return {
    readAgain,
    goToItem: (itemId) => void items?.goTo(itemId),
    setMarks: (shown) => {
      if (!painting || !page) return;
      painting = { ...painting, shown };
      if (shown === 'off') hide();
      else show(collectClean(), painting);
    },
    showLinks: (found) => {
      links = found;
      if (painting) drawLinks(painting);
    },
    readSelection: () => (painting ? readSelectedPassage(collect(), view.getSelection()) : null),
    goToPassage: (passage) => painting !== null && showPassage(collect(), passage, view),
  };
}
