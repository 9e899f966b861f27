/**
 * Turns a page so that most of its text runs from left to right, and sets aside what does not: a page drawn on its
 * side is read like any other, a stamp across it or a note along its margin does not fall between its lines.
 */
import type { PositionedText } from './model.ts';

export interface Piece extends PositionedText {
  readonly index: number;
}

/** Degrees that a piece may lean against the page's own direction (a scan laid a little askew). */
const LEAN = 12;

const wrap = (angle: number): number => ((((angle + 180) % 360) + 360) % 360) - 180;

export function standUpright(pieces: readonly Piece[]): Piece[] {
  const angle = mainAngle(pieces);
  const along = pieces.filter((piece) => Math.abs(wrap((piece.angle ?? 0) - angle)) <= LEAN);
  if (angle === 0) return along;
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  return along.map((piece) => ({
    ...piece,
    x: piece.x * cos + piece.y * sin,
    y: piece.y * cos - piece.x * sin,
    angle: 0,
  }));
}

/** The direction of most characters, to the quarter turn, and how far those lean from it, to the tenth of a degree. */
function mainAngle(pieces: readonly Piece[]): number {
  const quarter = mostCommon(pieces, ({ angle = 0 }) => wrap(Math.round(angle / 90) * 90));
  const near = pieces.filter(({ angle = 0 }) => Math.abs(wrap(angle - quarter)) <= LEAN);
  const lean = mostCommon(near, ({ angle = 0 }) => Math.round(wrap(angle - quarter) * 10) / 10);
  return quarter + lean;
}

function mostCommon(pieces: readonly Piece[], key: (piece: Piece) => number): number {
  const counts = new Map<number, number>();
  for (const piece of pieces) counts.set(key(piece), (counts.get(key(piece)) ?? 0) + piece.text.length);
  let best = 0;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
