/** Pieces of text put on a page by hand: what a test of the layout needs, without a PDF. */
import type { PositionedText } from '../../../lib/page/pdf/model.ts';

export interface Put {
  readonly size?: number;
  readonly angle?: number;
}

/** A piece at `x`, `y` (points, y upwards); letters half a font size wide. */
export function put(text: string, x: number, y: number, { size = 10, angle }: Put = {}): PositionedText {
  return { text, x, y, width: text.length * size * 0.5, size, ...(angle === undefined ? {} : { angle }) };
}

/** Lines below one another, from `y` down, 13 points apart; an empty one leaves its line white. */
export function putLines(
  lines: readonly string[],
  x: number,
  y: number,
  pitch = 13,
  options: Put = {},
): PositionedText[] {
  return lines.flatMap((line, i) => (line === '' ? [] : [put(line, x, y - i * pitch, options)]));
}

/** The same pieces with the page turned by `degrees` counter-clockwise about the origin. */
export function turn(pieces: readonly PositionedText[], degrees: number): PositionedText[] {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return pieces.map(({ x, y, angle = 0, ...rest }) => ({
    ...rest,
    x: x * cos - y * sin,
    y: x * sin + y * cos,
    angle: angle + degrees,
  }));
}

/** In another order, the same at every run. */
export function shuffle<T>(values: readonly T[]): T[] {
  let seed = 7;
  return values
    .map((value) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return { value, seed };
    })
    .sort((a, b) => a.seed - b.seed)
    .map(({ value }) => value);
}
