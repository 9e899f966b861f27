/** The rows of a page's text, and lines taken apart at the gutters between columns. */
import type { Line, Segment } from './group-lines.ts';

/**
 * A row of the text. `after` says what parts it from the row before: `gap` a line end, or a blank line where the white
 * between is wide; `row` a line end; `cell` a tab; `column` the top of the next column.
 */
export interface Row {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
  readonly after: 'gap' | 'row' | 'cell' | 'column';
  /** Usual distance between the base lines of its column; absent: that of the page. */
  readonly pitch?: number;
}

export function splitColumns(lines: readonly Line[], gutters: readonly number[]): Row[][] {
  const columns: Row[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const { segments } of lines) {
    for (const [column, own] of byColumn(segments, gutters)) columns[column]?.push(toRow(own, 'gap'));
  }
  return columns;
}

/** A line's segments by the column they stand in. */
export function byColumn(segments: readonly Segment[], gutters: readonly number[]): Map<number, Segment[]> {
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

export function toRow(segments: readonly Segment[], after: Row['after']): Row {
  const tallest = segments.reduce((a, b) => (b.size > a.size ? b : a));
  return { segments, y: tallest.y, size: tallest.size, after };
}
