/**
 * All matches of a pattern in a text, in order. As `matchAll` finds them, without the copy of the pattern that it makes
 * each time: most texts are a sentence or a line that is asked by dozens of patterns.
 */
const NONE: readonly RegExpExecArray[] = [];

/** @param pattern global. */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
