/**
 * The marking engine that writes elements, `<mark data-roed-traad="person">`, by mark.js: for browsers without the
 * Highlight API and for members who read by screen reader or keyboard.
 *
 * mark.js is quadratic in the marks of what it is given (110 s for 5 MB at once), so it is given one block at a time,
 * those in view first and the others while the browser is idle.
 */
import Mark from 'mark.js';
import type { CollectedText } from './collected-text.ts';
import { firstBelow } from './in-view.ts';
import { partsAt } from './locate.ts';
import type { Marker, Mark as PageMark } from './marker.ts';
import { createBlockFinder, startsIn } from './text-blocks.ts';
import { WrittenMarks } from './written-marks.ts';

export const MARK_ATTRIBUTE = 'data-roed-traad';
/** Blocks painted at once before the page is shown. */
const FIRST_BLOCKS = 60;
const SLICE_MS = 8;

interface MarkRange {
  readonly start: number;
  readonly length: number;
  readonly index: number;
}

interface Block {
  readonly element: Element;
  readonly ranges: MarkRange[];
}

/** Runs a change of the page in such a way that the watcher of the page's changes does not take it for the page's own. */
export type ChangePage = (change: () => void) => void;

export class ElementMarker implements Marker {
  private marks: readonly PageMark[] = [];
  private readonly written = new WrittenMarks();
  private stopPainting = new AbortController();

  constructor(
    private readonly document: Document,
    private readonly changePage: ChangePage,
  ) {}

  show(page: CollectedText, marks: readonly PageMark[]): void {
    this.clear();
    this.marks = marks;
    const blocks = groupByBlock(page, marks);
    const first = firstBelow(blocks.length, (index) => bottomOfElement(blocks[index]?.element), 0);
    const inOrder = [...blocks.slice(first), ...blocks.slice(0, first).reverse()];
    this.changePage(() => {
      for (const block of inOrder.slice(0, FIRST_BLOCKS)) this.paint(block);
    });
    this.stopPainting = new AbortController();
    this.paintWhenIdle(inOrder.slice(FIRST_BLOCKS), this.stopPainting.signal);
  }

  isIntact(): boolean {
    return this.written.areConnected();
  }

  follow(): void {}

  markAt(x: number, y: number): number | null {
    const element = this.document.elementFromPoint(x, y)?.closest(`mark[${MARK_ATTRIBUTE}]`);
    return element ? this.written.indexOf(element) : null;
  }

  boxesOf(index: number): readonly DOMRectReadOnly[] {
    return this.written.elementsOf(index).flatMap((element) => [...element.getClientRects()]);
  }

  markOf(target: EventTarget | null): number | null {
    return target instanceof Element ? this.written.indexOf(target) : null;
  }

  clear(): void {
    this.stopPainting.abort();
    this.changePage(() => this.written.remove());
    this.marks = [];
  }

  private paintWhenIdle(blocks: readonly Block[], signal: AbortSignal): void {
    let next = 0;
    const paintSlice = (): void => {
      if (signal.aborted) return;
      const start = performance.now();
      this.changePage(() => {
        while (next < blocks.length && performance.now() - start < SLICE_MS) {
          const block = blocks[next++];
          if (block?.element.isConnected) this.paint(block);
        }
      });
      if (next < blocks.length) schedule(paintSlice);
    };
    if (blocks.length > 0) schedule(paintSlice);
  }

  private paint({ element, ranges }: Block): void {
    new Mark(element as HTMLElement).markRanges(ranges, {
      each: (written: Element, range: unknown) => {
        const { index } = range as MarkRange;
        written.removeAttribute('data-markjs');
        written.setAttribute(MARK_ATTRIBUTE, this.marks[index]?.type ?? '');
        written.setAttribute('tabindex', '0');
        this.written.add(written, index);
      },
    });
  }
}

function schedule(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 30);
}

function bottomOfElement(element: Element | undefined): number | null {
  return element?.isConnected ? element.getBoundingClientRect().bottom : null;
}

/** The marks of each block, as offsets into the block's text nodes; blocks in the order of the page. */
function groupByBlock(page: CollectedText, marks: readonly PageMark[]): Block[] {
  const findBlock = createBlockFinder(page.root);
  const blocks = new Map<Element, Block & { readonly starts: ReadonlyMap<Text, number> }>();
  marks.forEach((mark, index) => {
    for (const { node, start, end } of partsAt(page, mark) ?? []) {
      const element = findBlock(node);
      const block = blocks.get(element) ?? { element, ranges: [], starts: startsIn(element) };
      blocks.set(element, block);
      const at = block.starts.get(node);
      if (at !== undefined) block.ranges.push({ start: at + start, length: end - start, index });
    }
  });
  return [...blocks.values()];
}
