/** What stands in the viewport, found by a binary search over things that follow each other down the page; what is at a point. */

/** Index of the first of `count` things whose bottom edge is below `edge`; `count` when all of them are above it. */
export function firstBelow(count: number, bottomOf: (index: number) => number | null, edge: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = nearestKnown(middle, high, bottomOf);
    if (bottom === null || bottom > edge) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A thing without a place (folded away, gone) counts as the next one that has one. */
function nearestKnown(index: number, end: number, bottomOf: (index: number) => number | null): number | null {
  for (let i = index; i < Math.min(end, index + 8); i++) {
    const bottom = bottomOf(i);
    if (bottom !== null) return bottom;
  }
  return null;
}

export function isInside({ left, right, top, bottom }: DOMRectReadOnly, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
