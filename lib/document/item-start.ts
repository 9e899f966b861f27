/** Where items begin, in lines, and what they are between their beginnings. */
import type { Span } from '../text/mapped-text.ts';
import type { CaseLine } from './case-line.ts';
import type { Line } from './lines.ts';

/** All spans are those of the mended text. */
export interface FoundItem extends Span {
  readonly number: string | null;
  readonly title: string;
  readonly titleSpan: Span;
  readonly case: CaseLine | null;
  readonly closed: boolean;
  /** Index of the first line after title and case line, and one past the last. */
  readonly firstLine: number;
  readonly endLine: number;
}

/** The beginning of an item, in lines. */
export interface ItemStart {
  readonly line: number;
  readonly number: readonly number[] | null;
  /** First line of the title and one past its last. */
  readonly titleLines: readonly [number, number];
  /** Where the title begins in its first line. */
  readonly titleFrom: number;
  /** Characters of the title, where it is only the beginning of its line. */
  readonly titleLength?: number;
  readonly case: CaseLine | null;
  readonly closed: boolean;
  readonly bodyLine: number;
  /** More than its number says that it is an item. */
  readonly sure: boolean;
}

const printNumber = ([first = 0, ...parts]: readonly number[], print: (value: number) => string): string =>
  [print(first), ...parts].join('.');

/** "REGIONSRÅ- DET": a word in capitals on two lines; "BØRNE- OG UNGE" is none. */
const HALVED = /(\p{Lu}{2})- (?!(?:OG|ELLER|SAMT) )(?=\p{Lu}{2})/gu;

/**
 * The items between their starts, in the offsets of the mended text.
 * @param print the first part of a number as the page prints it
 */
export function describeItems(
  lines: readonly Line[],
  starts: readonly ItemStart[],
  textEnd: number,
  print: (value: number) => string = String,
): FoundItem[] {
  const past = lines.findIndex(({ start }) => start >= textEnd);
  return starts.map((start, order) => {
    const [from, to] = start.titleLines;
    const next = starts[order + 1];
    const titleStart = (lines[from]?.start ?? 0) + start.titleFrom;
    const title = lines
      .slice(from, to)
      .map((line, index) => (index === 0 ? line.text.slice(start.titleFrom) : line.text))
      .join(' ')
      .replace(HALVED, '$1')
      .slice(0, start.titleLength)
      .trim();
    return {
      number: start.number ? printNumber(start.number, print) : null,
      title,
      titleSpan: {
        start: titleStart,
        end:
          start.titleLength === undefined
            ? Math.max(titleStart, lines[to - 1]?.end ?? titleStart)
            : titleStart + start.titleLength,
      },
      case: start.case,
      closed: start.closed || /^\(?lukket (?:punkt|sag)\b/i.test(title),
      start: lines[start.line]?.start ?? 0,
      end: next ? (lines[next.line]?.start ?? textEnd) : textEnd,
      firstLine: start.bodyLine,
      endLine: next ? next.line : past < 0 ? lines.length : past,
    };
  });
}
