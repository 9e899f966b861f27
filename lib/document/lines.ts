/** The mended text as lines, the unit in which headings, numbers and attendance lists are found. */
import type { MappedText, Span } from '../text/mapped-text.ts';

/** Offsets are those of the mended text. */
export interface Line extends Span {
  readonly text: string;
  /** An empty line stands before it. */
  readonly gap: boolean;
  /** A new page begins with it, as far as the source shows. */
  readonly pageTop: boolean;
}

export function splitLines(text: MappedText): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let gap = true;
  let sourceEnd = 0;
  for (let at = 0; at <= text.text.length; at++) {
    if (at < text.text.length && text.text.charCodeAt(at) !== 10) continue;
    if (at > start) {
      const source = text.toSource({ start, end: at });
      const between = text.source.slice(sourceEnd, source.start);
      lines.push({
        start,
        end: at,
        text: text.text.slice(start, at),
        gap,
        pageTop: /\f|\n $/.test(between.slice(-400)),
      });
      sourceEnd = source.end;
      gap = false;
    } else gap = true;
    start = at + 1;
  }
  return lines;
}
