/** The text of a PDF's pages, read one after the other so that the pages being drawn come first in pdf.js's queue. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { TEXT_CONTENT_PARAMS, toPositionedTexts } from '../../lib/page/pdf/from-pdfjs.ts';
import { layOutPage } from '../../lib/page/pdf/lay-out-page.ts';
import type { PageText, PositionedText } from '../../lib/page/pdf/model.ts';

export interface ReadPage extends PageText {
  readonly pieces: readonly PositionedText[];
}

export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent(TEXT_CONTENT_PARAMS);
  const pieces = toPositionedTexts(items);
  return { ...layOutPage(pieces), pieces };
}
