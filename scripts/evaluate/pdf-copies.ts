/**
 * The gold documents as PDFs: printed by Chromium, read back, with every offset led back to the text they were printed
 * from, so that the same gold standard measures both.
 */
import type { Browser } from '@playwright/test';
import type { Span } from '../../lib/text/mapped-text.ts';
import { createPrinter } from '../../tests/support/pdf/print-pdf.ts';
import { readPdf } from '../support/read-pdf.ts';

export interface PdfCopy {
  readonly text: string;
  readonly pages: number;
  /** All letters came back, in the order of the text. */
  readonly inOrder: boolean;
  /** From a span of the PDF's text to the span of the original; null where the letters differ. */
  readonly toOriginal: (span: Span) => Span | null;
}

export async function makePdfCopy(browser: Browser, original: string, css: string): Promise<PdfCopy> {
  const printer = await createPrinter(browser);
  const pdf = await readPdf(await printer.print(original, { css }));
  await printer.close();
  const [from, to] = [letterPlaces(pdf.text), letterPlaces(original)];
  const same = matchLetters(pdf.text, from, original, to);
  return {
    text: pdf.text,
    pages: pdf.pages.length,
    inOrder: from.length === to.length && same.every((index, i) => index === i),
    toOriginal: ({ start, end }) => {
      const first = same[lowerBound(from, start)];
      const last = same[lowerBound(from, end) - 1];
      if (first === undefined || last === undefined || first < 0 || last < first) return null;
      return { start: to[first] ?? 0, end: (to[last] ?? 0) + 1 };
    },
  };
}

function letterPlaces(text: string): number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (/\S/.test(text[i] ?? '')) places.push(i);
  return places;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each letter of the PDF the letter of the original; -1 where none was found near. Resynchronises on 12 letters. */
function matchLetters(pdf: string, from: readonly number[], original: string, to: readonly number[]): number[] {
  const wanted = to.map((place) => original[place]).join('');
  const read = from.map((place) => pdf[place]).join('');
  const same: number[] = [];
  let shift = 0;
  for (let i = 0; i < read.length; i++) {
    if (read[i] === wanted[i + shift]) same.push(i + shift);
    else {
      const at = wanted.indexOf(read.slice(i, i + 12));
      if (at >= 0) shift = at - i;
      same.push(at >= 0 ? at : -1);
    }
  }
  return same;
}
