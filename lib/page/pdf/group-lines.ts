/**
 * From pieces to lines: what stands on one base line is a line, and a wide gap in it parts two segments (the cells of
 * a table, or two columns that stand side by side).
 */
import type { Piece } from './stand-upright.ts';

export interface Segment {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  /** Base line, and size of the tallest piece, in points. */
  readonly y: number;
  readonly size: number;
}

export interface Line {
  /** From left to right. */
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
}

/** A gap of this share of the font size may be a gutter; narrower ones are blanks between words. */
const SEGMENT_GAP = 0.9;
/** Pieces whose base lines differ by less than this share of the font size stand on one line (raised figures too). */
const SAME_LINE = 0.5;
/** Letters so many times as large as others (an initial over several lines) do not draw these into one line. */
const MUCH_LARGER = 2;

export const isBlank = (text: string): boolean => text.trim() === '';

/** Lines from top to bottom. */
export function groupLines(pieces: readonly Piece[]): Line[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Piece[][] = [];
  let tallest: Piece | null = null;
  for (const piece of sorted) {
    const line = lines.at(-1);
    if (line && tallest && tallest.y - piece.y < SAME_LINE * reach(piece, tallest)) {
      line.push(piece);
      if (piece.size > tallest.size) tallest = piece;
    } else {
      lines.push([piece]);
      tallest = piece;
    }
  }
  return lines.flatMap((line) => toLine(line) ?? []);
}

/** The larger letters' size, unless it is out of all proportion. */
function reach({ size }: Piece, other: Piece): number {
  const [small, large] = size < other.size ? [size, other.size] : [other.size, size];
  return large > MUCH_LARGER * small ? small : large;
}

function toLine(pieces: readonly Piece[]): Line | null {
  const segments: Segment[] = [];
  let open: Piece[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    if (isBlank(piece.text)) {
      if (open.length > 0) open.push(piece);
      continue;
    }
    if (isShadow(piece, open)) continue;
    if (open.length > 0 && piece.x - right > SEGMENT_GAP * piece.size) {
      segments.push(toSegment(open));
      open = [];
    }
    open.push(piece);
    right = Math.max(right, piece.x + piece.width);
  }
  if (open.length > 0) segments.push(toSegment(open));
  if (segments.length === 0) return null;
  const tallest = segments.reduce((a, b) => (b.size > a.size ? b : a));
  return { segments, y: tallest.y, size: tallest.size };
}

/** The same words drawn twice a hair apart, which is how some files make bold letters. */
function isShadow(piece: Piece, open: readonly Piece[]): boolean {
  const before = open.at(-1);
  return (
    before?.text === piece.text &&
    piece.x - before.x < 0.2 * piece.size &&
    Math.abs(piece.y - before.y) < 0.2 * piece.size
  );
}

function toSegment(all: readonly Piece[]): Segment {
  const pieces = [...all];
  while (isBlank(pieces.at(-1)?.text ?? 'x')) pieces.pop();
  let tallest = pieces[0] as Piece;
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.size > tallest.size) tallest = piece;
    if (!isBlank(piece.text)) right = Math.max(right, piece.x + piece.width);
  }
  return { pieces, left: pieces[0]?.x ?? 0, right, y: tallest.y, size: tallest.size };
}

export function textOf(segment: Segment): string {
  return segment.pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s{1,50}/g, ' ')
    .trim();
}

/** The distance between base lines that most lines keep: the lower quartile, robust to paragraphs and headings. */
export function usualPitch(lines: readonly { readonly y: number; readonly size: number }[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i - 1]?.y ?? 0) - (lines[i]?.y ?? 0);
    // Nearer ones stand beside one another.
    if (gap > 0.85 * (lines[i]?.size ?? 0)) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}
