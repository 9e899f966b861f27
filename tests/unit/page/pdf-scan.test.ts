import { describe, expect, it } from 'vitest';
import { nameRanges } from '../../../components/reader/name-ranges.ts';
import { toPositionedTexts } from '../../../lib/page/pdf/from-pdfjs.ts';
import { layOutPage } from '../../../lib/page/pdf/lay-out-page.ts';
import {
  countSureLetters,
  isReadable,
  LEAST_CONFIDENCE,
  type ScannedWord,
  toTextItems,
} from '../../../lib/page/pdf/scanned-words.ts';

const word = (text: string, left: number, more: Partial<ScannedWord> = {}): ScannedWord => ({
  text,
  confidence: 95,
  left,
  right: left + text.length * 20,
  baseLine: 400,
  height: 42,
  endsLine: false,
  ...more,
});
/** A picture of 300 dots an inch of a page 842 points high. */
const toPoint = (x: number, y: number): [number, number] => [x * 0.24, 842 - y * 0.24];
/** The same page laid in the scanner on its side. */
const toTurnedPoint = (x: number, y: number): [number, number] => [y * 0.24, x * 0.24];
const read = (words: readonly ScannedWord[], to = toPoint): string =>
  layOutPage(toPositionedTexts(toTextItems(words, to))).text;

describe('words read from a picture', () => {
  it('become a line of text', () => {
    expect(read([word('Referatet', 100), word('blev', 300), word('godkendt.', 400, { endsLine: true })])).toBe(
      'Referatet blev godkendt.',
    );
  });

  it('leave a gap, and nothing guessed, where they were hardly legible', () => {
    const words = [word('Jens', 100), word('H@ns3n', 200, { confidence: LEAST_CONFIDENCE - 1 }), word('(A)', 400)];
    expect(read(words)).toBe('Jens\t(A)');
  });

  it('keep their lines', () => {
    const lines = [word('Punkt', 100, { endsLine: true }), word('Beslutning', 100, { baseLine: 460, endsLine: true })];
    expect(read(lines)).toBe('Punkt\nBeslutning');
  });

  it('stand upright on a page that is turned', () => {
    const words = [word('KKR', 100), word('Sjælland', 190, { endsLine: true }), word('Dato', 100, { baseLine: 460 })];
    expect(read(words, toTurnedPoint)).toBe('KKR Sjælland\nDato');
  });

  it('stand where they stand in the picture', () => {
    const [item] = toTextItems([word('KKR', 100)], toPoint);
    expect(item?.transform.slice(4)).toEqual([24, 842 - 96]);
    expect(item?.width).toBeCloseTo(14.4);
    expect(item?.height).toBeCloseTo(10.08);
  });
});

it('pages are named in the shortest words', () => {
  expect(nameRanges([])).toBe('');
  expect(nameRanges([4])).toBe('4');
  expect(nameRanges([1, 2, 3, 5, 8, 9])).toBe('1–3, 5, 8–9');
});

describe('a page that lies on its side in the scanner', () => {
  it('is told by words that make no sense, so that it is read the other way round', () => {
    const upright = ['Referat', 'af', 'mødet', 'den', '12.', 'april', 'godkendt'].map((text, i) => word(text, i * 200));
    const askew = ['-=', 'I', 'aE', 'Wv3', '|', 'EzB'].map((text, i) => word(text, i * 90, { confidence: 30 }));
    expect(isReadable(upright)).toBe(true);
    expect(isReadable(askew)).toBe(false);
    expect(countSureLetters(upright)).toBeGreaterThan(countSureLetters(askew));
  });

  it('is not told by a few sure letters among many unsure ones', () => {
    const words = [word('Møde', 0), ...Array.from({ length: 40 }, (_, i) => word('xzq', i, { confidence: 40 }))];
    expect(isReadable(words)).toBe(false);
  });
});
