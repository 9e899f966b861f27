/** The title of an item around its number or above its case line, and the case line itself. */
import { type CaseLine, isMetadata, readCaseLine, readOfficerLine } from './case-line.ts';
import type { Line } from './lines.ts';
import { readNumber } from './numbering.ts';
import { isToTop } from './page-foot.ts';
import { readSectionHeading } from './section-headings.ts';
import { isShouted } from './unshout.ts';

/** A case line stands at most so many lines below the number. */
const CASE_REACH = 5;
const TITLE_LENGTH = 260;
/** A line that goes on below is at least so long. */
const WRAPPED = 30;
/** Of a title without a case line, the number's line among them. */
const MOST_LINES = 5;

/** The first line stops in the middle of a sentence. */
const goesOn = (line: string, below: string): boolean =>
  /(?:[\p{Ll},–-]|\bog|\baf)$/u.test(line) && /^\p{Ll}(?![.)]\s)/u.test(below);

/** "MØDEPLAN 2010 FOR FORRETNINGSUDVALGET OG REGIONSRÅ- ↵ DET": a title in capitals goes on in capitals. */
const goesOnShouted = (line: string, below: string): boolean =>
  (line.length >= WRAPPED || line.endsWith('-')) && isShouted(line) && !/\p{Ll}/u.test(below) && !/[.:;]$/.test(line);

export interface Title {
  readonly to: number;
  readonly case: CaseLine | null;
  readonly bodyLine: number;
}

/** A title goes on until its case line, a heading, an empty line or the next number; at most four lines. */
export function readTitle(lines: readonly Line[], from: number, hasOwnText: boolean): Title {
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
        !leavesHeading(lines, to) &&
        !lines.slice(to, ahead).some(({ gap, text }) => gap || isState(text) || isMetadata(text))
      )
        to = ahead;
      continue;
    }
    const officer = readOfficerLine(line.text);
    if (officer && found) {
      found = { ...found, officer: found.officer ?? officer };
      bodyLine = ahead + 1;
    } else if (isState(line.text) || isMetadata(line.text)) bodyLine = Math.max(bodyLine, ahead + 1);
    else if (
      readNumber(line.text) ||
      (line.gap && !found && hasOwnText && !/^(?:Sagsnr|Sagsnummer|Journalnr|Sag)(?![\p{L}])/iu.test(line.text))
    )
      break;
  }
  if (!found) {
    // Without a case line, a second line belongs to the title when the first stops in the middle.
    for (let ahead = to; ahead < to + 2 && ahead < from + MOST_LINES && ahead < lines.length; ahead++) {
      const line = lines[ahead];
      const before = lines[ahead - 1]?.text ?? '';
      if (
        !line ||
        line.gap ||
        line.level !== null ||
        leavesHeading(lines, ahead) ||
        readSectionHeading(line.text) ||
        readNumber(line.text) ||
        isState(line.text) ||
        isMetadata(line.text)
      )
        break;
      if (line.text.length > 90 || !(goesOn(before, line.text) || goesOnShouted(before, line.text))) break;
      to = ahead + 1;
      bodyLine = Math.max(bodyLine, to);
    }
  }
  return { to, case: found, bodyLine };
}

/** Where the page itself says what its headings are, a title ends with its heading. */
const leavesHeading = (lines: readonly Line[], at: number): boolean =>
  typeof lines[at - 1]?.level === 'number' && lines[at]?.level === null;

export const isState = (text: string): boolean =>
  /^\(?(?:åbent?|lukket|åbent? punkt|lukket punkt|åben sag|lukket sag)\)?\.?$/i.test(text);

/** "Sagsnr:" with the number on the next line. */
function splitCaseLine(lines: readonly Line[], at: number): CaseLine | null {
  const text = lines[at - 1]?.text ?? '';
  return /^(?:Sagsnr|Sagsnummer|Journalnr)\.?\s?:?$/i.test(text)
    ? readCaseLine(`Sagsnr: ${lines[at]?.text ?? ''}`)
    : null;
}

/** Lines of what can be done with an item ("Vis bilag (3)") stand between its heading, where the page marks it, and its sections. */
const BETWEEN = 3;
const SHORT = 60;

/** The line of the heading above or at `from`; `from` where there is none near. */
export function headingNear(lines: readonly Line[], from: number): number {
  for (let at = from; at >= 0 && from - at <= BETWEEN; at--) {
    const line = lines[at];
    if (!line || readSectionHeading(line.text)) return from;
    if (line.level !== null) return at;
    if (line.text.length > SHORT || /[.:;]$/.test(line.text) || readNumber(line.text)) return from;
  }
  return from;
}

/** Where a title begins whose last line stands before `index`: back over its wrapped lines, at most five. */
export function titleBefore(lines: readonly Line[], index: number, floor: number): number {
  let first = index - 1;
  while (first > floor && index - first < 5) {
    const line = lines[first];
    const above = lines[first - 1];
    if (!line || !above || line.gap || line.pageTop || leavesHeading([line, above], 1)) break;
    // A short line does not wrap, but for a narrow column's: the sentence goes on below it.
    if (above.text.length < WRAPPED && !/^\p{Ll}/u.test(line.text)) break;
    if (/[.;:]$/.test(above.text) || readSectionHeading(above.text) || readCaseLine(above.text)) break;
    if (isMetadata(above.text)) break;
    first--;
  }
  return Math.max(first, floor);
}

/** Short, and no sentence. */
export const isTitleLike = (text: string): boolean =>
  text.length > 1 &&
  !isMetadata(text) &&
  !isToTop(text) &&
  text.length <= TITLE_LENGTH &&
  !/[.;,:]$/.test(text.replace(/(?:mv|m\.v|m\.m|mm|bl\.a|kr|nr|inkl|evt|etc|osv|pr|jf)\.$/, ''));
