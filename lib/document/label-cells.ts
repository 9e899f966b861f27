/**
 * Minutes laid out as a table of two columns: the heading in the first cell, what it heads in the second. Such a row
 * becomes two lines, so that the heading stands alone as it does elsewhere.
 */
import type { MappedText } from '../text/mapped-text.ts';
import type { Line } from './lines.ts';
import { readItemHeading } from './section-headings.ts';

/** A label, and nothing but one gap before the text beside it. */
const ROW = /^([^\t]{3,60}?)(?:\t[\t ]{0,8}| {3,80})(?=\S)/u;
const GAP = /\t| {3}/;
/** One alone may be a table's head. */
const LEAST = 2;

/** Length of the label in the line, as mended; 0 where the line is no such row. */
function labelLength(text: MappedText, line: Line): number {
  // A label is a word or a few, and begins large.
  const first = line.text.charCodeAt(0);
  if (first < 65 || (first > 90 && first < 192)) return 0;
  const source = text.toSource(line);
  const printed = text.source.slice(source.start, source.end);
  const row = GAP.test(printed.slice(0, 64)) ? ROW.exec(printed) : null;
  if (!row?.[1] || GAP.test(printed.slice(row[0].length))) return 0;
  const at = source.start + row[1].length;
  const end = text.fromSource({ start: at, end: at }).start;
  const label = text.text.slice(line.start, end).trimEnd();
  return readItemHeading(label)?.rest === label.length ? end - line.start : 0;
}

export function splitLabels(text: MappedText, lines: readonly Line[]): readonly Line[] {
  const lengths = lines.map((line) => labelLength(text, line));
  if (lengths.filter((length) => length > 0).length < LEAST) return lines;
  return lines.flatMap((line, index) => {
    const length = lengths[index] ?? 0;
    if (length === 0) return [line];
    const rest = line.text.slice(length);
    const start = line.end - rest.trimStart().length;
    return [
      { ...line, end: line.start + length, text: line.text.slice(0, length).trimEnd(), cells: null },
      { ...line, start, text: rest.trimStart(), gap: false, pageTop: false, level: null, cells: null },
    ];
  });
}
