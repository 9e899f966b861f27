/**
 * How the pages before were set: a file in columns stays in them on a page that alone would not show it, as the last
 * one with a few lines. Columns are told again by their left edges.
 */
import type { Region } from './find-regions.ts';
import type { Line } from './group-lines.ts';
import type { Row } from './rows.ts';

interface Setting {
  /** Left edges of the columns, and the middles of the gutters between them, in points. */
  readonly edges: readonly number[];
  readonly gutters: readonly number[];
}

export interface ColumnMemory {
  /** These lines of a page are columns. */
  note(columns: readonly (readonly Row[])[], gutters: readonly number[]): void;
  /** Runs of lines that are set in columns as earlier pages were; the others have no gutters. */
  partLines(lines: readonly Line[]): Region[];
}

/** Rows that each column must have for its page to be remembered, and settings that are. */
const FEWEST_ROWS = 15;
const MOST_SETTINGS = 4;
/** How far an edge may be off, in points. */
const OFF = 4;

export function createColumnMemory(): ColumnMemory {
  const settings: Setting[] = [];
  return {
    note: (columns, gutters) => {
      if (settings.length >= MOST_SETTINGS || columns.some(({ length }) => length < FEWEST_ROWS)) return;
      const edges = columns.map((rows) => Math.min(...rows.map(leftOf)));
      if (!settings.some((known) => isSame(known.edges, edges))) settings.push({ edges, gutters });
    },
    partLines: (lines) => {
      for (const setting of settings) {
        const regions = partBy(lines, setting);
        if (regions.some(({ gutters }) => gutters.length > 0)) return regions;
      }
      return [{ from: 0, to: lines.length, gutters: [] }];
    },
  };
}

function partBy(lines: readonly Line[], setting: Setting): Region[] {
  const regions: Region[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line && keepsTo(line, setting)) continue;
    if (isSetSo(lines.slice(from, at), setting)) regions.push({ from, to: at, gutters: setting.gutters });
    else if (at > from) regions.push({ from, to: at, gutters: [] });
    if (line) regions.push({ from: at, to: at + 1, gutters: [] });
    from = at + 1;
  }
  return joinPlain(regions);
}

const keepsTo = ({ segments }: Line, { gutters }: Setting): boolean =>
  segments.every(({ left, right }) => !gutters.some((gutter) => left < gutter && right > gutter));

/** Lines begin at every column's edge, and nothing right of the first gutter but at one of them or indented from it. */
function isSetSo(lines: readonly Line[], { edges, gutters }: Setting): boolean {
  const lefts = lines.flatMap(({ segments }) => segments.map(({ left }) => left));
  const isAt = (left: number, edge: number): boolean => Math.abs(left - edge) <= OFF;
  if (!edges.every((edge) => lefts.some((left) => isAt(left, edge)))) return false;
  const beyond = lefts.filter((left) => left > (gutters[0] ?? 0));
  return beyond.filter((left) => edges.some((edge) => isAt(left, edge))).length * 2 >= beyond.length;
}

function joinPlain(regions: readonly Region[]): Region[] {
  const joined: Region[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    if (last && last.gutters.length === 0 && region.gutters.length === 0) {
      joined[joined.length - 1] = { ...last, to: region.to };
    } else joined.push(region);
  }
  return joined;
}

const leftOf = ({ segments }: Row): number => segments[0]?.left ?? 0;

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((edge, i) => Math.abs(edge - (b[i] ?? 0)) <= OFF);
