/**
 * Marks in the text layers: painted as pages are drawn, kept through zoom, turning and the coming and going of pages.
 * A name that runs over several pieces is painted piece by piece: in the file's order other words may lie between.
 */
import type { MarkToPaint } from '../../../lib/messages/calls.ts';
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import type { Mark, Marker } from '../../../lib/page/marker.ts';

export interface PageMarks {
  /** Paint what is drawn now; marks sorted, not overlapping. */
  show(page: CollectedText, marks: readonly MarkToPaint[]): void;
  /** Handed to the watcher of the pointer; its index leads to a mark by `markOf`. */
  readonly marker: Marker;
  /** The whole mark of which the marker painted a piece. */
  markOf(index: number): MarkToPaint | null;
  /** The first painted piece of a mark; null while its page is not drawn. */
  pieceOf(mark: MarkToPaint): number | null;
}

export function createPageMarks(marker: Marker): PageMarks {
  let painted: readonly Piece<MarkToPaint>[] = [];
  return {
    marker,
    show: (page, marks) => {
      painted = cutToChunks(page.chunks, marks);
      marker.show(page, painted);
    },
    markOf: (index) => painted[index]?.whole ?? null,
    pieceOf: (mark) => {
      const index = painted.findIndex(({ whole }) => whole === mark);
      return index < 0 ? null : index;
    },
  };
}

export interface Piece<T extends Mark> extends Mark {
  readonly whole: T;
}

export function cutToChunks<T extends Mark>(chunks: CollectedText['chunks'], marks: readonly T[]): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let first = 0;
  for (const { start, end } of chunks) {
    while (first < marks.length && (marks[first]?.end ?? 0) <= start) first++;
    for (let i = first; i < marks.length; i++) {
      const whole = marks[i];
      if (!whole || whole.start >= end) break;
      pieces.push({
        whole,
        type: whole.type,
        start: Math.max(whole.start, start),
        end: Math.min(whole.end, end),
      });
    }
  }
  return pieces;
}
