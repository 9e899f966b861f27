/** Opens a PDF in pdf.js: nothing is run, nothing but the file itself is asked for. */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import { browser } from 'wxt/browser';
import { pdfjs } from './pdfjs.ts';

export type PdfSource = { readonly url: string } | { readonly data: Uint8Array };

export interface OpenOptions {
  /** Answers with the member's password; asked again while it is wrong. */
  readonly onPassword: (give: (password: string) => void, wrong: boolean) => void;
  /** 0 … 1, or null where the size is not known. */
  readonly onProgress: (share: number | null) => void;
}

const assets = (folder: string): string => browser.runtime.getURL(`/pdf/${folder}/` as '/');

export function openPdf(source: PdfSource, { onPassword, onProgress }: OpenOptions): PDFDocumentLoadingTask {
  const task = pdfjs.getDocument({
    ...source,
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
