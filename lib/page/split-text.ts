/** A text node of the page that marks have split, and what a page that writes to its first part meant to write. */

export interface SplitText {
  /** The page's own node, cut short. */
  readonly head: Text;
  /** What was cut off: a mark, a text, a mark, a text … */
  readonly parts: (Element | Text)[];
  /** The first part's text as it was left. */
  data: string;
}

/**
 * Did the page write the whole text anew (as frameworks do), or change the first part that it read just before? The
 * new text is likest to the one that it was made from; a text like neither is a new one.
 */
export function wasOverwritten({ head, parts, data }: SplitText): boolean {
  const whole = data + parts.map((part) => part.textContent ?? '').join('');
  return likeness(head.data, whole) >= likeness(head.data, data);
}

/** Share of characters that two texts have in common at their beginning and their end. */
function likeness(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before++;
  let after = 0;
  while (after < most - before && one.at(-1 - after) === other.at(-1 - after)) after++;
  return (before + after) / Math.max(one.length, other.length, 1);
}
