/** Large words drawn behind the text ("UDKAST", "KOPI"): they belong to no line, so they are set aside. */
import type { Piece } from './stand-upright.ts';

/** A watermark's letters are so many times as large as those of most of the text. */
const LARGER = 2.5;
/** So many pieces of the text stand on it. */
const COVERED = 2;
/** Of the height of its letters, what lies above the base line. */
const ASCENT = 0.75;
/** Bound that no real page reaches. */
const MOST = 50;

/** @param size of most letters of the page. */
export function dropWatermarks(pieces: readonly Piece[], size: number): readonly Piece[] {
  const large = pieces.filter((piece) => piece.size > LARGER * size && piece.text.trim() !== '');
  if (large.length === 0 || large.length > MOST) return pieces;
  const behind = new Set(large.filter((one) => isCovered(one, pieces, size)));
  return behind.size === 0 ? pieces : pieces.filter((piece) => !behind.has(piece));
}

function isCovered(one: Piece, pieces: readonly Piece[], size: number): boolean {
  const top = one.y + ASCENT * one.size;
  const covering = pieces.filter(
    (piece) =>
      piece.size <= LARGER * size &&
      piece.text.trim() !== '' &&
      piece.y >= one.y &&
      piece.y < top &&
      piece.x < one.x + one.width &&
      piece.x + piece.width > one.x,
  );
  return covering.length >= COVERED;
}
