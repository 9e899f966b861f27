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
  /** Each page is printed on paper of its own size. */
  const sizes: string[] = [];
  const style = document.createElement('style');
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      options.onPage(number);
      const picture = await drawPage(pdf, number, options.rotation);
      if (options.signal.aborted) return;
      const size = `${picture.width}pt ${picture.height}pt`;
      if (!sizes.includes(size)) sizes.push(size);
      addresses.push(picture.address);
      const { page, image } = frame(picture, number);
      page.style.setProperty('page', `sheet-${sizes.indexOf(size)}`);
      into.append(page);
      await loaded(image);
    }
    style.textContent = sizes.map((size, i) => `@page sheet-${i} { size: ${size}; margin: 0 }`).join('\n');
    document.head.append(style);
    if (!options.signal.aborted) print();
  } finally {
    into.replaceChildren();
    style.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

function frame({ address, width, height }: Picture, number: number): { page: HTMLElement; image: HTMLImageElement } {
  const page = document.createElement('div');
  page.style.width = `${width}pt`;
  page.style.height = `${height}pt`;
  const image = document.createElement('img');
  image.src = address;
  image.alt = String(number);
  page.append(image);
  return { page, image };
}

/** Not decoded, which for hundreds of pages would take gigabytes: the printer does that page by page. */
function loaded(image: HTMLImageElement): Promise<void> {
  return new Promise((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error(`page ${image.alt} could not be shown`));
  });
}

interface Picture {
  readonly address: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

async function drawPage(pdf: PDFDocumentProxy, number: number, rotation: number): Promise<Picture> {
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
