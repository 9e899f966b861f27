/** The mended text as lines, the unit in which headings, numbers and attendance lists are found. */
import { allMatches } from '../text/all-matches.ts';
import type { MappedText, Span } from '../text/mapped-text.ts';

/** Offsets are those of the mended text. */
export interface Line extends Span {
  readonly text: string;
  /** An empty line stands before it. */
  readonly gap: boolean;
  /** A new page begins with it, as far as the source shows. */
  readonly pageTop: boolean;
  /** The page itself marks it as a heading, of level 1–6; null where it does not say. */
  readonly level: number | null;
  /** The cells of a table's row, where tabs or wide gaps part them in the source; else null. */
  readonly cells: readonly string[] | null;
}

type Heading = Span & { readonly level: number };

/** A heading of a Markdown file: its signs are no part of it. */
const MARKDOWN = /^#{1,6} (?=\S)/;
/** Rows are short; a longer line is running text. */
const LONGEST_ROW = 160;

const GAP = /\t[\t ]{0,80}| {3,80}/g;

function cellsOf(text: MappedText, source: Span, line: Span): readonly string[] | null {
  if (line.end - line.start > LONGEST_ROW) return null;
  const printed = text.source.slice(source.start, source.end);
  if (!/\t| {3}/.test(printed)) return null;
  const cells: string[] = [];
  let from = line.start;
  for (const gap of allMatches(printed, GAP)) {
    const at = text.fromSource({ start: source.start + gap.index, end: source.start + gap.index }).start;
    cells.push(text.text.slice(from, at).trim());
    from = at;
  }
  cells.push(text.text.slice(from, line.end).trim());
  return cells.filter((cell) => cell !== '');
}

/** @param headings spans of the source, in any order */
export function splitLines(text: MappedText, headings: readonly Heading[] = []): Line[] {
  const marked = [...headings].sort((one, other) => one.start - other.start);
  const lines: Line[] = [];
  let start = 0;
  let gap = true;
  let sourceEnd = 0;
  let nextHeading = 0;
  const levelOf = (source: Span): number | null => {
    while (nextHeading < marked.length && (marked[nextHeading]?.end ?? 0) <= source.start) nextHeading++;
    const heading = marked[nextHeading];
    return heading && heading.start < source.end && source.start < heading.end ? heading.level : null;
  };
  while (start <= text.text.length) {
    const next = text.text.indexOf('\n', start);
    const at = next < 0 ? text.text.length : next;
    if (at > start) {
      const source = text.toSource({ start, end: at });
      const before = text.source.slice(Math.max(sourceEnd, source.start - 200), source.start);
      const printed = text.text.slice(start, at);
      const sign = printed.match(MARKDOWN)?.[0] ?? '';
      const own = start + sign.length;
      lines.push({
        start: own,
        end: at,
        text: printed.slice(sign.length),
        gap,
        pageTop: /\f|\n $/.test(before),
        level: levelOf(source) ?? (sign === '' ? null : sign.trimEnd().length),
        cells: cellsOf(text, source, { start: own, end: at }),
      });
      sourceEnd = source.end;
      gap = false;
    } else gap = true;
    start = at + 1;
  }
  return lines;
}
