/** From mark to mark by keyboard: to the next or the previous one that is laid out, brought into view. */
import type { CollectedText } from './collected-text.ts';
import { piecesAt } from './locate.ts';
import type { Mark, Marker } from './marker.ts';

/** Marks that are passed over at most, folded away or hidden. */
const MOST_PASSED = 2000;
/** Shares of the window's height: what lies between them is in view well enough. */
const TOP = 0.12;
const BOTTOM = 0.75;

export interface StepOptions {
  readonly page: CollectedText;
  readonly marks: readonly Mark[];
  readonly marker: Marker;
  readonly view: Window;
  /** The mark one is at; null: begin with those in view. */
  readonly from: number | null;
  readonly by: 1 | -1;
}

/** @returns the mark that one has come to; null where there is none that way. */
export function stepToMark(options: StepOptions): number | null {
  const index = findNext(options);
  if (index !== null) bringIntoView(options, index);
  return index;
}

function findNext({ page, marks, marker, view, from, by }: StepOptions): number | null {
  const boxOf = (index: number): DOMRectReadOnly | undefined => marker.boxesOf(index)[0];
  const here = from === null ? undefined : boxOf(from);
  // One that was scrolled far away is no longer where the reader is.
  const isNear = here && here.bottom > -view.innerHeight && here.top < 2 * view.innerHeight;
  let index = isNear && from !== null ? from + by : firstInView(marks.length, boxOf, by, view);
  for (let passed = 0; passed < MOST_PASSED && index >= 0 && index < marks.length; passed++, index += by) {
    if (boxOf(index) && isSeen(page, marks[index])) return index;
  }
  return null;
}

/** What is folded away in closed details has a box, and is not there to be seen. */
function isSeen(page: CollectedText, mark: Mark | undefined): boolean {
  const element = mark && piecesAt(page, mark)[0]?.startContainer.parentElement;
  return element?.checkVisibility() ?? true;
}

/** The first mark below the window's upper edge; going back, the last one above it. */
function firstInView(
  count: number,
  boxOf: (index: number) => DOMRectReadOnly | undefined,
  by: 1 | -1,
  view: Window,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxOf(middle);
    if (!box || box.top < view.innerHeight * TOP) low = middle + 1;
    else high = middle;
  }
  return by > 0 ? low : low - 1;
}

function bringIntoView({ page, marks, marker, view }: StepOptions, index: number): void {
  const mark = marks[index];
  const box = marker.boxesOf(index)[0];
  if (!mark || !box) return;
  if (box.top >= view.innerHeight * TOP && box.bottom <= view.innerHeight * BOTTOM) return;
  // Pages that scroll a part of themselves, too.
  piecesAt(page, mark)[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = marker.boxesOf(index)[0] ?? box;
  view.scrollBy({ top: top - view.innerHeight * 0.35, behavior: 'instant' });
}
