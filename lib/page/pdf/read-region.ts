/**
 * The reading order of a part of a page through which gutters run. Columns (prose, or one list set in two columns) are
 * read one after the other; a table is read row by row, a row's cells from left to right, also when cells have several
 * lines. In doubt it is read as a table, line by line.
 */
import { areSideBySide } from './columns.ts';
import type { Region } from './find-regions.ts';
import { type Line, type Segment, usualPitch } from './group-lines.ts';

/**
 * A row of the text. `after` says what parts it from the row before: `gap` a line end, or a blank line where the white
 * between is wide; `row` a line end; `cell` a tab; `column` the top of the next column.
 */
export interface Row {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
  readonly after: 'gap' | 'row' | 'cell' | 'column';
}

/** White between the rows of a table, as times the pitch of the lines in its cells. */
const ROW_BAND = 1.25;

export function readRegion(lines: readonly Line[], { gutters }: Region): Row[] {
  const plain = lines.map((line): Row => ({ ...line, after: 'gap' }));
  if (gutters.length === 0 || lines.length < 3) return plain;
  const columns = splitColumns(lines, gutters);
  const starts = rowStarts(lines, columns);
  if (starts) return readCells(lines, gutters, starts);
  if (!areSideBySide(columns)) return plain;
  return columns.flatMap((rows, column) =>
    rows.map((row, i): Row => (i === 0 && column > 0 ? { ...row, after: 'column' } : row)),
  );
}

function splitColumns(lines: readonly Line[], gutters: readonly number[]): Row[][] {
  const columns: Row[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const { segments } of lines) {
    for (const [column, own] of byColumn(segments, gutters)) columns[column]?.push(toRow(own, 'gap'));
  }
  return columns;
}

function byColumn(segments: readonly Segment[], gutters: readonly number[]): Map<number, Segment[]> {
  const found = new Map<number, Segment[]>();
  for (const segment of segments) {
    let column = 0;
    while (column < gutters.length && segment.left > (gutters[column] ?? 0)) column++;
    const own = found.get(column);
    if (own) own.push(segment);
    else found.set(column, [segment]);
  }
  return found;
}

function toRow(segments: readonly Segment[], after: Row['after']): Row {
  const tallest = segments.reduce((a, b) => (b.size > a.size ? b : a));
  return { segments, y: tallest.y, size: tallest.size, after };
}

/**
 * The lines at which the rows of a table with cells of several lines start; null when it is no such table. Either white
 * bands run between the rows, or one column has holes where the cells of another go on.
 */
function rowStarts(lines: readonly Line[], columns: readonly Row[][]): ReadonlySet<number> | null {
  const pitch = Math.min(
    ...columns
      .filter(({ length }) => length > 2)
      .map(usualPitch)
      .filter((gap) => gap > 0),
  );
  if (!Number.isFinite(pitch)) return null;
  const banded = new Set([0]);
  for (let i = 1; i < lines.length; i++) {
    if ((lines[i - 1]?.y ?? 0) - (lines[i]?.y ?? 0) > ROW_BAND * pitch) banded.add(i);
  }
  return banded.size > 2 && banded.size < lines.length && fillsRows(lines, banded, columns.length) ? banded : null;
}

/** Most rows have something in more than one column, and there are rows of several lines. */
function fillsRows(lines: readonly Line[], starts: ReadonlySet<number>, columns: number): boolean {
  let filled = 0;
  let widest = 0;
  for (let i = 0; i < lines.length; i++) {
    if (starts.has(i)) {
      if (widest > 1) filled++;
      widest = 0;
    }
    widest = Math.max(widest, lines[i]?.segments.length ?? 0);
  }
  if (widest > 1) filled++;
  return columns > 1 && filled >= 0.7 * starts.size && starts.size * 6 >= lines.length;
}

function readCells(lines: readonly Line[], gutters: readonly number[], starts: ReadonlySet<number>): Row[] {
  const rows: Row[] = [];
  let cells: Row[][] = [];
  const close = (): void => {
    let first = true;
    for (const cell of cells) {
      (cell ?? []).forEach((row, i) => {
        rows.push(
          i > 0 ? { ...row, after: 'row' } : { ...row, after: first ? (rows.length === 0 ? 'gap' : 'row') : 'cell' },
        );
        first = false;
      });
    }
    cells = gutters.map(() => []);
    cells.push([]);
  };
  lines.forEach(({ segments }, i) => {
    if (starts.has(i)) close();
    for (const [column, own] of byColumn(segments, gutters)) cells[column]?.push(toRow(own, 'row'));
  });
  close();
  return rows;
}
