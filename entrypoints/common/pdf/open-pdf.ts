/** Opens a PDF in pdf.js: nothing is run, nothing but the file itself is asked for. */
import type { PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist';
import { browser } from 'wxt/browser';
import { pdfjs } from './pdfjs.ts';

export type PdfSource = { readonly url: string } | { readonly data: Uint8Array };

export interface OpenOptions {
  /** One for all files that are opened one after another; absent: each has its own. */
  readonly worker?: PDFWorker;
  /** Answers with the member's password; asked again while it is wrong. */
  readonly onPassword: (give: (password: string) => void, wrong: boolean) => void;
  /** 0 … 1, or null where the size is not known. */
  readonly onProgress: (share: number | null) => void;
}

/** @param started a worker of pdf.js's own script. */
export function wrapWorker(started: Worker): PDFWorker {
  return pdfjs.PDFWorker.create({ port: started } as never);
}

const assets = (folder: string): string => browser.runtime.getURL(`/pdf/${folder}/` as '/');

export function openPdf(source: PdfSource, { worker, onPassword, onProgress }: OpenOptions): PDFDocumentLoadingTask {
  const task = pdfjs.getDocument({
    ...source,
    ...(worker ? { worker } : {}),
    withCredentials: true,
    cMapUrl: assets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    iccUrl: assets('iccs'),
    isEvalSupported: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  task.onPassword = (give: (password: string) => void, reason: number) =>
    onPassword(give, reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD);
  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) =>
    onProgress(total > 0 ? Math.min(1, loaded / total) : null);
  return task;
}
