/** The text of a PDF file in Node, laid out from the positions of its words as the reader page does it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TEXT_CONTENT_PARAMS, toPositionedTexts } from '../../lib/page/pdf/from-pdfjs.ts';
import { joinPages } from '../../lib/page/pdf/join-pages.ts';
import { createLayout } from '../../lib/page/pdf/lay-out-page.ts';
import type { PageText, PdfText, PositionedText } from '../../lib/page/pdf/model.ts';

export interface PdfSource extends PdfText {
  readonly title: string | null;
  /** The pieces of each page; the places of its text lead to them. */
  readonly pieces: readonly (readonly PositionedText[])[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
}

/** @throws Error when the bytes are no PDF, or one that asks for a password. */
export async function readPdf(bytes: Uint8Array): Promise<PdfSource> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    isEvalSupported: false,
  });
  try {
    const pdf = await task.promise;
    const layout = createLayout();
    const pages: PageText[] = [];
    const pieces: PositionedText[][] = [];
    const sizes: [number, number][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent(TEXT_CONTENT_PARAMS);
      const own = toPositionedTexts(items);
      pieces.push(own);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      sizes.push([right - left, top - bottom]);
      layout.look(number, own);
      page.cleanup();
    }
    for (const [i, own] of pieces.entries()) pages.push(layout.layOut(i + 1, own));
    const { info } = await pdf.getMetadata();
    const title = 'Title' in info && typeof info.Title === 'string' && info.Title.trim() ? info.Title : null;
    return { ...joinPages(pages), title, pieces, sizes };
  } finally {
    await task.destroy();
  }
}
