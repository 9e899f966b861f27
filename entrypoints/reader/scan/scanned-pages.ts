/**
 * Pages that are pictures: which they are, and their text once it has been read. The page then hands out the words that
 * were read as if they were its own, so the text layer, finding, selecting and marks work as on any page.
 */
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import {
  countSureLetters,
  isReadable,
  SCAN_FONT,
  type ScannedItem,
  type ScannedWord,
  toTextItems,
} from '../../../lib/page/pdf/scanned-words.ts';
import { pdfjs } from '../../common/pdf/pdfjs.ts';
import { PICTURE_DPI, type PictureReader } from './picture-reader.ts';

const POINTS_PER_INCH = 72;
/** Longest side of a picture that is read, in pixels. */
const LONGEST_SIDE = 5000;

export async function hasPicture(pdf: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await pdf.getPage(number);
  const { fnArray } = await page.getOperatorList();
  const { OPS } = pdfjs;
  const pictures: ReadonlySet<number> = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageXObjectRepeat,
  ]);
  const found = fnArray.some((operator) => pictures.has(operator));
  // Its pictures are let go: files of scans have hundreds of them.
  page.cleanup();
  return found;
}

/** How a page may lie in the scanner, in degrees, the commonest first. */
const TURNS = [0, 90, 270, 180];

interface TurnedWords {
  readonly viewport: PageViewport;
  readonly words: readonly ScannedWord[];
}

/** Draws the page, reads it, and puts the words in place of the text that the page lacks. */
export async function readPicture(
  pdf: PDFDocumentProxy,
  number: number,
  reader: PictureReader,
  onProgress: (share: number) => void,
): Promise<void> {
  const page = await pdf.getPage(number);
  let best: TurnedWords | null = null;
  for (const turn of TURNS) {
    const found = await readTurned(page, turn, reader, onProgress);
    if (!best || countSureLetters(found.words) > countSureLetters(best.words)) best = found;
    if (isReadable(found.words)) break;
  }
  if (!best) return;
  const { viewport, words } = best;
  lendText(
    page,
    toTextItems(words, (x, y) => viewport.convertToPdfPoint(x, y) as [number, number]),
  );
}

async function readTurned(
  page: PDFPageProxy,
  turn: number,
  reader: PictureReader,
  onProgress: (share: number) => void,
): Promise<TurnedWords> {
  const rotation = (page.rotate + turn) % 360;
  const plain = page.getViewport({ scale: 1, rotation });
  const scale = Math.min(PICTURE_DPI / POINTS_PER_INCH, LONGEST_SIDE / Math.max(plain.width, plain.height));
  const viewport = page.getViewport({ scale, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise;
  const words = await reader.read(canvas, onProgress);
  canvas.width = canvas.height = 0;
  return { viewport, words };
}

function lendText(page: PDFPageProxy, items: readonly ScannedItem[]): void {
  const content = {
    items: [...items],
    styles: { [SCAN_FONT]: { fontFamily: 'sans-serif', ascent: 0.8, descent: -0.2, vertical: false } },
    lang: 'da',
  } as never;
  page.getTextContent = async () => content;
  page.streamTextContent = () =>
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(content);
        controller.close();
      },
    });
}
