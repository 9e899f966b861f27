/**
 * Where each item of the agenda stands. Numbers, titles and case lines are candidates; the order of the numbers, and
 * what follows a line, decide which of them are items and which are lists, contents or numbers a page top displaced.
 */
import type { Span } from '../text/mapped-text.ts';
import { type CaseLine, readCaseLine } from './case-line.ts';
import type { Line } from './lines.ts';
import { readSectionHeading } from './section-headings.ts';

/** All spans are those of the mended text. */
export interface FoundItem extends Span {
  readonly number: string | null;
  readonly title: string;
  readonly titleSpan: Span;
  readonly case: CaseLine | null;
  /** Index of the first line after title and case line, and one past the last. */
  readonly firstLine: number;
  readonly endLine: number;
}

interface Start {
  readonly line: number;
  readonly number: readonly number[];
  readonly titleLines: readonly [number, number];
  readonly titleFrom: number;
  readonly case: CaseLine | null;
  readonly bodyLine: number;
}

const NUMBERED = /^(?:(?:Pkt\.?|Punkt|Sag nr\.?|Sag)\s)?(\d{1,3}(?:\.\d{1,2}){0,3})[.:)]?(?:\s+(?=\S)|$)/i;

function parseNumber(printed: string): number[] {
  return printed.split('.').map(Number);
}

/** How `next` follows `current` in an outline: 1.2 after 1.1, 2 after 1.9, 1.1 after 1. */
function follows(current: readonly number[], next: readonly number[]): boolean {
  if (current.length === 0) return next.every((part) => part === 1) || next.length === 1;
  if (next.length === current.length + 1) {
    return next.at(-1) === 1 && current.every((part, index) => part === next[index]);
  }
  if (next.length > current.length) return false;
  const last = next.length - 1;
  return next.slice(0, last).every((part, index) => part === current[index]) && next[last] === (current[last] ?? 0) + 1;
}

/** The outline number that is meant by "21." or "41.", whose point was lost. */
function restoreNumber(current: readonly number[], printed: readonly number[]): readonly number[] {
  if (follows(current, printed)) return printed;
  const [glued] = printed;
  if (printed.length !== 1 || glued === undefined || glued < 11) return printed;
  const digits = String(glued);
  for (let cut = 1; cut < digits.length; cut++) {
    const split = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
    if (follows(current, split)) return split;
  }
  return printed;
}

const isContentsLine = (text: string): boolean =>
  /(?:\.{3,}|…)\s?\d{1,3}$/.test(text) || /^\d[\d.]*\.?\s.*\s\d{1,3}$/.test(text);

/** Lines of a contents list: three or more numbered lines close together that end with a page number. */
function markContents(lines: readonly Line[]): boolean[] {
  const marked = lines.map(() => false);
  let run: number[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (run.length >= 3 && first !== undefined && last !== undefined) {
      for (let index = first; index <= last; index++) marked[index] = true;
      const before = lines[first - 1];
      if (before && /^\d/.test(before.text) && run.length >= 3) marked[first - 1] = true;
    }
    run = [];
  };
  lines.forEach((line, index) => {
    if (isContentsLine(line.text)) run.push(index);
    else if (run.length > 0 && index - (run.at(-1) ?? 0) > 2) close();
  });
  close();
  return marked;
}

/** The last lines of the paragraph that ends before `index`. */
function paragraphBefore(lines: readonly Line[], index: number): number {
  let first = index - 1;
  while (first > 0 && index - first < 6 && !lines[first]?.gap && !lines[first]?.pageTop) first--;
  return first;
}

export function findItems(lines: readonly Line[], textEnd: number): FoundItem[] {
  const contents = markContents(lines);
  const starts: Start[] = [];
  let current: readonly number[] = [];
  let pending: (readonly number[])[] = [];
  let bodyFrom = 0;
  let listRun = 0;
  const push = (start: Start): void => {
    starts.push(start);
    current = start.number;
    bodyFrom = start.bodyLine;
    listRun = 0;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || contents[index] || index < bodyFrom) continue;
    const caseLine = readCaseLine(line.text);
    if (caseLine) {
      const first = Math.max(paragraphBefore(lines, index), bodyFrom);
      if (first >= index) continue;
      if (pending.length > 1 && first > bodyFrom) {
        const [outer] = pending;
        const headLine = first - 1;
        if (outer && lines[headLine]) {
          push({
            line: headLine,
            number: outer,
            titleLines: [headLine, first],
            titleFrom: 0,
            case: null,
            bodyLine: first,
          });
          pending = pending.slice(1);
        }
      }
      const number = pending.shift() ?? [...current.slice(0, -1), (current.at(-1) ?? 0) + 1];
      pending = [];
      push({ line: first, number, titleLines: [first, index], titleFrom: 0, case: caseLine, bodyLine: index + 1 });
      continue;
    }
    const match = line.text.match(NUMBERED);
    if (!match?.[1]) continue;
    const printed = restoreNumber(pending.at(-1) ?? current, parseNumber(match[1]));
    const rest = line.text.slice(match[0].length);
    if (rest === '') {
      if (follows(pending.at(-1) ?? current, printed)) pending.push(printed);
      continue;
    }
    if (
      printed.length === 1 &&
      printed[0] === listRun + 1 &&
      (listRun > 0 || current.length > 0) &&
      printed[0] !== undefined
    ) {
      if (listRun > 0 || printed[0] === 1) {
        listRun = printed[0];
        continue;
      }
    }
    if (!follows(current, printed) || !/^[\p{Lu}\d"”'(»|@]/u.test(rest)) continue;
    let titleEnd = index + 1;
    let found: CaseLine | null = null;
    for (let ahead = index + 1; ahead <= index + 4 && ahead < lines.length; ahead++) {
      const next = lines[ahead];
      if (!next) break;
      found = readCaseLine(next.text);
      if (found) {
        titleEnd = ahead;
        break;
      }
      if (readSectionHeading(next.text) || NUMBERED.test(next.text)) break;
    }
    const bodyLine = found ? titleEnd + 1 : index + 1;
    if (!found && /[.;,]$/.test(rest)) continue;
    pending = [];
    push({
      line: index,
      number: printed,
      titleLines: [index, titleEnd],
      titleFrom: match[0].length,
      case: found,
      bodyLine,
    });
  }
  return starts.map((start, order) => describe(lines, starts, start, order, textEnd));
}

function describe(
  lines: readonly Line[],
  starts: readonly Start[],
  start: Start,
  order: number,
  textEnd: number,
): FoundItem {
  const [from, to] = start.titleLines;
  const next = starts[order + 1];
  const titleStart = (lines[from]?.start ?? 0) + start.titleFrom;
  const titleEnd = lines[to - 1]?.end ?? titleStart;
  const title = lines
    .slice(from, to)
    .map((line, index) => (index === 0 ? line.text.slice(start.titleFrom) : line.text))
    .join(' ')
    .trim();
  return {
    number: start.number.join('.'),
    title,
    titleSpan: { start: titleStart, end: titleEnd },
    case: start.case,
    start: lines[start.line]?.start ?? 0,
    end: next ? (lines[next.line]?.start ?? textEnd) : textEnd,
    firstLine: start.bodyLine,
    endLine: next ? next.line : lines.length,
  };
}
