import { describe, expect, it } from 'vitest';
import { createOffsetFinder, pageAt, partsOf } from '../../../lib/page/pdf/find-place.ts';
import { joinPages } from '../../../lib/page/pdf/join-pages.ts';
import { layOutPage } from '../../../lib/page/pdf/lay-out-page.ts';
import { put, putLines } from '../../support/pdf/positioned.ts';

const PAGES = [
  [put('KKR', 70, 700), put('Hoved-', 95, 700), put('staden', 70, 687)],
  [],
  putLines(['Referat', 'Side 3'], 70, 700),
];
const pdf = joinPages(PAGES.map(layOutPage));

describe('places in a PDF', () => {
  it('know their page', () => {
    expect(pdf.text).toBe('KKR Hoved-\nstaden\n\nReferat\nSide 3');
    expect(pageAt(pdf, 0)).toBe(1);
    expect(pageAt(pdf, pdf.text.indexOf('staden'))).toBe(1);
    expect(pageAt(pdf, pdf.text.indexOf('Referat'))).toBe(3);
    expect(pageAt(pdf, pdf.text.length)).toBe(3);
  });

  it('say which pages show no text', () => {
    expect(pdf.pages.map(({ silent }) => silent)).toEqual([false, true, false]);
  });

  it('of a name broken over lines are its pieces, in order', () => {
    const start = pdf.text.indexOf('KKR');
    expect(partsOf(pdf, { start, end: start + 'KKR Hoved-\nsta'.length })).toEqual([
      { page: 1, index: 0, start: 0, end: 3 },
      { page: 1, index: 1, start: 0, end: 6 },
      { page: 1, index: 2, start: 0, end: 3 },
    ]);
  });

  it('of words that run over a page are on both pages', () => {
    const start = pdf.text.indexOf('den\n\nRef');
    expect(partsOf(pdf, { start, end: start + 8 }).map(({ page }) => page)).toEqual([1, 3]);
  });

  it('lead back to the same offset', () => {
    const offsetOf = createOffsetFinder(pdf);
    for (let at = 0; at < pdf.text.length; at++) {
      const [part] = partsOf(pdf, { start: at, end: at + 1 });
      if (part) expect(offsetOf({ page: part.page, index: part.index, offset: part.start })).toBe(at);
    }
    expect(offsetOf({ page: 1, index: 99, offset: 0 })).toBeNull();
  });
});
