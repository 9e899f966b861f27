/** The text of the open PDF: read page by page, read again where a picture has been read. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { joinPages } from '../../lib/page/pdf/join-pages.ts';
import type { PdfText } from '../../lib/page/pdf/model.ts';
import { type ReadPage, readPage } from './read-pages.ts';

export interface DocumentText {
  /** Of the pages read so far, which are the first ones. */
  readonly pdf: PdfText;
  texts(page: number): readonly string[];
  pieces(page: number): ReadPage['pieces'];
  /** Read on up to this page. */
  readTo(page: number, signal: AbortSignal): Promise<void>;
  /** The page's text has changed: its picture was read. */
  replace(page: number): Promise<void>;
}

export function createDocumentText(source: PDFDocumentProxy): DocumentText {
  const pages: ReadPage[] = [];
  let pdf: PdfText = joinPages([]);
  return {
    get pdf() {
      return pdf;
    },
    texts: (page) => pages[page - 1]?.pieces.map(({ text }) => text) ?? [],
    pieces: (page) => pages[page - 1]?.pieces ?? [],
    readTo: async (last, signal) => {
      while (pages.length < Math.min(last, source.numPages)) {
        const page = await readPage(source, pages.length + 1);
        if (signal.aborted) return;
        pages.push(page);
      }
      pdf = joinPages(pages);
    },
    replace: async (page) => {
      pages[page - 1] = await readPage(source, page);
      pdf = joinPages(pages);
    },
  };
}
