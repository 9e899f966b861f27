/**
 * The marking engine that writes elements, `<mark data-roed-traad="person">`, by mark.js: for browsers without the
 * Highlight API and for members who read by screen reader or keyboard.
 *
 * Each time that elements are written the browser lays the page out anew, which on a long page takes longer than the
 * writing: only the marks around the view are written, those in view first and the others while the browser is idle, and
 * more as the reader goes on. Blocks that say and mark what they did are let be.
 */
import type { CollectedText } from './collected-text.ts';
import { dressMark, MARK_ATTRIBUTE, type MarkDress } from './dress-mark.ts';
import { firstBelow } from './in-view.ts';
import { markText } from './mark-text.ts';
import { groupByBlock, type MarkedBlock, rangesByNode } from './marked-blocks.ts';
import type { Marker, Mark as PageMark } from './marker.ts';
import { createRuler, type Ruler } from './ruler.ts';
import { copiedMarks, touchedTexts } from './touched-marks.ts';
import { workInSlices } from './work-in-slices.ts';
import { WrittenMarks } from './written-marks.ts';

/** Most marks that are written at once, half of them above the first one in view. */
const MOST_MARKS = 1200;
/** How far the view may move from the middle of the written marks before more are written, in marks. */
const SLACK = 300;
/** Blocks painted at once before the page is shown. */
const FIRST_BLOCKS = 60;

/** Runs a change of the page in such a way that the watcher of the page's changes does not take it for the page's own. */
export type ChangePage = (change: () => void) => void;

export interface ElementMarkerOptions extends MarkDress {
  readonly document: Document;
  readonly changePage: ChangePage;
  /** Text nodes of the page have been parted. */
  readonly onPainted?: () => void;
}

interface PaintedBlock {
  readonly block: MarkedBlock;
  readonly written: WrittenMarks;
  /** All of its texts have been gone through. */
  isWhole: boolean;
}

export class ElementMarker implements Marker {
  private page: CollectedText | null = null;
  private marks: readonly PageMark[] = [];
  private middle = 0;
  private readonly painted = new Map<Element, PaintedBlock>();
  private stopPainting = new AbortController();
  private readonly ruler: Ruler;

  constructor(private readonly options: ElementMarkerOptions) {
    this.ruler = createRuler(options.document);
  }

  show(page: CollectedText, marks: readonly PageMark[]): void {
    this.page = page;
    this.marks = marks;
    const blocks = this.blocksAround(marks.length > MOST_MARKS ? this.firstInView() : 0);
    const wanted = new Map(blocks.map((block) => [block.element, block]));
    this.options.changePage(() => {
      for (const [element, { block, written, isWhole }] of this.painted) {
        const next = wanted.get(element);
        const stands = isWhole && next?.signature === block.signature && written.areConnected();
        if (stands) this.painted.set(element, { block: next, written, isWhole });
        else this.unpaint(element);
      }
    });
    this.paintMissing(blocks);
  }

  /** What was written on the way stays, until the page changes. */
  follow(): void {
    if (this.marks.length <= MOST_MARKS) return;
    const first = this.firstInView();
    if (Math.abs(first - this.middle) > SLACK) this.paintMissing(this.blocksAround(first));
  }

  isIntact(): boolean {
    for (const { written } of this.painted.values()) if (!written.areConnected()) return false;
    return true;
  }

  notice(records: readonly MutationRecord[]): void {
    if (this.painted.size === 0) return;
    this.options.changePage(() => {
      for (const { touched, around } of touchedTexts(records)) {
        const painted = this.paintedAround(around);
        // Of a part of the page that was taken away meanwhile: any may have written there.
        for (const { written } of painted ? [painted] : this.painted.values()) written.mend(touched);
      }
      for (const copy of copiedMarks(records, (mark) => this.markOf(mark) !== null))
        copy.replaceWith(...copy.childNodes);
    });
  }

  markAt(x: number, y: number): number | null {
    return this.markOf(this.options.document.elementFromPoint(x, y)?.closest(`mark[${MARK_ATTRIBUTE}]`) ?? null);
  }

  /** Of a mark that is not written yet, where its words stand. */
  boxesOf(index: number): readonly DOMRectReadOnly[] {
    const elements = this.elementsOf(index);
    if (elements.length > 0) return elements.flatMap((element) => [...element.getClientRects()]);
    const mark = this.marks[index];
    return this.page && mark ? this.ruler.boxesOf(this.page, mark) : [];
  }

  markOf(target: EventTarget | null): number | null {
    const painted = this.paintedAround(target as Node | null);
    const ordinal = painted?.written.ordinalOf(target as Element) ?? null;
    return ordinal === null ? null : (painted?.block.ranges[ordinal]?.index ?? null);
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
      for (const element of this.painted.keys()) this.unpaint(element);
    });
    this.page = null;
    this.marks = [];
  }

  private firstInView(): number {
    const bottomOf = (index: number): number | null => {
      const boxes = this.boxesOf(index);
      return boxes.length === 0 ? null : Math.max(...boxes.map(({ bottom }) => bottom));
    };
    return firstBelow(this.marks.length, bottomOf, 0);
  }

  /** The nearest first, from the middle on down and then up. */
  private blocksAround(middle: number): MarkedBlock[] {
    const { page, marks } = this;
    if (!page) return [];
    this.middle = middle;
    const last = Math.min(marks.length, Math.max(MOST_MARKS, middle + MOST_MARKS / 2));
    return groupByBlock(page, marks, Math.max(0, last - MOST_MARKS), last);
  }

  private paintMissing(blocks: readonly MarkedBlock[]): void {
    this.stopPainting.abort();
    this.stopPainting = new AbortController();
    const missing = blocks.flatMap((block) => {
      const known = this.painted.get(block.element);
      if (!known) return [block];
      return known.isWhole ? [] : [known.block];
    });
    const first = firstBelow(missing.length, (index) => bottomOfElement(missing[index]?.element), 0);
    const inOrder = [...missing.slice(first), ...missing.slice(0, first).reverse()];
    const steps = this.paintSteps(inOrder);
    workInSlices(steps, {
      isEnough: (painted) => painted >= FIRST_BLOCKS,
      slice: this.options.changePage,
      onSlice: (isFirst) => (!isFirst || missing.length > 0) && this.options.onPainted?.(),
      signal: this.stopPainting.signal,
    });
  }

  private elementsOf(index: number): Element[] {
    for (const { block, written } of this.painted.values()) {
      if (block.ranges.some((range) => range.index === index))
        return [...written.elements()].flatMap(([mark, at]) => (block.ranges[at]?.index === index ? [mark] : []));
    }
    return [];
  }

  /** The block that a node stands in, if it is one that was painted. */
  private paintedAround(node: Node | null): PaintedBlock | null {
    for (let around = node; around; around = around.parentNode) {
      const painted = this.painted.get(around as Element);
      if (painted) return painted;
    }
    return null;
  }

  /** Text by text; gives how many blocks have been painted. */
  private *paintSteps(blocks: readonly MarkedBlock[]): Generator<number, void> {
    let count = 0;
    for (const block of blocks) {
      if (!block.element.isConnected) continue;
      this.unpaint(block.element);
      const written = new WrittenMarks();
      const painted = { block, written, isWhole: false };
      this.painted.set(block.element, painted);
      const labelled = new Set<number>();
      for (const [node, { ranges, data }] of rangesByNode(block)) {
        // Between two slices the page may have written to it.
        if (node.data !== data) continue;
        markText(node, ranges, (element, { index, ordinal }) => {
          element.removeAttribute('data-markjs');
          dressMark(element, this.marks[index], labelled.has(index), this.options);
          labelled.add(index);
          written.add(element, ordinal);
        });
        yield count;
      }
      painted.isWhole = true;
      yield ++count;
    }
  }

  private unpaint(element: Element): void {
    this.painted.get(element)?.written.remove();
    this.painted.delete(element);
  }
}

function bottomOfElement(element: Element | undefined): number | null {
  return element?.isConnected ? element.getBoundingClientRect().bottom : null;
}
