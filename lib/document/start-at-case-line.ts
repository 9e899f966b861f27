/** An item that begins at its case line: its title stands above, without a number or with one that was displaced. */
import { type CaseLine, isMetadata } from './case-line.ts';
import type { Line } from './lines.ts';
import type { Outline } from './outline.ts';
import { headingNear, isTitleLike, titleBefore } from './read-title.ts';
import { readSectionHeading } from './section-headings.ts';

/** Between a title and its case line stand no more lines of the system. */
const MOST_METADATA = 4;

/** A case line whose title lost its number, or had it displaced. */
export function startAtCaseLine(lines: readonly Line[], outline: Outline, caseAt: number, found: CaseLine): void {
  let index = caseAt;
  while (index > outline.bodyFrom && caseAt - index < MOST_METADATA && isMetadata(lines[index - 1]?.text ?? ''))
    index--;
  // "Rammeaftale: status ↵ 3.3. ↵ SAG-2024-01166": the number came to stand below its title.
  if (outline.pending.at(-1)?.line === index - 1) index--;
  const titleEnd = headingNear(lines, index - 1) + 1;
  const first = titleBefore(lines, titleEnd, outline.bodyFrom);
  const above = lines[index - 1]?.text ?? '';
  // Old books of minutes close their titles with a full stop.
  const closed = outline.pending.at(-1)?.line === first - 1 && above.length <= 100 && !/[.;:]\s|[,;:]$/.test(above);
  if (first >= index || !(closed || isTitleLike(above)) || readSectionHeading(lines[first]?.text ?? '')) return;
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
  const used = pending.at(-1);
  if (used && used.line < first) outline.displaced.push(used.line);
  const number = used?.number ?? (outline.current.length > 0 ? next : null);
  outline.push({
    line: first,
    number,
    titleLines: [first, titleEnd],
    titleFrom: 0,
    case: found,
    closed: false,
    bodyLine: caseAt + 1,
    sure: true,
  });
}
