/** The text of a PDF file in Node, laid out from the positions of its words as the reader page does it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { layOutPage, type PositionedText } from '../../lib/page/pdf-text.ts';

export interface PdfSource {
  readonly text: string;
  readonly title: string | null;
}

export async function readPdf(bytes: Uint8Array): Promise<PdfSource> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    isEvalSupported: false,
  });
  const pdf = await task.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const items: PositionedText[] = [];
      for (const item of content.items) {
        if (!('str' in item)) continue;
        const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
        items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height });
      }
      pages.push(layOutPage(items).text);
      page.cleanup();
    }
    const { info } = await pdf.getMetadata();
    const title = 'Title' in info && typeof info.Title === 'string' && info.Title.trim() ? info.Title : null;
    return { text: pages.join('\n\n'), title };
  } finally {
    await task.destroy();
  }
}
