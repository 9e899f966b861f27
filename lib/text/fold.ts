/**
 * Folding for comparing and searching: what a reader takes for the same word becomes the same string. Lower case, æ as
 * ae, ø as o, å as aa or a, accents gone. Length is not kept; fold words, not texts whose offsets matter.
 */

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ä: 'ae',
  ö: 'o',
  ü: 'u',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ł: 'l',
};

/** Nothing to fold but "aa". */
const PLAIN = /^[ -_a-~\n]*$/;

/** Besides these only what is folded letter by letter: composed or taken apart they are the same. */
const SIMPLE = /^[ -~\næøå‐‑–—’‘´…•§]*$/;
const FOLDED: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
};

/** "Ældre­råd", "AELDRERAAD" and "ældreraad" fold to "aeldrerad". */
export function foldDanish(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.includes('aa') ? lower.replaceAll('aa', 'a') : lower;
  if (SIMPLE.test(lower))
    return lower.replaceAll('aa', 'a').replace(/[æøå‐‑–—’‘´`]/g, (letter) => FOLDED[letter] ?? letter);
  return lower
    .normalize('NFC')
    .replace(/aa/g, 'a')
    .replace(/[æøåäöüßðþıł]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑–—]/g, '-');
}
