/**
 * The marking engine that writes elements, `<mark data-roed-traad="person">`, by mark.js: for browsers without the
 * Highlight API and for members who read by screen reader or keyboard.
 *
 * mark.js is quadratic in the marks of what it is given (110 s for 5 MB at once), so it is given one block at a time,
 * those in view first and the others while the browser is idle. Blocks that say and mark what they did are let be.
 */
// Its source: what is published as its main file is a third larger.
import Mark from 'mark.js/src/lib/mark.js';
import type { CollectedText } from './collected-text.ts';
import { firstBelow } from './in-view.ts';
import { groupByBlock, type MarkedBlock, type MarkRange } from './marked-blocks.ts';
import type { Marker, Mark as PageMark } from './marker.ts';
import { type TouchedText, WrittenMarks } from './written-marks.ts';

export const MARK_ATTRIBUTE = 'data-roed-traad';
/** Blocks painted at once before the page is shown. */
const FIRST_BLOCKS = 60;
const SLICE_MS = 8;

/** Runs a change of the page in such a way that the watcher of the page's changes does not take it for the page's own. */
export type ChangePage = (change: () => void) => void;

export interface ElementMarkerOptions {
  readonly document: Document;
  readonly changePage: ChangePage;
  /** What a screen reader says after the name ("Person"). */
  readonly labelOf?: (mark: PageMark) => string;
  /** Marks are stops of the Tab key and of screen readers; else they are plain text to both. */
  readonly areStops?: boolean;
  /** Text nodes of the page have been parted. */
  readonly onPainted?: () => void;
}

interface PaintedBlock {
  readonly block: MarkedBlock;
  readonly written: WrittenMarks;
}

export class ElementMarker implements Marker {
  private marks: readonly PageMark[] = [];
  private readonly painted = new Map<Element, PaintedBlock>();
  private stopPainting = new AbortController();

  constructor(private readonly options: ElementMarkerOptions) {}

  show(page: CollectedText, marks: readonly PageMark[]): void {
    this.stopPainting.abort();
    this.stopPainting = new AbortController();
    this.marks = marks;
    const blocks = groupByBlock(page, marks);
    const wanted = new Map(blocks.map((block) => [block.element, block]));
    this.options.changePage(() => {
      for (const [element, { block, written }] of this.painted) {
        const next = wanted.get(element);
        if (next?.signature === block.signature && written.areConnected()) {
          this.painted.set(element, { block: next, written });
          continue;
        }
        written.remove();
        this.painted.delete(element);
      }
    });
    const missing = blocks.filter(({ element }) => !this.painted.has(element));
    const first = firstBelow(missing.length, (index) => bottomOfElement(missing[index]?.element), 0);
    const inOrder = [...missing.slice(first), ...missing.slice(0, first).reverse()];
    this.options.changePage(() => {
      for (const block of inOrder.slice(0, FIRST_BLOCKS)) this.paint(block);
    });
    if (missing.length > 0) this.options.onPainted?.();
    this.paintWhenIdle(inOrder.slice(FIRST_BLOCKS), this.stopPainting.signal);
  }

  isIntact(): boolean {
    for (const { written } of this.painted.values()) if (!written.areConnected()) return false;
    return true;
  }

  follow(): void {}

  notice(records: readonly MutationRecord[]): void {
    if (this.painted.size === 0) return;
    const touched = touchedTexts(records);
    this.options.changePage(() => {
      if (touched.length > 0) for (const { written } of this.painted.values()) written.mend(touched);
      for (const copy of this.findCopies(records)) copy.replaceWith(...copy.childNodes);
    });
  }

  markAt(x: number, y: number): number | null {
    return this.markOf(this.options.document.elementFromPoint(x, y)?.closest(`mark[${MARK_ATTRIBUTE}]`) ?? null);
  }

  boxesOf(index: number): readonly DOMRectReadOnly[] {
    return this.elementsOf(index).flatMap((element) => [...element.getClientRects()]);
  }

  markOf(target: EventTarget | null): number | null {
    for (const { block, written } of this.painted.values()) {
      const ordinal = written.ordinalOf(target as Element);
      if (ordinal !== null) return block.ranges[ordinal]?.index ?? null;
    }
    return null;
  }

  focus(index: number): boolean {
    const element = this.elementsOf(index)[0] as HTMLElement | undefined;
    if (!element || this.options.areStops === false) return false;
    element.focus({ preventScroll: true });
    return true;
  }

  clear(): void {
    this.stopPainting.abort();
    this.options.changePage(() => {
      for (const { written } of this.painted.values()) written.remove();
    });
    this.painted.clear();
    this.marks = [];
  }

  private elementsOf(index: number): Element[] {
    for (const { block, written } of this.painted.values()) {
      const ordinals = new Set(block.ranges.flatMap((range, at) => (range.index === index ? [at] : [])));
      if (ordinals.size > 0) return [...written.elements()].flatMap(([mark, at]) => (ordinals.has(at) ? [mark] : []));
    }
    return [];
  }

  /** Marks that the page has copied, as by `innerHTML`: they are the page's own text by now. */
  private findCopies(records: readonly MutationRecord[]): Element[] {
    const copies: Element[] = [];
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue;
        const element = node as Element;
        const marks = [...element.querySelectorAll(`mark[${MARK_ATTRIBUTE}]`)];
        if (element.matches(`mark[${MARK_ATTRIBUTE}]`)) marks.push(element);
        copies.push(...marks.filter((mark) => this.markOf(mark) === null));
      }
    }
    return copies;
  }

  private paintWhenIdle(blocks: readonly MarkedBlock[], signal: AbortSignal): void {
    let next = 0;
    const paintSlice = (): void => {
      if (signal.aborted) return;
      const start = performance.now();
      this.options.changePage(() => {
        while (next < blocks.length && performance.now() - start < SLICE_MS) {
          const block = blocks[next++];
          if (block?.element.isConnected) this.paint(block);
        }
      });
      if (next < blocks.length) schedule(paintSlice);
      else this.options.onPainted?.();
    };
    if (blocks.length > 0) schedule(paintSlice);
  }

  private paint(block: MarkedBlock): void {
    const written = new WrittenMarks();
    this.painted.set(block.element, { block, written });
    const labelled = new Set<number>();
    new Mark(block.element as HTMLElement).markRanges([...block.ranges], {
      each: (element: Element, range: unknown) => {
        const { index, ordinal } = range as MarkRange;
        element.removeAttribute('data-markjs');
        this.dress(element as HTMLElement, index, labelled.has(index));
        labelled.add(index);
        written.add(element, ordinal);
      },
    });
  }

  private dress(element: HTMLElement, index: number, isRest: boolean): void {
    const { labelOf, areStops = true } = this.options;
    const mark = this.marks[index];
    element.setAttribute(MARK_ATTRIBUTE, mark?.type ?? '');
    // No sheet of the page may take the words of the page away with the mark.
    element.style.setProperty('display', 'inline', 'important');
    if (!areStops || isRest) {
      element.setAttribute('role', 'presentation');
      return;
    }
    element.tabIndex = 0;
    element.setAttribute('role', 'button');
    if (mark && labelOf) element.setAttribute('aria-description', labelOf(mark));
  }
}

/** The text nodes that the page wrote to, or took from where they were. */
function touchedTexts(records: readonly MutationRecord[]): TouchedText[] {
  return records.flatMap(({ type, target, removedNodes }): TouchedText[] => {
    if (type === 'characterData') return [{ node: target as Text, wasMoved: false }];
    return [...removedNodes].flatMap((node) => (node.nodeType === 3 ? [{ node: node as Text, wasMoved: true }] : []));
  });
}

function schedule(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 30);
}

function bottomOfElement(element: Element | undefined): number | null {
  return element?.isConnected ? element.getBoundingClientRect().bottom : null;
}
