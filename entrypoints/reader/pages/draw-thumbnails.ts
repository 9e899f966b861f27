/** Draws pages made small, one after the other: the pages being read go first. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** CSS pixels. */
const WIDTH = 112;

export type DrawThumbnail = (page: number, canvas: HTMLCanvasElement, signal: AbortSignal) => void;

export interface ThumbnailOptions {
  readonly source: PDFDocumentProxy;
  /** How the member has turned the pages, in degrees. */
  readonly rotation: () => number;
  readonly signal: AbortSignal;
}

export function createThumbnails({ source, rotation, signal: closed }: ThumbnailOptions): DrawThumbnail {
  let last: Promise<void> = Promise.resolve();
  return (number, canvas, signal) => {
    const ends = AbortSignal.any([signal, closed]);
    last = last.then(async () => {
      if (ends.aborted) return;
      await draw(source, number, { canvas, rotation: rotation(), signal: ends });
    });
    // A page that cannot be drawn stays white.
    last = last.catch(() => {});
  };
}

interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly rotation: number;
  readonly signal: AbortSignal;
}

async function draw(source: PDFDocumentProxy, number: number, { canvas, rotation, signal }: Drawing): Promise<void> {
  const page = await source.getPage(number);
  const turned = (page.rotate + rotation) % 360;
  const plain = page.getViewport({ scale: 1, rotation: turned });
  const scale = (WIDTH * Math.min(devicePixelRatio, 2)) / plain.width;
  const viewport = page.getViewport({ scale, rotation: turned });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
}
