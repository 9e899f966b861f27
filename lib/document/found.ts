/** A value as it was found, with the place in the text that tells it. */
import type { Span } from '../text/mapped-text.ts';
import type { Line } from './lines.ts';

export interface Found<T> extends Span {
  readonly value: T;
}

/** A place in a line, in the text. */
export const at = (line: Line, found: { start: number; end: number }): Span => ({
  start: line.start + found.start,
  end: line.start + found.end,
});
