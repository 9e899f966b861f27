/** The text of the open PDF: read page by page, read again where a picture has been read. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { joinPages } from '../../../lib/page/pdf/join-pages.ts';
import { createLayout } from '../../../lib/page/pdf/lay-out-page.ts';
import type { PageText, PdfText } from '../../../lib/page/pdf/model.ts';
import { packPlaces } from '../../../lib/page/pdf/place-list.ts';
import { askPage, type ReadPage, type ToldPage } from '../../common/pdf/read-page.ts';
import type { PieceBox } from './items-in-view.ts';

/** Pages asked for together: pdf.js need not wait for the answer about one to go on with the next. */
const AT_ONCE = 6;
/** Pages that are drawn at once: their text is told to the text layer too. */
const LENT = 2;

/** A page that nobody has looked at. */
const NO_TEXT: PageText = { text: '', places: packPlaces([]) };

export interface DocumentText {
  /** Of the pages read so far, which are the first ones. */
  readonly pdf: PdfText;
  /** As `pdf`, and after it the pages that were only looked at. */
  readonly shown: PdfText;
  /** Of a page that has been read, or looked at; null before. */
  page(number: number): ReadPage | null;
  /** Where a piece of a page stands; null where it has not been read. */
  boxOf(page: number, piece: number): PieceBox | null;
  /** Read on up to this page. */
  readTo(page: number, signal: AbortSignal): Promise<void>;
  /** Looks at a page before its turn comes. @returns its text. */
  lookAt(page: number): Promise<string>;
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
  /** Pages after those, looked at by themselves. */
  const ahead = new Map<number, ReadPage>();
  let pdf: PdfText = joinPages([]);
  let shown = pdf;
  const pageOf = (number: number): ReadPage | null => pages[number - 1] ?? ahead.get(number) ?? null;
  const joinAhead = (): void => {
    for (const number of ahead.keys()) if (number <= pages.length) ahead.delete(number);
    const last = Math.max(pages.length, ...ahead.keys());
    const all = Array.from({ length: last }, (_, i) => pageOf(i + 1) ?? NO_TEXT);
    shown = ahead.size === 0 ? pdf : joinPages(all);
  };
  /** The pages' texts become parts of the whole, so that they are not there twice. */
  const join = (): void => {
    pdf = joinPages(pages);
    pdf.pages.forEach(({ start, end }, i) => {
      const page = pages[i];
      if (page) pages[i] = { ...page, text: pdf.text.slice(start, end) };
    });
    joinAhead();
  };
  return {
    get pdf() {
      return pdf;
    },
    get shown() {
      return shown;
    },
    page: pageOf,
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
    lookAt: async (number) => {
      const known = pageOf(number);
      if (known) return known.text;
      const told = await askPage(source, number);
      // Its columns and heads are told by itself alone: that is enough for the names.
      const page = told.layOut(createLayout());
      if (number > pages.length) {
        ahead.set(number, page);
        joinAhead();
      }
      return page.text;
    },
    replace: async (page) => {
      replaced.add(page - 1);
      pages[page - 1] = (await askPage(source, page)).layOut(layout);
      join();
    },
  };
}
