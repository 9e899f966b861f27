/** Reads the words of a picture on this machine: tesseract.js with the Danish data that comes with the extension. */
import { createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js';
import { browser } from 'wxt/browser';
import type { ScannedWord } from '../../../lib/page/pdf/scanned-words.ts';

export interface PictureReader {
  read(picture: HTMLCanvasElement, onProgress: (share: number) => void): Promise<ScannedWord[]>;
  stop(): Promise<void>;
}

const file = (name: string): string => browser.runtime.getURL(`/ocr/${name}` as '/');

/** Nothing is fetched but the extension's own files, and nothing is kept. */
export async function startPictureReader(): Promise<PictureReader> {
  let report: (share: number) => void = () => {};
  const worker: Worker = await createWorker('dan', OEM.LSTM_ONLY, {
    workerPath: file('worker.min.js'),
    corePath: file('tesseract-core-simd-lstm.wasm.js'),
    langPath: browser.runtime.getURL('/ocr' as '/'),
    workerBlobURL: false,
    cacheMethod: 'none',
    gzip: true,
    logger: ({ status, progress }) => {
      if (status === 'recognizing text') report(progress);
    },
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(PICTURE_DPI) });
  return {
    read: async (picture, onProgress) => {
      report = onProgress;
      const { data } = await worker.recognize(picture, {}, { blocks: true, text: false });
      return wordsOf(data);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** Dots per inch at which pages are drawn for reading. */
export const PICTURE_DPI = 300;

function wordsOf({ blocks }: Page): ScannedWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
  return lines.flatMap(({ words, baseline, bbox, rowAttributes }) => {
    const slope = baseline.x1 > baseline.x0 ? (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0) : 0;
    const height = rowAttributes?.rowHeight || bbox.y1 - bbox.y0;
    return words.map(
      (word, i): ScannedWord => ({
        text: word.text,
        confidence: word.confidence,
        left: word.bbox.x0,
        right: word.bbox.x1,
        baseLine: baseline.y0 + slope * (word.bbox.x0 - baseline.x0),
        height,
        endsLine: i === words.length - 1,
      }),
    );
  });
}
