/** Notes in the margin: smaller letters wholly outside the column of the text. They are read after it. */
import type { Piece } from './stand-upright.ts';

export interface PartedPieces {
  readonly text: readonly Piece[];
  readonly notes: readonly Piece[];
}

/** Notes are set in letters of at most this share of the text's size. */
const SMALLER = 0.85;
/** Of the letters of the text, this share on each side may stand outside its column (a heading, a stamp). */
const OUTLIERS = 0.02;

export function partSideNotes(pieces: readonly Piece[]): PartedPieces {
  const size = mainSize(pieces);
  const main = pieces.filter((piece) => piece.size > SMALLER * size && piece.text.trim() !== '');
  if (main.length === 0) return { text: pieces, notes: [] };
  const left = edge(main.map(({ x, text }) => [x, text.length]));
  const right = -edge(main.map(({ x, width, text }) => [-(x + width), text.length]));
  const isNote = ({ x, width, size: own }: Piece): boolean => own <= SMALLER * size && (x > right || x + width < left);
  const notes = pieces.filter((piece) => piece.text.trim() !== '' && isNote(piece));
  // Raised figures at a line's end are no notes.
  if (notes.reduce((sum, { text }) => sum + text.length, 0) < 8) return { text: pieces, notes: [] };
  const apart = new Set(notes);
  return { text: pieces.filter((piece) => !apart.has(piece)), notes };
}

/** The size of most letters. */
export function mainSize(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  let [best, most] = [0, 0];
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}

/** The least position, but for the outliers' share of the letters. */
function edge(positions: [at: number, letters: number][]): number {
  const sorted = positions.sort((a, b) => a[0] - b[0]);
  const most = OUTLIERS * sorted.reduce((sum, [, letters]) => sum + letters, 0);
  let passed = 0;
  for (const [at, letters] of sorted) {
    passed += letters;
    if (passed > most) return at;
  }
  return sorted[0]?.[0] ?? 0;
}
