/** What the lines around a number say of it: an item's, a list's, or the name of a section. */
import { editDistance } from '../text/near-words.ts';
import { isMetadata, readCaseLine } from './case-line.ts';
import type { Line } from './lines.ts';
import { follows, type PrintedNumber, readNumber } from './numbering.ts';
import type { Outline } from './outline.ts';
import { isToTop } from './page-foot.ts';
import { isTitleLike, type Title } from './read-title.ts';
import { readHeadingBelow, readSectionHeading } from './section-headings.ts';

/** Sections that open an item; one of them after a line says that the line is a title. */
const OPENING = new Set(['background', 'summary', 'statement', 'problem', 'recommendation']);
const HEADING_REACH = 7;

/** What below a numbered line says that it is a title. */
export function isFollowedAsItem(lines: readonly Line[], title: Title, sections: ReadonlySet<string>): boolean {
  if (title.case) return true;
  for (let ahead = title.to; ahead < Math.min(lines.length, title.to + HEADING_REACH); ahead++) {
    const line = lines[ahead];
    if (!line) break;
    const heading = readHeadingBelow(line.text);
    if (heading) {
      if (sections.has('decision') || sections.has(heading.name)) return true;
      return sections.size === 0 && (OPENING.has(heading.name) || ahead === title.to);
    }
    if (readNumber(line.text)) return false;
  }
  return false;
}

/** A case line, "85.02.02-G01-5-17", with "131. Godkendelse af dagsorden" right below it. */
export function leadsItem(lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  if (!line || !below) return false;
  const number = readNumber(below.text);
  return (
    number !== null &&
    number.rest < below.text.length &&
    (index === 0 || line.gap || isToTop(lines[index - 1]?.text ?? ''))
  );
}

/** What a system prints below the number of a case: "Beslutningskompetence: KB". */
const LABELLED = /^\p{Lu}[\p{L} ]{2,30}:\s/u;

/** "Meddelelser" and below it "Sag nr. 162": the title stands above its number, what belongs to the item below. */
export function isBelowTitle(lines: readonly Line[], index: number, outline: Outline): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!above || !line || !below || line.gap || index - 1 < outline.bodyFrom) return false;
  const leads = readHeadingBelow(below.text) !== null || isMetadata(below.text) || LABELLED.test(below.text);
  const isTitle = isTitleLike(above.text) && /^[\p{Lu}\d]/u.test(above.text) && !readNumber(above.text);
  return leads && isTitle && !readHeadingBelow(above.text) && !isMetadata(above.text);
}

/** "BESLUTNING: NY BUS TIL HAVNEN": a title that begins with what the body is to do. */
const KIND_OF_ITEM =
  /^(?:beslutning|orientering|drøftelse|temadrøftelse|høring|indstilling)\s?:\s(?=[\p{Lu}\d].{6,}[^.]$)/iu;

/** What an item may be about as well as a section of it: "2. Økonomi", "3. Klima: DK2020". */
const TOPICS = new Set(['other', 'economy', 'consultation', 'legal']);

/** A numbered line that names a section; "Punkt 3. Økonomi" is an item all the same. */
export function isSection(text: string, { sure, parts }: PrintedNumber, outline: Outline): boolean {
  const heading = readSectionHeading(text);
  if (!heading) return false;
  const [single = 0] = parts.length === 1 ? parts : [];
  const inRun = single > 0 && (single === outline.listRun + 1 || (single === 1 && outline.current.length > 0));
  const isTopic = TOPICS.has(heading.name) && !inRun && follows(outline.current, parts);
  if (heading.rest < text.length) {
    const rest = text.slice(heading.rest);
    if (KIND_OF_ITEM.test(text) || (isTopic && rest.length <= 90 && /^[\p{Lu}\d][^.]*$/u.test(rest))) return false;
  } else if (sure || isTopic) return false;
  if (inRun) outline.listRun = single;
  return true;
}

/** The beginnings of two folded titles, a letter or two apart where scanning read them. */
export function isSameTitle(listed: string, title: string): boolean {
  const length = Math.min(12, listed.length);
  const [one, other] = [listed.slice(0, length), title.slice(0, length)];
  return one === other || (length >= 8 && editDistance(one, other, 2) <= 2);
}

/** Whether the item that a number alone announces has a case line under its title. */
export function hasCaseLine(lines: readonly Line[], index: number): boolean {
  for (let ahead = index + 1; ahead < Math.min(lines.length, index + 6); ahead++) {
    const text = lines[ahead]?.text ?? '';
    if (readCaseLine(text)) return true;
    if (readNumber(text)) return false;
  }
  return false;
}

/** A number alone, its title on the next line, and right below that a section: "1 ↵ Dagsorden ↵ Beslutning". */
export function isTitledBelow(lines: readonly Line[], index: number): boolean {
  const [line, title, below] = [lines[index], lines[index + 1], lines[index + 2]];
  if (!line?.gap || !title || title.gap || !below?.gap || !isTitleLike(title.text)) return false;
  return /^\p{Lu}/u.test(title.text) && !readHeadingBelow(title.text) && readHeadingBelow(below.text) !== null;
}

/** "3. Anbefalet med 9 stemmer mod 2.": what became of one point of the recommendation. */
const DECIDED_POINT =
  /^(?:Ikke )?(?:anbefal(?:et|es|er)|godkend(?:t|es)|tiltrå?dt|tiltrædes|vedtaget|drøftet|udsat|udsættes|forkastet|afvist|bortfald(?:t|er)|oversend(?:t|es)|indstill(?:et|es)|taget? til|tages til|til (?:efterretning|orientering))(?!\p{L})/iu;
export const isDecidedPoint = (text: string): boolean => DECIDED_POINT.test(text);

/** Below a title stands the system's own head, "Sagsgang og sagstype", and the case number at its end. */
export function isBelowHead(lines: readonly Line[], from: number, caseAt: number): boolean {
  const between = lines.slice(from, caseAt);
  const [head] = between;
  if (!head || between.length > LONGEST_HEAD || readHeadingBelow(head.text)?.name !== 'other') return false;
  return between.every(({ text, gap }, index) => text.length <= 80 && (index === 0 || (!gap && !/[.;:]$/.test(text))));
}
const LONGEST_HEAD = 5;

/** Numbers may be lost between two items, but not many. */
export function isNear(current: readonly number[], next: readonly number[]): boolean {
  if (current.length === 0) return true;
  const [one = 0] = current;
  const [other = 0] = next;
  return other - one <= 6;
}

/** The next number stands further on, so that a list may begin at 301. */
export function hasSuccessor(lines: readonly Line[], index: number, number: readonly number[]): boolean {
  if (number.every((part) => part === 1)) return true;
  const wanted = (number.at(-1) ?? 0) + 1;
  for (let ahead = index + 1; ahead < Math.min(lines.length, index + 400); ahead++) {
    const printed = readNumber(lines[ahead]?.text ?? '');
    if (printed && printed.parts.length === number.length && printed.parts.at(-1) === wanted) return true;
  }
  return false;
}
