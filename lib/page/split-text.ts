/** A text node of the page that marks have split, and what a page that writes to its first part meant to write. */

export interface SplitText {
  /** The page's own node, cut short. */
  readonly head: Text;
  /** What was cut off: a mark, a text, a mark, a text … */
  readonly parts: (Element | Text)[];
  /** The first part's text as it was left. */
  data: string;
}

/** So much of the first part's end must still be there for a page to have changed that part only. */
const KEPT_END = 4;

/**
 * Did the page write the whole text anew (as frameworks do), or change the first part that it read just before? In the
 * second case the new text still ends as that part did, before the name, and is liker to it than to the whole.
 */
export function wasOverwritten({ head, parts, data }: SplitText): boolean {
  const end = countSame(head.data, data, -1);
  if (data === '' || end < Math.min(KEPT_END, data.length)) return true;
  const whole = data + parts.map((part) => part.textContent ?? '').join('');
  return likeness(head.data, whole) >= likeness(head.data, data);
}

/** Share of characters that two texts have in common at their beginning and their end. */
function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  const same = Math.min(countSame(one, other, 1) + countSame(one, other, -1), shorter);
  return same / Math.max(one.length, other.length, 1);
}

/** Characters that are the same from the beginning (1) or from the end (-1). */
function countSame(one: string, other: string, direction: 1 | -1): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  const at = (text: string): string | undefined => text.at(direction > 0 ? count : -1 - count);
  while (count < most && at(one) === at(other)) count++;
  return count;
}
