/**
 * Marks in the text layers: painted as pages are drawn, kept through zoom, turning and the coming and going of pages.
 * A name that runs over several pieces is painted piece by piece: in the file's order other words may lie between.
 */
import type { CollectedText } from '../../lib/page/collected-text.ts';
import type { Mark, Marker } from '../../lib/page/marker.ts';

interface PaintedMark extends Mark {
  readonly mention: number;
}

export interface PageMarks {
  /** Paint what is drawn now of these marks; sorted, not overlapping. */
  show(page: CollectedText, marks: readonly PaintedMark[]): void;
  /** Handed to the watcher of the pointer; its index leads to a mention by `mentionOf`. */
  readonly marker: Marker;
  mentionOf(index: number): number | null;
}

export function createPageMarks(marker: Marker): PageMarks {
  let painted: readonly PaintedMark[] = [];
  return {
    marker,
    show: (page, marks) => {
      painted = cutToChunks(page.chunks, marks);
      marker.show(page, painted);
    },
    mentionOf: (index) => painted[index]?.mention ?? null,
  };
}

function cutToChunks(chunks: CollectedText['chunks'], marks: readonly PaintedMark[]): PaintedMark[] {
  const parts: PaintedMark[] = [];
  let first = 0;
  for (const { start, end } of chunks) {
    while (first < marks.length && (marks[first]?.end ?? 0) <= start) first++;
    for (let i = first; i < marks.length; i++) {
      const mark = marks[i];
      if (!mark || mark.start >= end) break;
      parts.push({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) });
    }
  }
  return parts;
}
