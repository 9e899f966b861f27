/** Prints the file's pages as they are drawn: each is made a picture in the page's print part, one after the other. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

const DOTS_PER_INCH = 150;
const POINTS_PER_INCH = 72;

export interface PrintOptions {
  readonly rotation: number;
  readonly onPage: (page: number) => void;
  readonly signal: AbortSignal;
}

/** Resolves when the browser's print window has been closed, or the signal fired. Leaves nothing behind. */
export async function printPages(pdf: PDFDocumentProxy, into: HTMLElement, options: PrintOptions): Promise<void> {
  const addresses: string[] = [];
  const style = document.createElement('style');
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      options.onPage(number);
      const picture = await drawPage(pdf, number, options.rotation);
      if (options.signal.aborted) return;
      if (number === 1) style.textContent = `@page { size: ${picture.width}pt ${picture.height}pt; margin: 0 }`;
      addresses.push(picture.address);
      into.append(frame(picture.address, number));
    }
    document.head.append(style);
    await Promise.all([...into.querySelectorAll('img')].map((image) => image.decode()));
    if (!options.signal.aborted) print();
  } finally {
    into.replaceChildren();
    style.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

function frame(address: string, number: number): HTMLElement {
  const page = document.createElement('div');
  const image = document.createElement('img');
  image.src = address;
  image.alt = String(number);
  page.append(image);
  return page;
}

async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  rotation: number,
): Promise<{ address: string; width: number; height: number }> {
  const page = await pdf.getPage(number);
  const turned = (page.rotate + rotation) % 360;
  const size = page.getViewport({ scale: 1, rotation: turned });
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / POINTS_PER_INCH, rotation: turned });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  canvas.width = canvas.height = 0;
  if (!blob) throw new Error(`page ${number} could not be drawn`);
  return { address: URL.createObjectURL(blob), width: size.width, height: size.height };
}
