/** From the words that were read in a page's picture to pieces as a PDF has them. Pure. */

/** A word as the reader of pictures gives it: pixels, y downwards. */
export interface ScannedWord {
  readonly text: string;
  /** 0 … 100. */
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  /** Base line at the word's left end. */
  readonly baseLine: number;
  /** Of the line the word stands in. */
  readonly height: number;
  readonly endsLine: boolean;
}

/** What pdf.js calls a text item. */
export interface ScannedItem {
  readonly str: string;
  readonly dir: 'ltr';
  readonly transform: [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** Words read with less confidence are left out: a wrong name is worse than none. */
export const LEAST_CONFIDENCE = 50;
export const SCAN_FONT = 'scan';

/** Words read with this confidence are hardly ever read into a picture that stands on its side. */
const SURE = 70;
/** Of all letters that were read, this share must be in such words, and so many of them. */
const SURE_SHARE = 0.5;
const FEWEST_LETTERS = 20;

const lettersOf = (words: readonly ScannedWord[]): number =>
  words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\d]/gu)?.length ?? 0), 0);

/** Letters in words that were read with confidence. Single letters are read into anything. */
export function countSureLetters(words: readonly ScannedWord[]): number {
  return lettersOf(words.filter(({ text, confidence }) => confidence >= SURE && /[\p{L}\d]{3}/u.test(text)));
}

/** The picture stood upright: what was read makes sense. */
export function isReadable(words: readonly ScannedWord[]): boolean {
  const sure = countSureLetters(words);
  return sure >= FEWEST_LETTERS && sure >= SURE_SHARE * lettersOf(words);
}

/** A pixel of the picture to a point of the page. */
export type ToPoint = (x: number, y: number) => readonly [number, number];

export function toTextItems(words: readonly ScannedWord[], toPoint: ToPoint): ScannedItem[] {
  const items: ScannedItem[] = [];
  words.forEach((word, i) => {
    const { text, confidence, left, right, baseLine, height, endsLine } = word;
    if (confidence < LEAST_CONFIDENCE || text.trim() === '') return;
    items.push(toItem(text, [left, right], baseLine, height, endsLine, toPoint));
    const next = words[i + 1];
    if (!endsLine && next && next.left > right) {
      items.push(toItem(' ', [right, next.left], baseLine, height, false, toPoint));
    }
  });
  return items;
}

function toItem(
  str: string,
  [left, right]: readonly [number, number],
  baseLine: number,
  height: number,
  hasEOL: boolean,
  toPoint: ToPoint,
): ScannedItem {
  const [x, y] = toPoint(left, baseLine);
  const [endX, endY] = toPoint(right, baseLine);
  const [upX, upY] = toPoint(left, baseLine - height);
  const width = Math.hypot(endX - x, endY - y);
  const size = Math.hypot(upX - x, upY - y);
  const [cos, sin] = width > 0 ? [(endX - x) / width, (endY - y) / width] : [1, 0];
  return {
    str,
    dir: 'ltr',
    transform: [size * cos, size * sin, -size * sin, size * cos, x, y],
    width,
    height: size,
    fontName: SCAN_FONT,
    hasEOL,
  };
}
