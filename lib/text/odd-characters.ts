/**
 * Characters that make a text look like another one: those that turn the direction of writing around, and letters of
 * another alphabet in a word of Latin ones ("Аnna" with a Cyrillic А).
 */

/** Nothing of their own to see. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const WORD = /[\p{L}\p{M}]{2,}/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHERS = [
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['armenian', /\p{Script=Armenian}/u],
] as const;

export type OddCharacters = 'turned' | (typeof OTHERS)[number][0];

/** What is odd about a name as it is printed; null for nothing. A name all in another alphabet is not odd. */
export function findOddCharacters(text: string): OddCharacters | null {
  if (TURNING.test(text)) return 'turned';
  for (const [word] of text.matchAll(WORD)) {
    if (!LATIN.test(word)) continue;
    const other = OTHERS.find(([, script]) => script.test(word));
    if (other) return other[0];
  }
  return null;
}
