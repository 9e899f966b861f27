/**
 * Text that says nothing: some files draw letters without telling which they are (fonts without a map to Unicode). What
 * comes out are numbers of glyphs: control characters, and characters of private use.
 */

const LETTERLESS = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu;
/** Of the characters, so many tell nothing: bullets and logos are fewer. */
const SHARE = 0.1;
/** A page with less is not judged. */
const FEWEST = 20;

export function isGarbled(pieces: readonly { readonly text: string }[]): boolean {
  let all = 0;
  let letterless = 0;
  for (const { text } of pieces) {
    const shown = text.replace(/\s/g, '');
    all += shown.length;
    letterless += shown.match(LETTERLESS)?.length ?? 0;
  }
  return all >= FEWEST && letterless >= SHARE * all;
}
