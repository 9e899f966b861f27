/**
 * Items without numbers: the line before the first section heading of each ("Baggrund", "Sagsfremstilling" …), or a
 * heading that the page itself marks. Used only where no numbered item was found.
 */
import { isMetadata, readCaseLine } from './case-line.ts';
import type { ItemStart } from './item-start.ts';
import type { Line } from './lines.ts';
import { readSectionHeading } from './section-headings.ts';

const OPENING = new Set(['background', 'summary', 'statement', 'problem', 'recommendation', 'decision']);

/** A title stands right above an opening section whose name has been seen in the item before, or with none before. */
export function findTitledItems(lines: readonly Line[]): ItemStart[] {
  const starts: ItemStart[] = [];
  let seen = new Set<string>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const heading = line ? readSectionHeading(line.text) : null;
    if (!heading || !OPENING.has(heading.name)) continue;
    const fresh =
      starts.length === 0 || seen.has(heading.name) || (seen.has('decision') && heading.name !== 'decision');
    if (fresh) {
      const start = titleAbove(lines, index);
      if (start) {
        starts.push(start);
        seen = new Set();
      }
    }
    seen.add(heading.name);
  }
  return starts;
}

function titleAbove(lines: readonly Line[], index: number): ItemStart | null {
  let at = index - 1;
  let found = null as ReturnType<typeof readCaseLine>;
  while (at >= 0 && index - at <= 4) {
    const caseLine = readCaseLine(lines[at]?.text ?? '');
    if (!caseLine && !isMetadata(lines[at]?.text ?? '')) break;
    found ??= caseLine;
    at--;
  }
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
