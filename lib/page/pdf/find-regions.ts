/**
 * Parts of a page that stand side by side: runs of lines through which at least one strip of white, a gutter, runs
 * from top to bottom. Whether such a part is columns or a table is for `read-region.ts` to say.
 */
import type { Line, Segment } from './group-lines.ts';

interface Interval {
  readonly left: number;
  readonly right: number;
}

/** Lines `[from, to)` of the page, and the middles of their gutters from left to right (none: an ordinary flow). */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly gutters: readonly number[];
}

/** A gutter is at least this share of the font size wide. */
const GUTTER = 0.9;
/** A white band over the whole width, this many times the usual pitch, parts a region before a lone line below it. */
const BAND = 1.35;
/** And this many times in any case. */
const WIDE_BAND = 3;
/** Base lines nearer than this share of the font size do not stand below one another. */
const BESIDE = 0.85;
/** Bounds that no real page reaches, so that a hostile one is read in time too. */
const MOST_SEGMENTS = 24;
const MOST_LINES = 400;

export function findRegions(lines: readonly Line[], pitch: number): Region[] {
  const regions: Region[] = [];
  let plain = 0;
  let at = 0;
  while (at < lines.length) {
    if (!startsRegion(lines, at)) {
      at++;
      continue;
    }
    const region = growRegion(lines, at, pitch);
    const from = Math.max(plain, includeRightAbove(lines, region.from, plain, region.gutters, pitch));
    if (from > plain) regions.push({ from: plain, to: from, gutters: [] });
    regions.push({ ...region, from });
    at = plain = region.to;
  }
  if (plain < lines.length) regions.push({ from: plain, to: lines.length, gutters: [] });
  return regions;
}

/** Two segments on the line, or one that the next line's stands beside, not below. */
function startsRegion(lines: readonly Line[], at: number): boolean {
  const { segments, y, size } = lines[at] as Line;
  if (segments.length !== 1) return segments.length <= MOST_SEGMENTS;
  const below = lines[at + 1];
  const [own] = segments;
  if (!own || below?.segments.length !== 1 || y - below.y > BESIDE * Math.min(size, below.size)) return false;
  const [other] = below.segments;
  return other !== undefined && Math.max(own.left, other.left) - Math.min(own.right, other.right) > GUTTER * size;
}

function growRegion(lines: readonly Line[], from: number, pitch: number): Region {
  let covered: Interval[] = [];
  let gutters: number[] = [];
  let to = from;
  /** One past the last line with something right of the first gutter. */
  let last = from;
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const line = lines[i] as Line;
    if (line.segments.length > MOST_SEGMENTS) break;
    const next = line.segments.reduce(cover, covered);
    const left = gaps(next, GUTTER * line.size);
    if (left.length === 0 && !(line.segments.length === 1 && i === from)) break;
    covered = next;
    gutters = left;
    to = i + 1;
    if (line.segments.some((segment) => segment.left > (left[0] ?? 0))) last = to;
  }
  // The left column may be the longer one: its lines go on without a break. What comes after a break is below.
  let end = last;
  while (end < to && end > from && (lines[end - 1]?.y ?? 0) - (lines[end]?.y ?? 0) <= BAND * pitch) end++;
  return { from, to: Math.max(end, from + 1), gutters };
}

/** Where a region may fall into parts that follow each other: starts of the parts, the first one 0. */
export function findBands(lines: readonly Line[], pitch: number): number[] {
  const starts = [0];
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i - 1]?.y ?? 0) - (lines[i]?.y ?? 0);
    const isHeading = lines[i]?.segments.length === 1 && (lines[i + 1]?.segments.length ?? 0) > 1;
    if (gap > WIDE_BAND * pitch || (isHeading && gap > BAND * pitch)) starts.push(i);
  }
  return starts;
}

/** A right column that begins higher than the left one. */
function includeRightAbove(
  lines: readonly Line[],
  from: number,
  plain: number,
  gutters: readonly number[],
  pitch: number,
): number {
  let first = from;
  while (first > plain) {
    const line = lines[first - 1] as Line;
    const gap = line.y - (lines[first]?.y ?? 0);
    if (gap > BAND * pitch || line.segments.some(({ left }) => left < (gutters[0] ?? 0))) break;
    first--;
  }
  return first;
}

/** Adds a segment to sorted, disjoint intervals. */
function cover(intervals: Interval[], { left, right }: Segment): Interval[] {
  const out: Interval[] = [];
  let merged: Interval = { left, right };
  for (const one of intervals) {
    if (one.right < merged.left || one.left > merged.right) out.push(one);
    else merged = { left: Math.min(one.left, merged.left), right: Math.max(one.right, merged.right) };
  }
  out.push(merged);
  return out.sort((a, b) => a.left - b.left);
}

function gaps(intervals: readonly Interval[], least: number): number[] {
  const middles: number[] = [];
  for (let i = 1; i < intervals.length; i++) {
    const left = intervals[i - 1]?.right ?? 0;
    const right = intervals[i]?.left ?? 0;
    if (right - left >= least) middles.push((left + right) / 2);
  }
  return middles;
}
