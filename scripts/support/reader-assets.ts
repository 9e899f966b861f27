/**
 * What pdf.js and tesseract.js fetch while they run: copied from their packages into the build, so that nothing is
 * downloaded and no copy is committed.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface BuildAsset {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** Folders of pdfjs-dist: character maps, the standard fonts, decoders for pictures, colour profiles. */
const PDF_FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];
/** The decoder in plain JavaScript is for browsers without WebAssembly. */
const LEFT_OUT = new Set(['openjpeg_nowasm_fallback.js']);

/** Under a name of its own, so that a page's first script can start it. */
const PDF_WORKER = { from: 'pdfjs-dist/build/pdf.worker.min.mjs', to: 'pdf/pdf.worker.min.mjs' };

const OCR_FILES: Readonly<Record<string, string>> = {
  'worker.min.js': 'tesseract.js/dist/worker.min.js',
  'tesseract-core-simd-lstm.wasm.js': 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
  'dan.traineddata.gz': '@tesseract.js-data/dan/4.0.0_best_int/dan.traineddata.gz',
};

export function listReaderAssets(root: string): BuildAsset[] {
  const modules = resolve(root, 'node_modules');
  const pdf = PDF_FOLDERS.flatMap((folder) =>
    readdirSync(join(modules, 'pdfjs-dist', folder))
      .filter((name) => !LEFT_OUT.has(name))
      .map((name) => ({
        absoluteSrc: join(modules, 'pdfjs-dist', folder, name),
        relativeDest: `pdf/${folder}/${name}`,
      })),
  );
  const ocr = Object.entries(OCR_FILES).map(([name, path]) => ({
    absoluteSrc: join(modules, path),
    relativeDest: `ocr/${name}`,
  }));
  const worker = { absoluteSrc: join(modules, PDF_WORKER.from), relativeDest: PDF_WORKER.to };
  return [...pdf, worker, ...ocr];
}
