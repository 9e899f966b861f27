/** The text of the open PDF: read page by page, read again where a picture has been read. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { joinPages } from '../../../lib/page/pdf/join-pages.ts';
import { createLayout } from '../../../lib/page/pdf/lay-out-page.ts';
import type { PdfText } from '../../../lib/page/pdf/model.ts';
import { askPage, type ReadPage, type ToldPage } from '../../common/pdf/read-page.ts';
import type { PieceBox } from './items-in-view.ts';

/** Pages asked for together: pdf.js need not wait for the answer about one to go on with the next. */
const AT_ONCE = 6;
/** Pages that are drawn at once: their text is told to the text layer too. */
const LENT = 2;

export interface DocumentText {
  /** Of the pages read so far, which are the first ones. */
  readonly pdf: PdfText;
  /** Of a page that has been read; null before. */
  page(number: number): ReadPage | null;
  /** Where a piece of a page stands; null where it has not been read. */
  boxOf(page: number, piece: number): PieceBox | null;
  /** Read on up to this page. */
  readTo(page: number, signal: AbortSignal): Promise<void>;
  /** The page's text has changed: its picture was read. */
  replace(page: number): Promise<void>;
}

/** @param rest resolves when reading ahead disturbs nobody. */
export function createDocumentText(source: PDFDocumentProxy, rest: () => Promise<void>): DocumentText {
  const layout = createLayout();
  /** The first pages as they were told, until the others are known. */
  const early: ToldPage[] = [];
  const replaced = new Set<number>();
  const pages: ReadPage[] = [];
  let pdf: PdfText = joinPages([]);
  /** The pages' texts become parts of the whole, so that they are not there twice. */
  const join = (): void => {
    pdf = joinPages(pages);
    pdf.pages.forEach(({ start, end }, i) => {
      const page = pages[i];
      if (page) pages[i] = { ...page, text: pdf.text.slice(start, end) };
    });
  };
  return {
    get pdf() {
      return pdf;
    },
    page: (number) => pages[number - 1] ?? null,
    boxOf: (number, piece) => {
      const [top, left, height] = pages[number - 1]?.boxes.subarray(3 * piece, 3 * piece + 3) ?? [];
      return top === undefined || left === undefined || height === undefined ? null : { top, left, height };
    },
    readTo: async (last, signal) => {
      while (pages.length < Math.min(last, source.numPages)) {
        // The first page is read while it is drawn, the others when the member lets them stand.
        if (pages.length > 0) await rest();
        if (signal.aborted) return;
        const first = pages.length + 1;
        const count = Math.min(AT_ONCE, Math.min(last, source.numPages) - pages.length);
        const told = await Promise.all(
          Array.from({ length: count }, (_, i) => askPage(source, first + i, first + i <= LENT)),
        );
        if (signal.aborted) return;
        for (const page of told) page.look(layout);
        if (first <= AT_ONCE) early.push(...told);
        pages.push(...told.map((page) => page.layOut(layout)));
      }
      // By now it is known what the first pages have in common with the others.
      if (pages.length > early.length) {
        early.forEach((page, i) => {
          if (!replaced.has(i)) pages[i] = page.layOut(layout);
        });
        early.length = 0;
      }
      join();
    },
    replace: async (page) => {
      replaced.add(page - 1);
      pages[page - 1] = (await askPage(source, page)).layOut(layout);
      join();
    },
  };
}
