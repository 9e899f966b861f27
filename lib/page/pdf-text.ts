/**
 * The text of a PDF page in reading order, from the positions of its pieces rather than from their order in the file.
 *
 * pdf.js hands out pieces of lines; the same line may come in many pieces, and pieces may come in any order. Pieces on
 * one base line are a line; a wide gap in it is a cell's edge (tab); a gap between lines that is wider than usual parts
 * paragraphs (blank line).
 */

export interface PositionedText {
  readonly text: string;
  /** Left edge and base line in PDF points, y upwards. */
  readonly x: number;
  readonly y: number;
  /** Advance in PDF points. */
  readonly width: number;
  /** Font size in PDF points. */
  readonly size: number;
}

/** Where piece `index` of the input stands in the laid-out text. */
export interface PlacedText {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

export interface PageText {
  readonly text: string;
  /** Sorted by start. Pieces that are only white space have no place. */
  readonly places: readonly PlacedText[];
}

interface Piece extends PositionedText {
  readonly index: number;
}

/** Gaps as shares of the font size: a word's edge, a cell's edge. */
const WORD_GAP = 0.2;
const CELL_GAP = 1.6;
/** A gap between base lines above this share of the page's usual one parts paragraphs. */
const PARAGRAPH_GAP = 1.35;

export function layOutPage(items: readonly PositionedText[]): PageText {
  const pieces = items
    .map((item, index): Piece => ({ ...item, index }))
    .filter(({ text, size }) => text.trim() !== '' && size > 0);
  const lines = groupLines(pieces);
  const usual = usualGap(lines);
  let text = '';
  const places: PlacedText[] = [];
  let previous: Piece[] | null = null;
  for (const line of lines) {
    if (previous) {
      const gap = baseLine(previous) - baseLine(line);
      text += gap > usual * PARAGRAPH_GAP ? '\n\n' : '\n';
    }
    let edge: number | null = null;
    for (const piece of line) {
      if (edge !== null) text += separator(piece.x - edge, piece, text);
      places.push({ index: piece.index, start: text.length, end: text.length + piece.text.length });
      text += piece.text;
      edge = piece.x + piece.width;
    }
    previous = line;
  }
  return { text, places };
}

function separator(gap: number, { size, text }: Piece, before: string): string {
  if (gap > CELL_GAP * size) return '\t';
  const blank = /\s$/.test(before.slice(-1)) || /^\s/.test(text);
  return gap > WORD_GAP * size && !blank ? ' ' : '';
}

/** Lines from top to bottom, each from left to right. */
function groupLines(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Piece[][] = [];
  for (const piece of sorted) {
    const line = lines.at(-1);
    // Measured against the line's tallest piece, so that a superscript or a smaller figure stays on its line.
    if (line && baseLine(line) - piece.y < 0.5 * Math.max(piece.size, ...line.slice(0, 1).map(({ size }) => size))) {
      line.push(piece);
    } else lines.push([piece]);
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}

function baseLine(line: readonly Piece[]): number {
  let y = Number.NEGATIVE_INFINITY;
  for (const piece of line) y = Math.max(y, piece.y);
  return y;
}

/** The gap between base lines that most of the page's text has: the lower quartile, robust to paragraphs and headings. */
function usualGap(lines: readonly (readonly Piece[])[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) gaps.push(baseLine(lines[i - 1] ?? []) - baseLine(lines[i] ?? []));
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}
