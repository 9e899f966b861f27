/** PDFs as councils make them: Chromium's print of a document's text, in one column, two, turned, or as a picture. */
import type { Browser, Page } from '@playwright/test';
import { type Layout, toDocumentHtml } from './document-html.ts';

/** A page's text; laid in the scanner on its side, or printed as text between the others. */
export type ScannedPage = string | { readonly text: string; readonly as: 'turned' | 'text' };

export interface Printer {
  print(text: string, layout?: Layout): Promise<Uint8Array>;
  /** The text as a scanner would deliver it: a picture a page, no text. */
  scan(pages: readonly ScannedPage[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** All text set in two columns under its headings. */
export const TWO_COLUMNS = 'body { columns: 2; column-gap: 9mm; font-size: 8.5pt } p.item { font-size: 10pt }';
/** Drawn on its side, as tables are. */
export const ON_ITS_SIDE = '@page { size: A4 landscape } body { writing-mode: vertical-rl; height: 150mm }';

/** As agenda systems print: the items' numbers in the left margin, their text indented. */
export const NUMBERS_IN_MARGIN =
  'p { margin-left: 20mm } .number { display: inline-block; width: 18mm; margin-left: -18mm }';
/** Heads and feet on every page, other ones on left pages, with "Side 3 af 12". */
export const RUNNING_HEADS = `
  @page { margin: 30mm 22mm 30mm 25mm;
    @top-left { content: 'Kontaktudvalget for Hovedstaden'; font: 8pt sans-serif }
    @bottom-right { content: 'Side ' counter(page) ' af ' counter(pages); font: 8pt sans-serif } }
  @page :left {
    @top-left { content: none }
    @top-right { content: 'Møde i Kontaktudvalget'; font: 8pt sans-serif } }`;
export const ON_WIDE_PAPER = '@page { size: A4 landscape; margin: 20mm }';
/** A column of remarks beside the text, and notes below it. */
export const WITH_SIDE_NOTES = `
  body { margin-right: 45mm } p.far { position: relative }
  p.far:nth-of-type(12n)::after { content: 'Bemærkning fra sekretariatet om afsnittet'; position: absolute; left: calc(100% + 8mm);
    top: 0; width: 34mm; font: 7pt/1.2 sans-serif }`;

const PIXELS = { width: 794, height: 1123 };

export async function createPrinter(browser: Browser): Promise<Printer> {
  const page: Page = await browser.newPage({ viewport: PIXELS, deviceScaleFactor: 2 });
  return {
    print: async (text, layout) => {
      await page.setContent(toDocumentHtml(text, layout));
      return page.pdf({ preferCSSPageSize: true });
    },
    scan: async (scanned) => {
      const sheets: string[] = [];
      for (const one of scanned) {
        const { text, as } = typeof one === 'string' ? { text: one, as: 'picture' } : one;
        const html = toDocumentHtml(text, { css: 'body { padding: 70px; font-size: 13pt }' });
        if (as === 'text') {
          sheets.push(`<div class="text">${html.replace(/^.*<body>|<\/body>.*$/gs, '')}</div>`);
          continue;
        }
        await page.setContent(html);
        const picture = (await page.screenshot()).toString('base64');
        sheets.push(`<div class="${as}"><img src="data:image/png;base64,${picture}"></div>`);
      }
      await page.setContent(`<style>@page { size: A4; margin: 0 } body { margin: 0 }
        div { break-after: page; height: 296mm; overflow: hidden } .text { padding: 20mm; box-sizing: border-box }
        img { width: 210mm; display: block } .turned img { transform: rotate(-90deg) scale(0.7) }</style>${sheets.join('')}`);
      return page.pdf({ preferCSSPageSize: true });
    },
    close: () => page.close(),
  };
}
