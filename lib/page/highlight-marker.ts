/**
 * The marking engine that touches no node: the CSS Custom Highlight API.
 *
 * Live ranges make the page's own changes dearer (with 2,200 of them a removal costs 44 µs instead of 1, an edit 20 µs
 * instead of 0.5), so static ones are registered: they cost nothing, and where the page changes they are replaced as
 * soon as it is quiet. On long pages only those nearest to the viewport are registered.
 */
import { MENTION_TYPES } from '../entities/model.ts';
import type { CollectedText } from './collected-text.ts';
import { firstBelow, isInside } from './in-view.ts';
import { createOffsetFinder, indexAt, type OffsetFinder, piecesAt } from './locate.ts';
import { highlightName, type Mark, type Marker, type MarkType } from './marker.ts';
import { createRuler, type Ruler } from './ruler.ts';

/** Most marks that are registered at once, half of them above the first one in view. */
const MOST_MARKS = 1200;
/** How far the view may move from the middle of the registered marks before they are chosen anew, in marks. */
const SLACK = 300;

export class HighlightMarker implements Marker {
  private page: CollectedText | null = null;
  private marks: readonly Mark[] = [];
  private readonly painted = new Map<MarkType, readonly StaticRangeInit[]>();
  private findOffset: OffsetFinder | null = null;
  private middle = 0;
  private readonly view: Window & typeof globalThis;
  private readonly ruler: Ruler;

  /** @param types whose highlights are this marker's own. */
  constructor(
    private readonly document: Document,
    private readonly types: readonly MarkType[] = MENTION_TYPES,
  ) {
    // Not the script's own: the document may be that of a frame.
    this.view = document.defaultView as Window & typeof globalThis;
    this.ruler = createRuler(document);
  }

  show(page: CollectedText, marks: readonly Mark[]): void {
    this.page = page;
    this.marks = marks;
    this.findOffset = null;
    // Where all are registered it does not matter which of them are in view, and the page need not be laid out for it.
    this.register(marks.length > MOST_MARKS ? this.firstInView() : 0);
  }

  /** The text stands in the same places of the same nodes. */
  isIntact({ chunks }: CollectedText): boolean {
    const before = this.page?.chunks;
    return (
      before?.length === chunks.length &&
      chunks.every(({ node, offset }, index) => node === before[index]?.node && offset === before[index]?.offset)
    );
  }

  follow(): void {
    if (this.marks.length <= MOST_MARKS) return;
    const first = this.firstInView();
    if (Math.abs(first - this.middle) > SLACK) this.register(first);
  }

  markAt(x: number, y: number): number | null {
    if (!this.page) return null;
    const caret = caretAt(this.document, this.page.shadowRoots ?? [], x, y);
    if (!caret) return null;
    this.findOffset ??= createOffsetFinder(this.page);
    const at = this.findOffset(caret.node, caret.offset);
    if (at === null) return null;
    // Over the right half of a mark's last letter the caret stands behind the mark. The caret nearest to a point may
    // be far from it (at the end of a line, for one): only the mark's own boxes say whether the point is on it.
    for (const place of [at, at - 1]) {
      const index = indexAt(this.marks, place);
      if (index !== null && this.boxesOf(index).some((box) => isInside(box, x, y))) return index;
    }
    return null;
  }

  boxesOf(index: number): readonly DOMRectReadOnly[] {
    const mark = this.marks[index];
    return this.page && mark ? this.ruler.boxesOf(this.page, mark) : [];
  }

  markOf(): null {
    return null;
  }

  focus(): boolean {
    return false;
  }

  clear(): void {
    for (const type of this.types) this.view.CSS.highlights.delete(highlightName(type));
    this.painted.clear();
    this.page = null;
    this.marks = [];
    this.findOffset = null;
  }

  private firstInView(): number {
    const { page, marks } = this;
    if (!page) return 0;
    return firstBelow(marks.length, (index) => this.ruler.bottomOf(page, marks[index] ?? { start: 0, end: 0 }), 0);
  }

  private register(middle: number): void {
    const { page, marks, types } = this;
    if (!page) return;
    this.middle = middle;
    const last = Math.min(marks.length, Math.max(MOST_MARKS, middle + MOST_MARKS / 2));
    const byType = new Map<MarkType, StaticRangeInit[]>(types.map((type) => [type, []]));
    for (const mark of marks.slice(Math.max(0, last - MOST_MARKS), last)) {
      byType.get(mark.type)?.push(...piecesAt(page, mark));
    }
    for (const [type, pieces] of byType) this.paint(type, pieces);
  }

  /** What stands where it stood is not painted again. */
  private paint(type: MarkType, pieces: readonly StaticRangeInit[]): void {
    const before = this.painted.get(type) ?? [];
    if (before.length === pieces.length && pieces.every((piece, index) => isSame(piece, before[index]))) return;
    this.painted.set(type, pieces);
    const { CSS, Highlight, StaticRange } = this.view;
    if (pieces.length === 0) CSS.highlights.delete(highlightName(type));
    else CSS.highlights.set(highlightName(type), new Highlight(...pieces.map((piece) => new StaticRange(piece))));
  }
}

function isSame(one: StaticRangeInit, other: StaticRangeInit | undefined): boolean {
  return (
    one.startContainer === other?.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

function caretAt(
  document: Document,
  shadowRoots: readonly ShadowRoot[],
  x: number,
  y: number,
): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  return null;
}
