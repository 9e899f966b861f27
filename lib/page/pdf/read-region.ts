/**
 * The reading order of a page's lines. Columns (prose, or one list set in two columns) are read one after the other, each
 * like a page of its own; a table is read row by row, a row's cells from left to right, also when cells have several
 * lines. In doubt it is read as a table, line by line.
 */
import type { ColumnMemory } from './column-memory.ts';
import { areIndependent, areOneList } from './columns.ts';
import { findBands, findRegions } from './find-regions.ts';
import { type Line, usualPitch } from './group-lines.ts';
import { readTable } from './read-table.ts';
import { type Row, splitColumns, toRow } from './rows.ts';

/** Columns in columns in columns: no page has more, and a hostile one gets no further. */
const DEEPEST = 4;

/** @param memory how earlier pages were set; told of this one. Only for the lines of a whole page. */
export function readPageLines(lines: readonly Line[], pitch: number, memory: ColumnMemory): Row[] {
  return memory.partLines(lines).flatMap(({ from, to, gutters }) => {
    const part = lines.slice(from, to);
    return gutters.length === 0
      ? readLines(part, pitch, 0, memory)
      : readInOrder(splitColumns(part, gutters), pitch, 0);
  });
}

export function readLines(lines: readonly Line[], pitch: number, depth = 0, memory?: ColumnMemory): Row[] {
  const plain = (part: readonly Line[]): Row[] => part.map((line) => toRow(line.segments, 'gap'));
  if (depth > DEEPEST) return plain(lines);
  return findRegions(lines, pitch).flatMap(({ from, to, gutters }) => {
    const part = lines.slice(from, to);
    return gutters.length === 0 || part.length < 3 ? plain(part) : readRegion(part, gutters, pitch, depth, memory);
  });
}

/** Each column has a pitch of its own: base lines of neighbours that are not level lie nearer than any column's. */
function readInOrder(columns: readonly Row[][], pagePitch: number, depth: number): Row[] {
  return columns.flatMap((column, i) => {
    const pitch = column.length > 2 ? usualPitch(column) || pagePitch : pagePitch;
    return readLines(column, pitch, depth + 1).map((row, at): Row => {
      const own: Row = { pitch, ...row };
      return at === 0 && i > 0 ? { ...own, after: 'column' } : own;
    });
  });
}

function readRegion(
  lines: readonly Line[],
  gutters: readonly number[],
  pitch: number,
  depth: number,
  memory?: ColumnMemory,
): Row[] {
  const table = readTable(lines, gutters);
  if (table) return table;
  const columns = splitColumns(lines, gutters);
  if (areIndependent(columns)) {
    memory?.note(columns, gutters);
    return readInOrder(columns, pitch, depth);
  }
  for (const gutter of gutters.length > 1 ? gutters : []) {
    const halves = splitColumns(lines, [gutter]);
    if (areIndependent(halves)) return readInOrder(halves, pitch, depth);
  }
  const bands = findBands(lines, usualPitch(lines));
  if (bands.length > 1) {
    return bands.flatMap((start, i) => readLines(lines.slice(start, bands[i + 1]), pitch, depth + 1));
  }
  return areOneList(columns) ? readInOrder(columns, pitch, depth) : lines.map((line) => toRow(line.segments, 'gap'));
}
