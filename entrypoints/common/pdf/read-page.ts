/** The text of one page of a PDF, with what is needed of its pieces afterwards, kept small: files have many pages. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { TEXT_CONTENT_PARAMS, toPositionedTexts } from '../../../lib/page/pdf/from-pdfjs.ts';
import type { Layout } from '../../../lib/page/pdf/lay-out-page.ts';
import type { PageText } from '../../../lib/page/pdf/model.ts';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

export interface ReadPage extends PageText {
  /** For each piece: its place among the pieces that have any text, which are those that the text layer draws; else -1. */
  readonly drawn: Int32Array;
  /** For each piece three numbers: height of its upper edge in points, y upwards, its left edge and its own height. */
  readonly boxes: Float32Array;
}

/** A page whose text pdf.js has told. Pages of one file are looked at and laid out in their order, by one layout. */
export interface ToldPage {
  look(layout: Layout): void;
  layOut(layout: Layout): ReadPage;
}

/**
 * Asks pdf.js for the text of a page.
 * @param lend hand the answer to the text layer too, which will ask the same: pages that are drawn at once.
 */
export async function askPage(pdf: PDFDocumentProxy, number: number, lend = false): Promise<ToldPage> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent(TEXT_CONTENT_PARAMS);
  if (lend) lendOnce(page, content);
  const pieces = toPositionedTexts(content.items);
  return {
    look: (layout) => layout.look(number, pieces),
    layOut: (layout) => {
      let next = 0;
      return {
        ...layout.layOut(number, pieces),
        drawn: Int32Array.from(pieces, ({ text }) => (text === '' ? -1 : next++)),
        boxes: Float32Array.from(pieces.flatMap(({ x, y, size }) => [y + size, x, size])),
      };
    },
  };
}

/** Finding asks without marked content: only the text layer's own question is answered so. */
function lendOnce(page: PDFPageProxy, content: TextContent): void {
  const ask = page.streamTextContent.bind(page);
  page.streamTextContent = (params) => {
    if (!params?.includeMarkedContent) return ask(params);
    page.streamTextContent = ask;
    return new ReadableStream({
      start: (controller) => {
        controller.enqueue(content);
        controller.close();
      },
    });
  };
}
