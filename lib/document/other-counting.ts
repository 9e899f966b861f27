/**
 * Agendas that do not count in plain figures: I, II, III; A, B, C; A.1, A.2, B.1; 41/24, 42/24; 1.0, 2.0. Brought to figures of the same
 * length for the search, and back for what is shown. Only where the text counts so: roman numbers above items in figures
 * are chapters, and letters without sections below them are lists.
 */
import { readCaseLine } from './case-line.ts';
import type { Line } from './lines.ts';
import { readSectionHeading } from './section-headings.ts';

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

const ROMAN: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 39 }, (_, index) => [toRoman(index + 1), index + 1]),
);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ';

interface Counting {
  /** The printed number with its sign; `number` is what counts, `before` stands in front of it, `tail` behind. */
  readonly pattern: RegExp;
  readonly count: (printed: string) => number;
  readonly print: (value: number, tail: string) => string;
  readonly isUsed: (values: readonly number[], lines: readonly Line[], at: readonly number[]) => boolean;
}

const fromOne = (values: readonly number[], least: number): boolean => {
  const seen = new Set(values);
  return Array.from({ length: least }, (_, index) => index + 1).every((value) => seen.has(value));
};

/** At most in a list of contents and above the item itself. */
function isEachOnce(values: readonly number[], least: number): boolean {
  const seen = new Set(values);
  return seen.size >= least && [...seen].every((one) => values.filter((value) => value === one).length <= 2);
}

/** Below most of the lines, before the next, stands what stands below an item's title. */
function haveSections(lines: readonly Line[], at: readonly number[]): boolean {
  const headed = at.filter((index, order) =>
    lines
      .slice(index + 1, Math.min(index + 6, at[order + 1] ?? lines.length))
      .some(({ text }) => readSectionHeading(text) !== null || readCaseLine(text) !== null),
  );
  return headed.length >= 2 && headed.length * 2 >= at.length;
}

const COUNTINGS: readonly Counting[] = [
  {
    pattern: /^(?<number>[IVX]{1,5})(?:(?=\.\d)|(?=\s[-–—]\s)|[.:)])/u,
    count: (printed) => ROMAN.get(printed) ?? 0,
    print: toRoman,
    isUsed: (values) => fromOne(values, 2),
  },
  {
    pattern:
      /^(?<before>(?:Sag|Punkt|Pkt\.?|Dagsordenspunkt)(?: nr\.?)? )?(?<number>\d{1,3})(?<tail>\/(?:20\d\d|[0-3]\d))[.:)]?(?= {1,4}\p{Lu}\p{L})/iu,
    count: Number,
    print: (value, tail) => `${value}${tail}`,
    isUsed: (values) => isEachOnce(values, 3),
  },
  {
    pattern: /^(?<number>\d{1,2})\.0(?= \p{Lu})/u,
    count: Number,
    print: String,
    isUsed: (values) => fromOne(values, 3) && isEachOnce(values, 3),
  },
  {
    // "C. SAGER TIL DRØFTELSE" and below it "C.4. Kystvej: hvem betaler?".
    pattern: /^(?<number>[A-ZÆØÅ])(?:(?=\.\d{1,2}[.:)]?(?:\s|$))|[.:)](?= {1,4}\p{Lu}))/u,
    count: (printed) => LETTERS.indexOf(printed) + 1,
    print: (value) => LETTERS[value - 1] ?? '',
    isUsed: (values, lines, at) => {
      const nested = at.filter((index) => /^[A-ZÆØÅ]\.\d/u.test(lines[index]?.text ?? ''));
      return nested.length >= 3 && fromOne(values, 2) && haveSections(lines, nested);
    },
  },
  {
    pattern: /^(?<number>[A-ZÆØÅ])[.:)](?= {1,4}\p{Lu}\p{Ll})/u,
    count: (printed) => LETTERS.indexOf(printed) + 1,
    print: (value) => LETTERS[value - 1] ?? '',
    isUsed: (values, lines, at) => fromOne(values, 3) && isEachOnce(values, 3) && haveSections(lines, at),
  },
  {
    pattern:
      /^(?<before>(?:Sag|Punkt|Pkt\.?|Dagsordenspunkt)(?: nr\.?)? )(?<number>[A-ZÆØÅ])[.:)]?(?=\s{1,4}[-–\p{Lu}]|$)/u,
    count: (printed) => LETTERS.indexOf(printed) + 1,
    print: (value) => LETTERS[value - 1] ?? '',
    isUsed: (values) => fromOne(values, 3) && isEachOnce(values, 3),
  },
  {
    pattern: /^(?<number>[a-zæøå])[.)](?= {1,4}\p{Lu}\p{L})/u,
    count: (printed) => LETTERS.toLowerCase().indexOf(printed) + 1,
    print: (value) => LETTERS[value - 1]?.toLowerCase() ?? '',
    isUsed: (values, lines, at) => fromOne(values, 3) && isEachOnce(values, 3) && haveSections(lines, at),
  },
];

export interface Counted {
  readonly lines: readonly Line[];
  /** How the first part of a number is printed; null where the page counts in figures. */
  readonly print: ((value: number) => string) | null;
}

/** Offsets within a line stay: "VIII. Titel" becomes "8.    Titel". */
export function countInFigures(lines: readonly Line[]): Counted {
  const figured = lines.filter(({ text }) => FIGURED.test(text)).length;
  for (const { pattern, count, print, isUsed } of COUNTINGS) {
    // Few lines are counted so, and most texts have none.
    const found = new Map<number, { match: RegExpExecArray; value: number }>();
    let tail = '';
    for (const [index, { text }] of lines.entries()) {
      const match = pattern.exec(text);
      if (!match) continue;
      const value = match.groups?.number ? count(match.groups.number) : 0;
      tail ||= match.groups?.tail ?? '';
      if (value > 0) found.set(index, { match, value });
    }
    const values = [...found.values()].map(({ value }) => value);
    if (figured >= values.length || !isUsed(values, lines, [...found.keys()])) continue;
    return {
      print: (value) => print(value, tail),
      lines: lines.map((line, index) => {
        const one = found.get(index);
        return one ? { ...line, text: inFigures(line.text, one.match, one.value) } : line;
      }),
    };
  }
  return { lines, print: null };
}

function inFigures(text: string, match: RegExpExecArray, value: number): string {
  const { before = '' } = match.groups ?? {};
  const room = match[0].length - before.length;
  const below = /^\.\d{1,2}[.:)]?/.exec(text.slice(match[0].length))?.[0] ?? '';
  const sign = /[.:)]$/.test(match[0]) ? match[0].slice(-1) : '';
  // "X." has no room for "10.": its point goes.
  const figures = [`${value}${sign || '.'}`, String(value)].find((one) => one.length <= room) ?? '';
  if (figures === '') return text;
  const number = below ? `${value}${below}` : figures;
  return before + number.padEnd(room + below.length) + text.slice(match[0].length + below.length);
}
