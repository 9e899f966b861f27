/** Where the words of one reference end: no anchor reaches out of its clause. */

/** Where a clause ends; no anchor reaches across. */
const BARRIER =
  /[;:!?•]|\.\s+\p{Lu}|,\s+(?:at|der|som|hvor|hvori|hvorefter|hvilket|men|mens|og|dog|da|idet|hvis|så|ligesom|kan|skal|vil|bliver|blev|har|er)\s|\n\n|\n\s*[–-]\s/u;

/** The two places belong together: near, and no clause ends between them. */
export function isWithinReach(text: string, from: number, to: number, reach: number): boolean {
  return to - from <= reach && !BARRIER.test(text.slice(from, to + 1));
}
