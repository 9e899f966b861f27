/**
 * Where each item of the agenda stands. Numbered lines, case lines and page headings are candidates; the order of the
 * numbers, and what follows a line, decide which of them are items and which are lists, contents or numbers that a
 * page top displaced into the item before.
 */
import { foldDanish } from '../text/fold.ts';
import { type CaseLine, readCaseLine } from './case-line.ts';
import type { Contents } from './find-contents.ts';
import type { ItemStart } from './item-start.ts';
import type { Line } from './lines.ts';
import {
  hasCaseLine,
  hasSuccessor,
  isBelowHead,
  isBelowTitle,
  isDecidedPoint,
  isFollowedAsItem,
  isNear,
  isSameTitle,
  isSection,
  isTitledBelow,
  leadsItem,
} from './number-signs.ts';
import { comesAfter, follows, type PrintedNumber, readNumber, restoreNumber } from './numbering.ts';
import { Outline } from './outline.ts';
import { isTitleLike, readTitle, type Title } from './read-title.ts';
import { readHeadingBelow, readSectionHeading } from './section-headings.ts';
import { isStandingTitle } from './standing-items.ts';
import { startAtCaseLine } from './start-at-case-line.ts';

export interface FoundStarts {
  readonly starts: readonly ItemStart[];
  /** Lines that hold nothing but a number which a page top displaced into the item before. */
  readonly displaced: readonly number[];
}

export function findItemStarts(lines: readonly Line[], { isContents, titles }: Contents): FoundStarts {
  const cases = lines.map(({ text }) => readCaseLine(text));
  const caseLines = cases.filter((found) => found !== null).length;
  const leads = cases.map((found, index) => found !== null && leadsItem(lines, index));
  const casesLead = leads.filter(Boolean).length >= LEAST_LEADING;
  const nested = lines.some(({ text }) => readNumber(text)?.parts.length === 2);
  const outline = new Outline(nested, casesLead);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || isContents[index] || index < outline.bodyFrom) continue;
    const heading = outline.starts.length > 0 ? readHeadingBelow(line.text) : readSectionHeading(line.text);
    if (heading) {
      outline.sections.add(heading.name);
      continue;
    }
    const caseLine = cases[index];
    if (casesLead && leads[index]) continue;
    if (caseLine && outline.wantsCase(index) && isBelowHead(lines, outline.bodyFrom, index)) {
      outline.attachCase(caseLine);
      continue;
    }
    if (caseLine) {
      if (!isContents[index - 1]) startAtCaseLine(lines, outline, index, caseLine);
      continue;
    }
    const printed = readNumber(line.text);
    if (!printed) outline.listRun = nextInList(line.text, outline);
    if (printed) startAtNumber(lines, outline, index, printed, titles, caseLines >= 2 && !casesLead);
  }
  return { starts: outline.starts, displaced: outline.displaced };
}

/** "1. nedrivning af …" begins a list within an item, "2. etablering …" goes on with it. */
function nextInList(text: string, { listRun, current }: Outline): number {
  const number = Number(text.match(/^(\d{1,2})[.)]\s/)?.[1] ?? 0);
  return number > 0 && (number === listRun + 1 || (number === 1 && current.length > 0)) ? number : listRun;
}

/** Below so many case lines stands a numbered title, and they are those of the items that follow. */
const LEAST_LEADING = 2;

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
  const text = alone ? (lines[index + 1]?.text ?? '') : line.text.slice(printed.rest);
  const listed = titles.get(number.join('.'));
  const isListed = listed !== undefined && text !== '' && isSameTitle(listed, foldDanish(text));
  const isOwn = printed.sure || isListed || (follows(before, number) && isTitledBelow(lines, index));
  if (alone && usesCaseLines && !(isOwn && !hasCaseLine(lines, index))) {
    const far = printed.sure || outline.starts.length > 0 || number.every((part) => part === 1);
    // "… via Gate ↵ 21." is a sentence that goes on.
    if (far && comesAfter(before, number) && isNear(before, number)) outline.pending.push({ number, line: index });
    return;
  }
  if (alone && printed.sure && isBelowTitle(lines, index, outline)) {
    pushNumbered(outline, index - 1, number, titleAbove(index), {
      alone: false,
      printed: { ...printed, rest: 0 },
      sure: true,
    });
    return;
  }
  if (text === '' || isSection(text, printed, outline) || (alone && !/^\p{Lu}/u.test(text))) return;
  // "Bilag ↵ 3.1 Udkast": the list of annexes.
  if (!printed.sure && !line.gap && !isListed && isAnnexes(lines[index - 1]?.text ?? '')) {
    outline.annexes = index;
    return;
  }
  if (!printed.sure && !line.gap && outline.annexes === index - 1 && !isListed) {
    outline.annexes = index;
    return;
  }
  if (!printed.sure && !line.gap && outline.sections.has('decision') && isDecidedPoint(text)) return;
  const title = readTitle(lines, index, !alone);
  const caseAbove = outline.casesLead ? readCaseLine(lines[index - 1]?.text ?? '') : null;
  const [single = 0] = number.length === 1 ? number : [];
  const inList = single > 1 && single === outline.listRun + 1;
  const afterDecision = outline.sections.has('decision') && line.gap && !inList && follows(outline.current, number);
  const standing = isStandingTitle(text) && (follows(before, number) || outline.current.length === 0);
  const marked = printed.sure || line.level !== null || isListed || standing;
  const sure = marked || afterDecision || isFollowedAsItem(lines, title, outline.sections);
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
  if (sure && isMoved(outline, number, title, isListed)) {
    pushNumbered(outline, index, number, title, { alone, printed, sure, caseAbove });
    return;
  }
  if (sure && !comesAfter(outline.current, number)) outline.takeBack(number);
  startParent(lines, outline, index, number);
  const isNext = follows(before, number) || follows(outline.current, number);
  const begins = outline.current.length === 0 && (sure || hasSuccessor(lines, index, number));
  const after = sure && comesAfter(outline.current, number) && isNear(outline.current, number);
  if (!isNext && !begins && !after) return;
  if (!sure && !isTitleLike(lines[title.to - 1]?.text ?? text)) return;
  if (!sure && alone && outline.starts.some((start) => start.sure)) return;
  pushNumbered(outline, index, number, title, { alone, printed, sure, caseAbove });
}

const titleAbove = (index: number): Title => ({ to: index, case: null, bodyLine: index + 1 });

interface Numbered {
  readonly alone: boolean;
  readonly printed: PrintedNumber;
  readonly sure: boolean;
  /** Of a case line above the title. */
  readonly caseAbove?: CaseLine | null;
}

function pushNumbered(
  outline: Outline,
  index: number,
  number: readonly number[],
  title: Title,
  { alone, printed, sure, caseAbove = null }: Numbered,
): void {
  outline.push({
    // A case line above the title is the first of its item.
    line: caseAbove ? index - 1 : index,
    number,
    titleLines: alone ? [index + 1, title.to] : [index, title.to],
    titleFrom: alone ? 0 : printed.rest,
    case: title.case ?? caseAbove,
    closed: printed.closed,
    bodyLine: title.bodyLine,
    sure,
  });
}

/** An item that was dealt with after a later one of the same chapter keeps its number: 4.2, 4.1, 4.3. */
function isMoved(outline: Outline, number: readonly number[], title: Title, isListed: boolean): boolean {
  const { current, starts } = outline;
  if (!(title.case || isListed) || number.length !== current.length || comesAfter(current, number)) return false;
  const key = number.join('.');
  if (starts.some((start) => start.number?.join('.') === key)) return false;
  const sameChapter = number.slice(0, -1).every((part, at) => part === current[at]);
  return sameChapter && starts.some((start) => start.sure && start.number !== null && comesAfter(start.number, number));
}

/** "3." alone, its title on the next line, and then 3.1: the heading of a chapter whose number stood apart. */
function startParent(lines: readonly Line[], outline: Outline, index: number, number: readonly number[]): void {
  const parent = outline.pending.at(-1);
  if (!parent || !follows(parent.number, number) || number.length !== parent.number.length + 1) return;
  const text = lines[parent.line + 1]?.text ?? '';
  if (index - parent.line !== 2 || !isTitleLike(text) || readSectionHeading(text) || !/^\p{Lu}/u.test(text)) return;
  outline.push({
    line: parent.line,
    number: parent.number,
    titleLines: [parent.line + 1, index],
    titleFrom: 0,
    case: null,
    closed: false,
    bodyLine: index,
    sure: true,
  });
}

const isAnnexes = (text: string): boolean => readSectionHeading(text)?.name === 'annexes';
