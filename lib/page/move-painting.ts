/**
 * What was painted, moved to where it stands after the page has changed a part of its text: shown at once, until the
 * background has read the new text. What touches the change is let go.
 */
import type { Span } from '../text/mapped-text.ts';
import type { Painting } from './session-model.ts';

/** Compared in pieces of this many characters, then one by one. */
const PIECE = 4096;

export interface TextChange {
  /** Characters that are the same at the beginning, and at the end, of both. */
  readonly before: number;
  readonly after: number;
  readonly shift: number;
  readonly oldLength: number;
}

export function compareTexts(old: string, fresh: string): TextChange {
  const shorter = Math.min(old.length, fresh.length);
  const before = countSame(shorter, (from, to) => old.slice(from, to) === fresh.slice(from, to));
  const after = countSame(shorter - before, (from, to) => {
    return old.slice(old.length - to, old.length - from) === fresh.slice(fresh.length - to, fresh.length - from);
  });
  return { before, after, shift: fresh.length - old.length, oldLength: old.length };
}

function countSame(most: number, isSame: (from: number, to: number) => boolean): number {
  let at = 0;
  while (at < most && isSame(at, Math.min(at + PIECE, most))) at = Math.min(at + PIECE, most);
  let width = Math.min(PIECE, most - at);
  for (; width > 0; width = width >> 1) while (at + width <= most && isSame(at, at + width)) at += width;
  return at;
}

/** Null for what the change touches: a name at its very edge may be another name by now. */
function moveSpan({ start, end }: Span, change: TextChange): Span | null {
  if (end < change.before) return { start, end };
  if (start > change.oldLength - change.after) return { start: start + change.shift, end: end + change.shift };
  return null;
}

export function movePainting<Paint extends Pick<Painting, 'marks' | 'items'>>(
  painting: Paint,
  change: TextChange,
): Paint {
  return {
    ...painting,
    marks: moveAll(painting.marks, change),
    items: painting.items.flatMap((item) => {
      const titleSpan = moveSpan(item.titleSpan, change);
      const end = item.end < change.before ? item.end : item.end + change.shift;
      const start = item.start < change.before ? item.start : item.start + change.shift;
      return titleSpan ? [{ ...item, titleSpan, start, end: Math.max(end, titleSpan.end) }] : [];
    }),
  };
}

export function moveAll<Spanned extends Span>(spans: readonly Spanned[], change: TextChange): Spanned[] {
  return spans.flatMap((span) => {
    const moved = moveSpan(span, change);
    return moved ? [{ ...span, ...moved }] : [];
  });
}

/** What a part of a text has been found to name; offsets of the marks are into the part. */
export interface PartRead {
  readonly text: string;
  readonly part: Span;
  readonly marks: Painting['marks'];
}

/** In place of what was painted there; as it was where the part has been changed since. @param now the text that is painted. */
export function putPart<Paint extends Pick<Painting, 'marks'>>(
  painting: Paint,
  now: string,
  { text, part, marks }: PartRead,
): Paint {
  const inText = marks.map((mark) => ({ ...mark, start: mark.start + part.start, end: mark.end + part.start }));
  const change = text === now ? null : compareTexts(text, now);
  const [place] = change ? moveAll([part], change) : [part];
  if (!place) return painting;
  const before = painting.marks.filter(({ end }) => end <= place.start);
  const after = painting.marks.filter(({ start }) => start >= place.end);
  return { ...painting, marks: [...before, ...(change ? moveAll(inText, change) : inText), ...after] };
}

/** Do two lists mark the same words? */
export function marksAreSame(one: Painting['marks'], other: Painting['marks']): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end, type }, index) => {
      const mark = other[index];
      return mark?.start === start && mark.end === end && mark.type === type;
    })
  );
}
