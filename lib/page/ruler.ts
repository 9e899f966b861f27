/**
 * Where spans of the collected text stand in the viewport. One range measures them all and rests nowhere between two
 * measurements: each live range that stands in a page makes the page's own changes dearer, so it rests in another document.
 */
import type { Span } from '../text/mapped-text.ts';
import type { CollectedText } from './collected-text.ts';
import { piecesAt } from './locate.ts';

export interface Ruler {
  /** A box a line; empty where the span is not laid out, or no longer says what it said. */
  boxesOf(page: CollectedText, span: Span): DOMRectReadOnly[];
  /** The lower edge of all of it; null where it is not laid out. */
  bottomOf(page: CollectedText, span: Span): number | null;
}

export function createRuler(document: Document): Ruler {
  let rest: { readonly range: Range; readonly elsewhere: Document } | null = null;
  /** Made when it is needed: until it is first set, a range stands at the beginning of the page. */
  const reach = (): { readonly range: Range; readonly elsewhere: Document } => {
    rest ??= { range: document.createRange(), elsewhere: document.implementation.createHTMLDocument('') };
    return rest;
  };
  const boxesOf: Ruler['boxesOf'] = (page, span) => {
    const boxes: DOMRectReadOnly[] = [];
    const { range, elsewhere } = reach();
    for (const { startContainer, startOffset, endContainer, endOffset } of piecesAt(page, span)) {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      for (const box of range.getClientRects()) if (box.width > 0 && box.height > 0) boxes.push(box);
    }
    range.setStart(elsewhere, 0);
    return boxes;
  };
  return {
    boxesOf,
    bottomOf: (page, span) => {
      const boxes = boxesOf(page, span);
      return boxes.length === 0 ? null : Math.max(...boxes.map(({ bottom }) => bottom));
    },
  };
}
