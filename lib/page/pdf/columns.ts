/**
 * Do the parts of a page that stand side by side belong each to itself (columns), or line by line together (a table)?
 * Columns are told by three signs: their base lines do not meet; each is running prose; or both are the same list.
 */
import { textOf } from './group-lines.ts';
import type { Row } from './rows.ts';

const FEWEST_ROWS = 3;

interface Profile {
  readonly rows: number;
  readonly words: number;
  readonly length: number;
  /** Shares of the rows, 0 … 1. */
  readonly lowerStart: number;
  readonly brackets: number;
  readonly commas: number;
  readonly numbers: number;
  /** Words with the share of the rows that have them. */
  readonly common: ReadonlyMap<string, number>;
}

/** Each column goes its own way: its base lines are its own, or it is running prose. */
export function areIndependent(columns: readonly (readonly Row[])[]): boolean {
  const smallest = Math.min(...columns.map(({ length }) => length));
  if (smallest < 1) return false;
  if (!shareBaseLines(columns)) return true;
  return smallest >= FEWEST_ROWS && columns.map(profileOf).every(isProse);
}

/** One list set in columns: all entries are of the same make. */
export function areOneList(columns: readonly (readonly Row[])[]): boolean {
  if (columns.some(({ length }) => length < FEWEST_ROWS)) return false;
  const profiles = columns.map(profileOf);
  return profiles.every((profile, i) => i === 0 || isSameList(profiles[i - 1] as Profile, profile));
}

/** At least half of the smallest column's base lines are also base lines of its neighbours. */
function shareBaseLines(columns: readonly (readonly Row[])[]): boolean {
  const [first = [], ...others] = [...columns].sort((a, b) => a.length - b.length);
  const lines = new Set(others.flatMap((rows) => rows.map(({ y }) => Math.round(y))));
  const shared = first.filter(({ y }) => [-1, 0, 1].some((off) => lines.has(Math.round(y) + off)));
  return shared.length * 2 >= first.length;
}

function profileOf(rows: readonly Row[]): Profile {
  const texts = rows.map(({ segments }) => segments.map(textOf).join(' '));
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
  const common = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.split(' '))) common.set(word, (common.get(word) ?? 0) + 1 / texts.length);
  }
  return {
    rows: rows.length,
    words: mean(texts.map((text) => text.split(' ').length)),
    length: mean(texts.map(({ length }) => length)),
    lowerStart: share((text) => /^\p{Ll}/u.test(text)),
    brackets: share((text) => text.includes('(')),
    commas: share((text) => text.includes(',')),
    numbers: share((text) => (text.match(/\d/g)?.length ?? 0) * 2 > text.length),
    common,
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Lines of several words, of which many begin in the middle of a sentence. */
function isProse({ words, lowerStart, numbers }: Profile): boolean {
  return words >= 3 && lowerStart >= 0.35 && numbers < 0.2;
}

/** Entries of the same make: names in one column and municipalities in the other are a table, not a list. */
function isSameList(a: Profile, b: Profile): boolean {
  const near = (x: number, y: number, most: number): boolean => Math.abs(x - y) <= most;
  if (Math.min(a.words, b.words) < 2 || Math.max(a.numbers, b.numbers) > 0.2) return false;
  if (Math.max(a.length, b.length) > 2 * Math.min(a.length, b.length)) return false;
  if (!near(a.brackets, b.brackets, 0.35) || !near(a.commas, b.commas, 0.35)) return false;
  const alike = (x: Profile, y: Profile): boolean =>
    [...x.common].every(([word, share]) => share < 0.5 || (y.common.get(word) ?? 0) >= 0.2);
  return alike(a, b) && alike(b, a);
}
