/**
 * The text of a PDF's bytes, page after page, for pages that only keep it (the library's import). Nothing of pdf.js's
 * viewer comes with it; still, import it when a file is there: pdf.js is large.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { chooseTitle } from '../../../lib/page/pdf/choose-title.ts';
import { joinPages } from '../../../lib/page/pdf/join-pages.ts';
import { createLayout } from '../../../lib/page/pdf/lay-out-page.ts';
import { openPdf } from './open-pdf.ts';
import { askPage, type ToldPage } from './read-page.ts';

export interface PdfBytesOptions {
  /** What the title is when the file gives itself none. */
  readonly fileName: string;
  /** Pages read so far, of how many. */
  readonly onPage?: (page: number, pages: number) => void;
  readonly signal: AbortSignal;
}

export type PdfBytesText =
  | {
      readonly ok: true;
      readonly title: string;
      readonly text: string;
      readonly pages: number;
      /** Numbers, from 1, of pages that show no text: they may be pictures. */
      readonly silent: readonly number[];
    }
  /** `locked`: it asks for a password; `damaged`: it is no PDF that can be read; `stopped`: the signal fired. */
  | { readonly ok: false; readonly failure: 'locked' | 'damaged' | 'stopped' };

/** @param bytes are handed to pdf.js's worker: the array is empty afterwards. */
export async function readPdfBytes(bytes: Uint8Array, options: PdfBytesOptions): Promise<PdfBytesText> {
  const { signal } = options;
  let locked = false;
  const task = openPdf(
    { data: bytes },
    {
      onPassword: () => {
        locked = true;
        void task.destroy();
      },
      onProgress: () => {},
    },
  );
  const stop = (): void => void task.destroy();
  signal.addEventListener('abort', stop);
  try {
    return await readAll(await task.promise, options);
  } catch {
    if (signal.aborted) return { ok: false, failure: 'stopped' };
    return { ok: false, failure: locked ? 'locked' : 'damaged' };
  } finally {
    signal.removeEventListener('abort', stop);
    await task.destroy();
  }
}

async function readAll(pdf: PDFDocumentProxy, { fileName, onPage, signal }: PdfBytesOptions): Promise<PdfBytesText> {
  const layout = createLayout();
  const told: ToldPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    if (signal.aborted) return { ok: false, failure: 'stopped' };
    const page = await askPage(pdf, number);
    page.look(layout);
    told.push(page);
    onPage?.(number, pdf.numPages);
  }
  const { text, pages } = joinPages(told.map((page) => page.layOut(layout)));
  const { info } = await pdf.getMetadata();
  return {
    ok: true,
    title: 'Title' in info ? chooseTitle(info.Title, fileName) : fileName,
    text,
    pages: pages.length,
    silent: pages.filter(({ silent }) => silent).map(({ number }) => number),
  };
}
