/**
 * Items without numbers: the line before the first section heading of each ("Baggrund", "Sagsfremstilling" …), or a
 * heading that the page itself marks. Used only where no numbered item was found.
 */
import { isMetadata, readCaseLine } from './case-line.ts';
import type { ItemStart } from './item-start.ts';
import type { Line } from './lines.ts';
import { headingNear, isState } from './read-title.ts';
import { readHeadingBelow, readSectionHeading } from './section-headings.ts';
import { isStandingTitle } from './standing-items.ts';

const OPENING = new Set(['background', 'summary', 'statement', 'problem', 'recommendation', 'decision']);

/**
 * A title stands right above an opening section: where the section's name has been seen in the item before, where none
 * was, or where the line shows by itself that it is one.
 */
export function findTitledItems(lines: readonly Line[]): ItemStart[] {
  const starts: ItemStart[] = [];
  let seen = new Set<string>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const heading = line ? readHeadingBelow(line.text) : null;
    if (!heading || !OPENING.has(heading.name) || isKindOnCover(lines, index, starts)) continue;
    const start = titleAbove(lines, index);
    const fresh =
      starts.length === 0 ||
      seen.has(heading.name) ||
      (seen.has('decision') && heading.name !== 'decision') ||
      (start !== null && standsAsTitle(lines, start, starts[0]));
    if (fresh && start) {
      starts.push(start);
      seen = new Set();
    }
    seen.add(heading.name);
  }
  return starts.length === 0 ? starts : withBareTitles(lines, starts);
}

/** "Referat" above the first item tells what the document is. */
const isKindOnCover = (lines: readonly Line[], index: number, starts: readonly ItemStart[]): boolean =>
  starts.length === 0 && !readSectionHeading(lines[index]?.text ?? '');

/** A heading of the first title's level; without levels a short line set apart, after a sentence that ended. */
function standsAsTitle(lines: readonly Line[], start: ItemStart, first: ItemStart | undefined): boolean {
  const line = lines[start.line];
  const level = lines[first?.line ?? -1]?.level ?? null;
  if (!line) return false;
  if (level !== null || line.level !== null) return line.level !== null && line.level === level;
  const above = lines[start.line - 1];
  return line.gap && line.text.length <= 120 && (!above || /[.!?:)”"]$/.test(above.text) || above.text.length < 60);
}

/** Items that have no section: headings of the level on which the others stand, or what every agenda has. */
function withBareTitles(lines: readonly Line[], starts: readonly ItemStart[]): ItemStart[] {
  const taken = new Set(starts.map(({ line }) => line));
  const level = lines[starts[0]?.line ?? -1]?.level ?? null;
  const leveled = level !== null && starts.every(({ line }) => lines[line]?.level === level);
  const [from = 0] = starts.map(({ line }) => line);
  const bare = lines.flatMap((line, index): ItemStart[] => {
    const isTitle = leveled
      ? index > from && line.level === level
      : line.gap && (isStandingTitle(line.text) || (index > from && isState(lines[index + 1]?.text ?? '')));
    if (!isTitle || taken.has(index) || readHeadingBelow(line.text) || line.text.length > 160) return [];
    if (!leveled && (index < from - 3 || !hasRoom(lines, index, taken))) return [];
    return [bareStart(index)];
  });
  return [...starts, ...bare].sort((one, other) => one.line - other.line);
}

/** Nothing of a list: the line's paragraph is its own, and it does not stand among titles that follow at once. */
const hasRoom = (lines: readonly Line[], index: number, taken: ReadonlySet<number>): boolean =>
  lines[index + 1] === undefined || !taken.has(index + 1);

const bareStart = (index: number): ItemStart => ({
  line: index,
  number: null,
  titleLines: [index, index + 1],
  titleFrom: 0,
  case: null,
  closed: false,
  bodyLine: index + 1,
  sure: true,
});

function titleAbove(lines: readonly Line[], index: number): ItemStart | null {
  let at = index - 1;
  let found = null as ReturnType<typeof readCaseLine>;
  while (at >= 0 && index - at <= 4) {
    const caseLine = readCaseLine(lines[at]?.text ?? '');
    if (!caseLine && !isMetadata(lines[at]?.text ?? '')) break;
    found ??= caseLine;
    at--;
  }
  at = headingNear(lines, at);
  const line = lines[at];
  if (
    !line ||
    line.text.length > 160 ||
    /[.,;:]$/.test(line.text) ||
    !/^[\p{Lu}\d"”]/u.test(line.text) ||
    readSectionHeading(line.text)
  )
    return null;
  const from =
    !line.gap &&
    lines[at - 1] &&
    (lines[at - 1]?.gap ?? false) &&
    /[\p{Ll},–-]$/u.test(lines[at - 1]?.text ?? '') &&
    /^\p{Ll}/u.test(line.text)
      ? at - 1
      : at;
  return {
    line: from,
    number: null,
    titleLines: [from, at + 1],
    titleFrom: 0,
    case: found,
    closed: false,
    bodyLine: index,
    sure: true,
  };
}
