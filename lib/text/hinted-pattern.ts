/**
 * A costly pattern behind a cheap one. Where names may stand in many forms, an engine works some 50 ms on a pattern before
 * its first match; a worker that has just been woken should not pay that for words that the text does not have.
 */
export interface HintedPattern {
  /** Matches wherever the pattern does, and costs little. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

export const matchHinted = (text: string, { hint, pattern }: HintedPattern): RegExpMatchArray | null =>
  hint.test(text) ? text.match(pattern) : null;

export const replaceHinted = (text: string, { hint, pattern }: HintedPattern, by: string): string =>
  hint.test(text) ? text.replace(pattern, by) : text;
