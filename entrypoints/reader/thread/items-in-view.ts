/** Where the agenda's items stand in the PDF, and which of them is being read. */

import { pageAt, partsOf } from '../../../lib/page/pdf/find-place.ts';
import type { PdfText } from '../../../lib/page/pdf/model.ts';
import type { Span } from '../../../lib/text/mapped-text.ts';

export interface PlacedItem {
  readonly id: string;
  /** From 1. */
  readonly page: number;
  /** Height of its upper edge in points, y upwards; null where it cannot be told. */
  readonly top: number | null;
  /** Of its first letter, and the height of its first line, in points. */
  readonly left: number | null;
  readonly height: number;
}

/** Where a piece of a page stands, in points, y upwards. */
export interface PieceBox {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

export interface ItemSpan extends Span {
  readonly id: string;
  readonly titleSpan: Span;
}

export function placeItems(
  items: readonly ItemSpan[],
  pdf: PdfText,
  boxOf: (page: number, piece: number) => PieceBox | null,
): PlacedItem[] {
  return items.map(({ id, start, end, titleSpan }) => {
    const at = titleSpan.end > titleSpan.start ? titleSpan.start : start;
    const part = partsOf(pdf, { start: at, end: Math.max(at + 1, Math.min(at + 40, end)) })[0];
    const box = part ? boxOf(part.page, part.index) : null;
    // A number before the title is part of the heading.
    const number = partsOf(pdf, { start, end: start + 1 })[0];
    const first = number && number.page === part?.page ? boxOf(number.page, number.index) : null;
    return {
      id,
      page: part?.page ?? pageAt(pdf, at),
      top: box?.top ?? null,
      left: box && first ? Math.min(box.left, first.left) : (box?.left ?? null),
      height: box?.height ?? 0,
    };
  });
}

/** A point of a page that is in view: its page number and height in PDF points, y upwards. */
export interface ReadingPoint {
  readonly page: number;
  readonly y: number;
}

/** The last item that begins at or above the point; null above the first. */
export function itemAtPoint(items: readonly PlacedItem[], { page, y }: ReadingPoint): string | null {
  let current: string | null = null;
  for (const item of items) {
    if (item.page > page || (item.page === page && item.top !== null && item.top < y)) break;
    current = item.id;
  }
  return current;
}
