/** Whether two short texts are the same but for a letter or a few, as scanning leaves them. */

/** Letters put in, left out or changed between two texts; stops at `limit + 1`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  if (limit === 1) return withinOne(one, other);
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    let least = at;
    for (let to = 1; to <= other.length; to++) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      const cost = Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[other.length] ?? limit + 1;
}

/** 0, 1 or 2 for more: what they share at both ends must be all but one letter. */
function withinOne(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start++;
  if (start === long.length) return 0;
  let shared = 0;
  const most = short.length - start;
  while (shared < most && short.charCodeAt(short.length - 1 - shared) === long.charCodeAt(long.length - 1 - shared))
    shared++;
  return long.length - start - shared <= 1 ? 1 : 2;
}
