/**
 * Agendas numbered I, II, III: brought to figures of the same length for the search, and back for what is shown. Only
 * where the text counts so: roman numbers above items in figures are chapters.
 */
import type { Line } from './lines.ts';

const ROMAN = /^([IVX]{1,5})(?=[.:)]|\s[-–—]\s|\.\d)/;
const FIGURED = /^\d{1,2}[.:)]\s\p{Lu}/u;
const SIGNS: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** "XIV"; for 1 to 39. */
export function toRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [sign, value] of SIGNS) {
    while (rest >= value) {
      roman += sign;
      rest -= value;
    }
  }
  return roman;
}

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 39 }, (_, index) => [toRoman(index + 1), index + 1]),
);

export interface Counted {
  readonly lines: readonly Line[];
  readonly roman: boolean;
}

/** Offsets within a line stay: "VIII. Titel" becomes "8.    Titel". */
export function countInFigures(lines: readonly Line[]): Counted {
  const numbers = lines.map(({ text }) => VALUES.get(ROMAN.exec(text)?.[1] ?? '') ?? 0);
  const seen = new Set(numbers);
  const figured = lines.filter(({ text }) => FIGURED.test(text)).length;
  const counted = numbers.filter((number) => number > 0).length;
  if (!seen.has(1) || !seen.has(2) || figured >= counted) return { lines, roman: false };
  return {
    roman: true,
    lines: lines.map((line, index) => {
      const number = numbers[index] ?? 0;
      const roman = toRoman(number);
      const figures = String(number);
      if (number === 0 || figures.length > roman.length + 1) return line;
      const behind = line.text.slice(roman.length).match(/^(?:\.\d+)?[.:)]?/)?.[0] ?? '';
      // "X." has no room for "10.": its point goes.
      const head = figures.length > roman.length ? figures : `${figures}${behind}`;
      return {
        ...line,
        text: head.padEnd(roman.length + behind.length) + line.text.slice(roman.length + behind.length),
      };
    }),
  };
}
