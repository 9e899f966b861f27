/** Printing figures as tables that read in a terminal. */

export interface FigureRow {
  readonly name: string;
  readonly value: string;
  readonly target?: string;
  readonly met?: boolean;
}

export const asShare = (value: number): string => value.toFixed(3);

/** A row that holds a share against a target. */
export function shareRow(name: string, value: number, target?: number): FigureRow {
  return target === undefined
    ? { name, value: asShare(value) }
    : { name, value: asShare(value), target: `≥ ${target}`, met: value >= target };
}

export function printTable(title: string, rows: readonly FigureRow[]): string {
  const width = Math.max(...rows.map((row) => row.name.length));
  const lines = rows.map((row) => {
    const target = row.target ? `  (${row.target})${row.met ? '' : '  ✗'}` : '';
    return `  ${row.name.padEnd(width)}  ${row.value}${target}`;
  });
  return [title, ...lines].join('\n');
}
