/**
 * The lines of a contents list: they repeat the items' titles and are no items. Either they end with page numbers, or
 * they stand close together and their titles come again further on.
 */
import { foldDanish } from '../text/fold.ts';
import { editDistance } from '../text/near-words.ts';
import type { Line } from './lines.ts';
import { comesAfter, type PrintedNumber, readNumber } from './numbering.ts';

const HEADING =
  /^(?:indholdsfortegnelse|indhold|dagsordenspunkter|punkter på dagsordenen|punktoversigt|sagsoversigt|oversigt over punkter)\b/i;
const PAGE = /(?:\.{3,}|…|\s)\s?\d{1,3}$/;
const DOTS = /(?:\.{4,}|…{2,}|(?:\. ){4,})\s?\d{0,3}$/;
/** Other lines (a title's second line, a page number) that may stand between two entries. */
const BETWEEN = 2;
/** Titles of the same number that are compared letter by letter. */
const MOST_ALIKE = 4;
/** One letter in so many may differ between a title in the list and above its item. */
const LETTERS_A_SLIP = 5;

export interface Contents {
  readonly isContents: readonly boolean[];
  /** Folded beginnings of the titles listed, by number as printed ("3.1"). */
  readonly titles: ReadonlyMap<string, string>;
}

const key = (text: string): string =>
  foldDanish(
    text
      .slice(0, 160)
      .replace(/\s?\((?:åben|åbent|lukket|offentlig)\)/iu, '')
      .replace(/[\s.…]{1,120}\d{0,3}$/, '')
      .slice(0, 32),
  ).slice(0, 24);

/** The next entry stands close, and its number does not begin anew. */
function goesOn(lines: readonly Line[], numbers: readonly (PrintedNumber | null)[], at: number, next: number): boolean {
  if (next - at > BETWEEN + 1) return false;
  const one = numbers[at];
  const other = numbers[next];
  // Below entries without numbers that end in dots and a page, a numbered line without them is the first item.
  if (!one && other && !DOTS.test(lines[next]?.text ?? '')) return false;
  if (!one || !other || comesAfter(one.parts, other.parts)) return true;
  // A number alone may be a page's; it tells nothing of the order, but a title with number 1 begins anew.
  const alone = one.rest >= (lines[at]?.text.length ?? 0);
  return alone && !(other.parts.every((part) => part === 1) && other.rest < (lines[next]?.text.length ?? 0));
}

export function findContents(lines: readonly Line[]): Contents {
  const isContents = lines.map(() => false);
  const titles = new Map<string, string>();
  const numbers = lines.map(({ text }) => readNumber(text));
  const starts: number[] = [];
  const seen = new Map<string, number>();
  lines.forEach((line, index) => {
    if (!numbers[index] && !DOTS.test(line.text)) return;
    starts.push(index);
  });
  for (let index = lines.length - 1; index >= 0; index--) {
    const text = lines[index]?.text ?? '';
    // Titles begin large.
    const first = text.charCodeAt(0);
    if (starts.length === 0 || (first >= 97 && first <= 122)) continue;
    const title = key(text.slice(numbers[index]?.rest ?? 0));
    if (title.length >= 4 && !seen.has(title)) seen.set(title, index);
  }
  const titleOf = (index: number): string => {
    const text = lines[index]?.text ?? '';
    const own = text.slice(numbers[index]?.rest ?? 0);
    return key(own === '' ? (lines[index + 1]?.text ?? '') : own);
  };
  const byNumber = new Map<string, number[]>();
  for (const index of starts) {
    const own = numbers[index]?.parts.join('.');
    if (own !== undefined) byNumber.set(own, [...(byNumber.get(own) ?? []).slice(1 - MOST_ALIKE), index]);
  }
  /** Scanning damaged list and heading each in its own way: the same number, and nearly the same title. */
  const comesDamaged = (index: number, after: number): boolean => {
    const title = titleOf(index);
    const slips = Math.floor(title.length / LETTERS_A_SLIP);
    const others = slips > 0 ? (byNumber.get(numbers[index]?.parts.join('.') ?? '') ?? []) : [];
    return others.some((other) => other > after && editDistance(title, titleOf(other), slips) <= slips);
  };
  for (let from = 0; from < starts.length; ) {
    let to = from;
    while (to + 1 < starts.length && goesOn(lines, numbers, starts[to] ?? 0, starts[to + 1] ?? 0)) to++;
    const run = starts.slice(from, to + 1);
    const [first = 0] = run;
    const last = run.at(-1) ?? first;
    const paged = run.filter(
      (index) => PAGE.test(lines[index]?.text ?? '') || DOTS.test(lines[index]?.text ?? ''),
    ).length;
    const again = run.filter(
      (index) => (seen.get(titleOf(index)) ?? -1) > last + BETWEEN || comesDamaged(index, last + BETWEEN),
    ).length;
    const headed = HEADING.test(lines[first - 1]?.text ?? '') || HEADING.test(lines[first]?.text ?? '');
    const listed = run.length >= 3 && (paged >= run.length * 0.6 || again >= run.length * 0.5);
    if (listed || (headed && again > 0)) {
      const end = PAGE.test(lines[last + 1]?.text ?? '') && !readNumber(lines[last + 1]?.text ?? '') ? last + 1 : last;
      for (let index = first; index <= end; index++) isContents[index] = true;
      for (const index of run) {
        const number = numbers[index];
        if (number) titles.set(number.parts.join('.'), titleOf(index));
      }
    }
    from = to + 1;
  }
  return { isContents, titles };
}
