/**
 * The marking engine that touches no node: the CSS Custom Highlight API.
 *
 * Live ranges make the page's own changes dearer (one append: 2 µs without, 78 µs with 2,172 ranges, 2.5 ms with
 * 22,867), so on long pages only the ranges nearest to the viewport are registered.
 */
import { MENTION_TYPES } from '../entities/model.ts';
import type { CollectedText } from './collected-text.ts';
import { bottomOfRange, firstBelow } from './in-view.ts';
import { createOffsetFinder, indexAt, type OffsetFinder, rangeAt } from './locate.ts';
import { highlightName, type Mark, type Marker, type MarkType } from './marker.ts';

/** Most ranges that are registered at once, half of them above the first mark in view. */
const MOST_RANGES = 2400;
/** How far the view may move from the middle of the registered ranges before they are chosen anew, in marks. */
const SLACK = 600;

export class HighlightMarker implements Marker {
  private page: CollectedText | null = null;
  private marks: readonly Mark[] = [];
  private readonly ranges = new Map<number, Range>();
  private findOffset: OffsetFinder | null = null;
  private middle = 0;

  /** @param types whose highlights are this marker's own. */
  constructor(
    private readonly document: Document,
    private readonly types: readonly MarkType[] = MENTION_TYPES,
  ) {}

  show(page: CollectedText, marks: readonly Mark[]): void {
    this.clear();
    this.page = page;
    this.marks = marks;
    this.register(this.firstInView());
  }

  /** The text stands in the same nodes. */
  isIntact({ chunks }: CollectedText): boolean {
    const before = this.page?.chunks;
    return before?.length === chunks.length && chunks.every(({ node }, index) => node === before[index]?.node);
  }

  follow(): void {
    if (this.marks.length <= MOST_RANGES) return;
    const first = this.firstInView();
    if (Math.abs(first - this.middle) > SLACK) this.register(first);
  }

  markAt(x: number, y: number): number | null {
    if (!this.page) return null;
    const caret = caretAt(this.document, x, y);
    if (!caret) return null;
    this.findOffset ??= createOffsetFinder(this.page);
    const at = this.findOffset(caret.node, caret.offset);
    if (at === null) return null;
    // Over the right half of a mark's last letter the caret stands behind the mark. The caret nearest to a point may
    // be far from it (at the end of a line, for one): only the range's own boxes say whether the point is on the mark.
    for (const place of [at, at - 1]) {
      const index = indexAt(this.marks, place);
      if (index !== null && this.covers(index, x, y)) return index;
    }
    return null;
  }

  boxesOf(index: number): readonly DOMRectReadOnly[] {
    const range = this.ranges.get(index) ?? this.makeRange(index);
    return range ? [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0) : [];
  }

  markOf(): null {
    return null;
  }

  clear(): void {
    for (const type of this.types) CSS.highlights.delete(highlightName(type));
    this.ranges.clear();
    this.page = null;
    this.marks = [];
    this.findOffset = null;
  }

  private covers(index: number, x: number, y: number): boolean {
    const range = this.ranges.get(index);
    if (!range) return false;
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (x >= left && x <= right && y >= top && y <= bottom) return true;
    }
    return false;
  }

  private firstInView(): number {
    return firstBelow(this.marks.length, (index) => this.bottomOf(index), 0);
  }

  private bottomOf(index: number): number | null {
    const range = this.ranges.get(index) ?? this.makeRange(index);
    return range && bottomOfRange(range);
  }

  private makeRange(index: number): Range | null {
    const mark = this.marks[index];
    return this.page && mark ? rangeAt(this.page, mark) : null;
  }

  private register(middle: number): void {
    const last = Math.min(this.marks.length, Math.max(MOST_RANGES, middle + MOST_RANGES / 2));
    const first = Math.max(0, last - MOST_RANGES);
    const byType = new Map<MarkType, Range[]>();
    const kept = new Map<number, Range>();
    for (let index = first; index < last; index++) {
      const range = this.ranges.get(index) ?? this.makeRange(index);
      const type = this.marks[index]?.type;
      if (!range || !type) continue;
      kept.set(index, range);
      const ranges = byType.get(type);
      if (ranges) ranges.push(range);
      else byType.set(type, [range]);
    }
    this.middle = middle;
    this.ranges.clear();
    for (const [index, range] of kept) this.ranges.set(index, range);
    for (const type of this.types) {
      const ranges = byType.get(type);
      if (ranges) CSS.highlights.set(highlightName(type), new Highlight(...ranges));
      else CSS.highlights.delete(highlightName(type));
    }
  }
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  return null;
}
