/** The text of one page of a PDF, with what is needed of its pieces afterwards, kept small: files have many pages. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { TEXT_CONTENT_PARAMS, toPositionedTexts } from '../../../lib/page/pdf/from-pdfjs.ts';
import type { PageText, PositionedText } from '../../../lib/page/pdf/model.ts';

export type LayOut = (items: readonly PositionedText[]) => PageText;

export interface ReadPage extends PageText {
  /** For each piece: its place among the pieces that have any text, which are those that the text layer draws; else -1. */
  readonly drawn: Int32Array;
  /** For each piece: the height of its upper edge in points, y upwards, its left edge and its own height. */
  readonly tops: Float32Array;
  readonly lefts: Float32Array;
  readonly heights: Float32Array;
}

/** Asks pdf.js for the text of a page. @returns what lays it out: pages of one file in their order, by one layout. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<(layOut: LayOut) => ReadPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent(TEXT_CONTENT_PARAMS);
  return (layOut) => {
    const pieces = toPositionedTexts(items);
    let next = 0;
    return {
      ...layOut(pieces),
      drawn: Int32Array.from(pieces, ({ text }) => (text === '' ? -1 : next++)),
      tops: Float32Array.from(pieces, ({ y, size }) => y + size),
      lefts: Float32Array.from(pieces, ({ x }) => x),
      heights: Float32Array.from(pieces, ({ size }) => size),
    };
  };
}
