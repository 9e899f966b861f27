/**
 * Whether a text was read by a machine that does not know æ, ø and å: Danish by its small words, but short of its own
 * letters, or full of the forms that common words take when those letters are lost.
 */

/** Share of each letter in running Danish text, letters only (counted in the clean seed documents). */
const USUAL: readonly (readonly [letters: string, share: number])[] = [
  ['æÆ', 0.0095],
  ['øØ', 0.0085],
  ['åÅ', 0.01],
];
const SMALL_WORDS = /(?<!\p{L})(?:og|af|til|der|det|den|er|for|med|som|har|ved|kan)(?!\p{L})/giu;
const LOST =
  /(?<![\p{L}\d])(?:pa|sa|nar|ogsa|ar|fgr|mgde[tr]?|mgder(?:ne)?|naeste|veere|vaere|omrade(?:t|r|rne)?|gkonomi|drgft\p{L}*|kgbenhavn\p{L}*|feelles|faelles|spgrgsmal|stgtte|bgrn|@vrige|@konomi|l@bende|m@de\p{L}*|aeldre|baeredygtig\p{L}*)(?![\p{L}\d])/giu;
const KEPT =
  /(?<![\p{L}\d])(?:på|så|når|også|år|før|møde[tr]?|møder(?:ne)?|næste|være|område(?:t|r|rne)?|økonomi|fælles|spørgsmål)(?![\p{L}\d])/giu;
/** The opening of a text tells enough; a long one is not read to its end for this. */
const LOOKED_AT = 24_000;

function countLetters(text: string): { all: number; each: number[] } {
  const each = USUAL.map(() => 0);
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code | 32) >= 97 && (code | 32) <= 122) all++;
    else if (code > 191) {
      all++;
      const index = USUAL.findIndex(([letters]) => letters.includes(text[at] ?? ' '));
      if (index >= 0) each[index] = (each[index] ?? 0) + 1;
    }
  }
  return { all, each };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export function looksScanned(whole: string): boolean {
  const text = whole.slice(0, LOOKED_AT);
  const { all: letters, each } = countLetters(text);
  if (letters < 60) return false;
  const small = count(text, SMALL_WORDS);
  if (small * 60 < letters) return false;
  const lost = count(text, LOST);
  const kept = count(text, KEPT);
  if (lost >= 3 && lost > kept * 0.25) return true;
  if (letters < 1500) return lost >= 2 && kept === 0;
  return lost >= 1 && USUAL.some(([, share], index) => (each[index] ?? 0) < letters * share * 0.2);
}
