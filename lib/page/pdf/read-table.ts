/**
 * Tables whose cells have several lines: white bands run between the rows, and in each row the cells begin at one height
 * (or are centred on one). Read cell by cell; tables with cells of one line need nothing but their lines.
 */
import { type Line, textOf } from './group-lines.ts';
import { byColumn, type Row, splitColumns, toRow } from './rows.ts';

/** Nearer base lines, as a share of the font size, do not stand below one another. */
const BELOW = 0.85;
/** White between the rows, as times the pitch of the lines in the cells. */
const ROW_BAND = 1.25;
/** Shares of the rows that must have something in more than one column, and whose cells must stand level. */
const FILLED = 0.7;
const LEVEL = 0.8;
/** And of a column's cells that begin in the middle of a sentence, when it is no table but prose. */
const RUNS_ON = 0.25;

/** Null when the lines are no such table. */
export function readTable(lines: readonly Line[], gutters: readonly number[]): Row[] | null {
  const pitches = splitColumns(lines, gutters)
    .filter(({ length }) => length > 2)
    .map(closestPitch)
    .filter((pitch) => pitch > 0);
  if (pitches.length === 0) return null;
  const band = ROW_BAND * Math.min(...pitches);
  const rows: Line[][] = [];
  lines.forEach((line, i) => {
    if (i === 0 || (lines[i - 1]?.y ?? 0) - line.y > band) rows.push([]);
    rows.at(-1)?.push(line);
  });
  if (rows.length < 3 || rows.length === lines.length || rows.length * 6 < lines.length) return null;
  const cells = rows.map((row) => splitColumns(row, gutters).filter(({ length }) => length > 0));
  const filled = cells.filter(({ length }) => length > 1);
  const level = filled.filter(isLevel);
  if (filled.length < FILLED * rows.length || level.length < LEVEL * filled.length) return null;
  if (runsOn(rows, gutters)) return null;
  return rows.flatMap((row, i) => readRow(row, gutters, i === 0 ? 'gap' : 'row'));
}

/** Within a cell lines stand closest; most of a table's cells may have but one. */
function closestPitch(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map(({ y, size }, i) => ({ gap: (rows[i]?.y ?? 0) - y, size }));
  const below = gaps.filter(({ gap, size }) => gap > BELOW * size);
  return below.length === 0 ? 0 : Math.min(...below.map(({ gap }) => gap));
}

/** Columns of prose whose paragraphs happen to end side by side: in each, text goes on from "row" to "row". */
function runsOn(rows: readonly (readonly Line[])[], gutters: readonly number[]): boolean {
  const starts: string[][] = [...gutters, 0].map(() => []);
  for (const row of rows) {
    splitColumns(row, gutters).forEach((cell, column) => {
      const [first] = cell;
      if (first) starts[column]?.push(first.segments.map(textOf).join(' '));
    });
  }
  return starts.every((texts) => {
    const long = texts.filter((text) => text.split(' ').length >= 3);
    return long.length >= 3 && long.filter((text) => /^\p{Ll}/u.test(text)).length >= RUNS_ON * long.length;
  });
}

function isLevel(cells: readonly (readonly Row[])[]): boolean {
  const tops = cells.map((cell) => cell[0]?.y ?? 0);
  const centres = cells.map((cell) => ((cell[0]?.y ?? 0) + (cell.at(-1)?.y ?? 0)) / 2);
  const size = cells[0]?.[0]?.size ?? 10;
  return spread(tops) < 0.15 * size || spread(centres) < 0.15 * size;
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

function readRow(lines: readonly Line[], gutters: readonly number[], after: Row['after']): Row[] {
  const cells: Row[][] = [...gutters, 0].map(() => []);
  for (const { segments } of lines) {
    for (const [column, own] of byColumn(segments, gutters)) cells[column]?.push(toRow(own, 'row'));
  }
  return cells
    .filter(({ length }) => length > 0)
    .flatMap((cell, c) => cell.map((row, i): Row => (i > 0 ? row : { ...row, after: c === 0 ? after : 'cell' })));
}
