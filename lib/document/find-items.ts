/**
 * Where each item of the agenda stands. Numbered lines, case lines and page headings are candidates; the order of the
 * numbers, and what follows a line, decide which of them are items and which are lists, contents or numbers that a
 * page top displaced into the item before.
 */
import { foldDanish } from '../text/fold.ts';
import type { Span } from '../text/mapped-text.ts';
import { type CaseLine, readCaseLine, readOfficerLine } from './case-line.ts';
import type { Contents } from './find-contents.ts';
import type { Line } from './lines.ts';
import { comesAfter, follows, type PrintedNumber, readNumber, restoreNumber } from './numbering.ts';
import { readSectionHeading } from './section-headings.ts';

/** All spans are those of the mended text. */
export interface FoundItem extends Span {
  readonly number: string | null;
  readonly title: string;
  readonly titleSpan: Span;
  readonly case: CaseLine | null;
  readonly closed: boolean;
  /** Index of the first line after title and case line, and one past the last. */
  readonly firstLine: number;
  readonly endLine: number;
}

/** The beginning of an item, in lines. */
export interface ItemStart {
  readonly line: number;
  readonly number: readonly number[] | null;
  /** First line of the title and one past its last. */
  readonly titleLines: readonly [number, number];
  /** Where the title begins in its first line. */
  readonly titleFrom: number;
  readonly case: CaseLine | null;
  readonly closed: boolean;
  readonly bodyLine: number;
  /** More than its number says that it is an item. */
  readonly sure: boolean;
}

/** Sections that open an item; one of them after a line says that the line is a title. */
const OPENING = new Set(['background', 'summary', 'statement', 'problem', 'recommendation']);
/** A case line stands at most so many lines below the number. */
const CASE_REACH = 5;
const HEADING_REACH = 7;
const TITLE_LENGTH = 260;
/** A line that goes on below is at least so long. */
const WRAPPED = 30;

interface Title {
  readonly to: number;
  readonly case: CaseLine | null;
  readonly bodyLine: number;
}

/** A title goes on until its case line, a heading, an empty line or the next number; at most four lines. */
function readTitle(lines: readonly Line[], from: number, hasOwnText: boolean): Title {
  let to = hasOwnText ? from + 1 : from + 2;
  let found = null as CaseLine | null;
  let bodyLine = to;
  for (let ahead = to; ahead < Math.min(lines.length, from + 1 + CASE_REACH); ahead++) {
    const line = lines[ahead];
    if (!line || readSectionHeading(line.text)) break;
    const caseLine = readCaseLine(line.text) ?? splitCaseLine(lines, ahead);
    if (caseLine) {
      found ??= caseLine;
      bodyLine = ahead + 1;
      if (
        to === (hasOwnText ? from + 1 : from + 2) &&
        ahead - to < 3 &&
        !lines.slice(to, ahead).some(({ gap, text }) => gap || isState(text))
      )
        to = ahead;
      continue;
    }
    const officer = readOfficerLine(line.text);
    if (officer && found) {
      found = { ...found, officer: found.officer ?? officer };
      bodyLine = ahead + 1;
    } else if (isState(line.text)) bodyLine = Math.max(bodyLine, ahead + 1);
    else if (
      readNumber(line.text) ||
      (line.gap && !found && hasOwnText && !/^(?:Sagsnr|Sagsnummer|Journalnr|Sag)(?![\p{L}])/iu.test(line.text))
    )
      break;
  }
  if (!found) {
    // Without a case line, a second line belongs to the title when the first stops in the middle.
    for (let ahead = to; ahead < to + 2 && ahead < lines.length; ahead++) {
      const line = lines[ahead];
      const before = lines[ahead - 1]?.text ?? '';
      if (
        !line ||
        line.gap ||
        line.level !== null ||
        readSectionHeading(line.text) ||
        readNumber(line.text) ||
        isState(line.text)
      )
        break;
      if (!/(?:[\p{Ll},–-]|\bog|\baf)$/u.test(before) || !/^\p{Ll}/u.test(line.text) || line.text.length > 90) break;
      to = ahead + 1;
      bodyLine = Math.max(bodyLine, to);
    }
  }
  return { to, case: found, bodyLine };
}

const isState = (text: string): boolean =>
  /^\(?(?:åbent?|lukket|åbent? punkt|lukket punkt|åben sag|lukket sag)\)?\.?$/i.test(text);

/** "Sagsnr:" with the number on the next line. */
function splitCaseLine(lines: readonly Line[], at: number): CaseLine | null {
  const text = lines[at - 1]?.text ?? '';
  return /^(?:Sagsnr|Sagsnummer|Journalnr)\.?\s?:?$/i.test(text)
    ? readCaseLine(`Sagsnr: ${lines[at]?.text ?? ''}`)
    : null;
}

/** Where a title begins whose last line stands before `index`: back over its wrapped lines, at most five. */
function titleBefore(lines: readonly Line[], index: number, floor: number): number {
  let first = index - 1;
  while (first > floor && index - first < 5) {
    const line = lines[first];
    const above = lines[first - 1];
    if (!line || !above || line.gap || line.pageTop || above.text.length < WRAPPED) break;
    if (/[.;:]$/.test(above.text) || readSectionHeading(above.text) || readCaseLine(above.text)) break;
    first--;
  }
  return Math.max(first, floor);
}

class Outline {
  readonly starts: ItemStart[] = [];
  current: readonly number[] = [];
  /** Numbers that stand alone and still want their title. */
  pending: { number: readonly number[]; line: number }[] = [];
  bodyFrom = 0;
  /** Last number of the plain list that runs through the item's text; 0 when none does. */
  listRun = 0;
  sections = new Set<string>();

  /** @param nested numbers such as 3.1 stand in the text */
  constructor(readonly nested: boolean) {}

  push(start: ItemStart): void {
    this.starts.push(start);
    if (start.number) this.current = start.number;
    this.bodyFrom = start.bodyLine;
    this.pending = [];
    this.listRun = 0;
    this.sections = new Set();
  }

  /** Takes back items that only their numbers made, when a sure one shows that they were a list. */
  takeBack(number: readonly number[]): void {
    let last = this.starts.at(-1);
    while (last && !last.sure && last.number && !comesAfter(last.number, number)) {
      this.starts.pop();
      last = this.starts.at(-1);
    }
    this.current = last?.number ?? [];
    this.pending = [];
  }
}

/** What below a numbered line says that it is a title. */
function isFollowedAsItem(lines: readonly Line[], title: Title, sections: ReadonlySet<string>): boolean {
  if (title.case) return true;
  for (let ahead = title.to; ahead < Math.min(lines.length, title.to + HEADING_REACH); ahead++) {
    const line = lines[ahead];
    if (!line) break;
    const heading = readSectionHeading(line.text);
    if (heading) {
      if (sections.has('decision') || sections.has(heading.name)) return true;
      return sections.size === 0 && (OPENING.has(heading.name) || ahead === title.to);
    }
    if (readNumber(line.text)) return false;
  }
  return sections.has('decision');
}

const isTitleLike = (text: string): boolean =>
  text.length > 1 &&
  text.length <= TITLE_LENGTH &&
  !/[.;,:]$/.test(text.replace(/(?:mv|m\.v|m\.m|mm|bl\.a|kr|nr|inkl)\.$/, ''));

export function findItemStarts(lines: readonly Line[], { isContents, titles }: Contents): ItemStart[] {
  const caseLines = lines.filter(({ text }) => readCaseLine(text)).length;
  const outline = new Outline(lines.some(({ text }) => readNumber(text)?.parts.length === 2));
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || isContents[index] || index < outline.bodyFrom) continue;
    const heading = readSectionHeading(line.text);
    if (heading) {
      outline.sections.add(heading.name);
      continue;
    }
    const caseLine = readCaseLine(line.text);
    if (caseLine) {
      startAtCaseLine(lines, outline, index, caseLine);
      continue;
    }
    const printed = readNumber(line.text);
    if (!printed) outline.listRun = nextInList(line.text, outline);
    if (printed) startAtNumber(lines, outline, index, printed, titles, caseLines >= 2);
  }
  return outline.starts;
}

/** "1. nedrivning af …" begins a list within an item, "2. etablering …" goes on with it. */
function nextInList(text: string, { listRun, current }: Outline): number {
  const number = Number(text.match(/^(\d{1,2})[.)]\s/)?.[1] ?? 0);
  return number > 0 && (number === listRun + 1 || (number === 1 && current.length > 0)) ? number : listRun;
}

/** A case line whose title lost its number, or had it displaced. */
function startAtCaseLine(lines: readonly Line[], outline: Outline, index: number, found: CaseLine): void {
  const first = titleBefore(lines, index, outline.bodyFrom);
  if (first >= index || !isTitleLike(lines[index - 1]?.text ?? '') || readSectionHeading(lines[first]?.text ?? ''))
    return;
  const [outer] = outline.pending;
  let pending = outline.pending;
  if (
    outer &&
    pending.length > 1 &&
    first > outline.bodyFrom &&
    first - 1 > outer.line &&
    isTitleLike(lines[first - 1]?.text ?? '')
  ) {
    const rest = pending.slice(1);
    outline.push({
      line: outer.line,
      number: outer.number,
      titleLines: [first - 1, first],
      titleFrom: 0,
      case: null,
      closed: false,
      bodyLine: first,
      sure: true,
    });
    pending = rest;
  }
  const last = outline.starts.at(-1);
  const opensChild = last?.number?.length === 1 && last.case === null && outline.nested;
  const next = opensChild
    ? [...outline.current, 1]
    : [...outline.current.slice(0, -1), (outline.current.at(-1) ?? 0) + 1];
  const number = pending.at(-1)?.number ?? (outline.current.length > 0 ? next : null);
  outline.push({
    line: first,
    number,
    titleLines: [first, index],
    titleFrom: 0,
    case: found,
    closed: false,
    bodyLine: index + 1,
    sure: true,
  });
}

function startAtNumber(
  lines: readonly Line[],
  outline: Outline,
  index: number,
  printed: PrintedNumber,
  titles: ReadonlyMap<string, string>,
  usesCaseLines: boolean,
): void {
  const line = lines[index];
  if (!line) return;
  const alone = printed.rest >= line.text.length;
  const before = outline.pending.at(-1)?.number ?? outline.current;
  const number = restoreNumber(before, printed.parts);
  if (alone && usesCaseLines) {
    const far = outline.starts.length > 0 || number.every((part) => part === 1);
    if (far && comesAfter(before, number)) outline.pending.push({ number, line: index });
    return;
  }
  const text = alone ? (lines[index + 1]?.text ?? '') : line.text.slice(printed.rest);
  if (text === '' || readSectionHeading(text) || (alone && !/^\p{Lu}/u.test(text))) return;
  const title = readTitle(lines, index, !alone);
  const listed = titles.get(number.join('.'));
  const isListed =
    listed !== undefined && listed.slice(0, 12) === foldDanish(text).slice(0, Math.min(12, listed.length));
  const sure = printed.sure || line.level !== null || isListed || isFollowedAsItem(lines, title, outline.sections);
  const [single = 0] = number.length === 1 ? number : [];
  if (
    !sure &&
    single > 0 &&
    single === outline.listRun + 1 &&
    (outline.listRun > 0 || (single === 1 && outline.current.length > 0))
  ) {
    outline.listRun = single;
    return;
  }
  // The contents list knows this number by another title.
  if (!sure && listed !== undefined) return;
  if (sure && !comesAfter(outline.current, number)) outline.takeBack(number);
  const isNext = follows(before, number) || follows(outline.current, number);
  const begins = outline.current.length === 0 && (sure || hasSuccessor(lines, index, number));
  const after = sure && comesAfter(outline.current, number) && isNear(outline.current, number);
  if (!isNext && !begins && !after) return;
  if (!sure && !isTitleLike(lines[title.to - 1]?.text ?? text)) return;
  if (!sure && alone && outline.starts.some((start) => start.sure)) return;
  outline.push({
    line: index,
    number,
    titleLines: alone ? [index + 1, title.to] : [index, title.to],
    titleFrom: alone ? 0 : printed.rest,
    case: title.case,
    closed: printed.closed,
    bodyLine: title.bodyLine,
    sure,
  });
}

/** Numbers may be lost between two items, but not many. */
function isNear(current: readonly number[], next: readonly number[]): boolean {
  if (current.length === 0) return true;
  const [one = 0] = current;
  const [other = 0] = next;
  return other - one <= 6;
}

/** The next number stands further on, so that a list may begin at 301. */
function hasSuccessor(lines: readonly Line[], index: number, number: readonly number[]): boolean {
  if (number.every((part) => part === 1)) return true;
  const wanted = (number.at(-1) ?? 0) + 1;
  for (let ahead = index + 1; ahead < Math.min(lines.length, index + 400); ahead++) {
    const printed = readNumber(lines[ahead]?.text ?? '');
    if (printed && printed.parts.length === number.length && printed.parts.at(-1) === wanted) return true;
  }
  return false;
}

/** The items between their starts, in the offsets of the mended text. */
export function describeItems(lines: readonly Line[], starts: readonly ItemStart[], textEnd: number): FoundItem[] {
  return starts.map((start, order) => {
    const [from, to] = start.titleLines;
    const next = starts[order + 1];
    const titleStart = (lines[from]?.start ?? 0) + start.titleFrom;
    const title = lines
      .slice(from, to)
      .map((line, index) => (index === 0 ? line.text.slice(start.titleFrom) : line.text))
      .join(' ')
      .trim();
    return {
      number: start.number?.join('.') ?? null,
      title,
      titleSpan: { start: titleStart, end: Math.max(titleStart, lines[to - 1]?.end ?? titleStart) },
      case: start.case,
      closed: start.closed || /^\(?lukket (?:punkt|sag)\b/i.test(title),
      start: lines[start.line]?.start ?? 0,
      end: next ? (lines[next.line]?.start ?? textEnd) : textEnd,
      firstLine: start.bodyLine,
      endLine: next ? next.line : lines.length,
    };
  });
}
