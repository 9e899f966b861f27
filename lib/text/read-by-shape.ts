/**
 * Names that no word list holds, read by the shape of the damage: a Danish syllable wants a vowel, and no name has a
 * digit or sign within. "Sgrensen" is Sørensen, "J9rgen" Jørgen, "@llgaard" Øllgaard, "AErø" Ærø. Scanned texts only.
 */

/** A word's first consonants, then what stands where its vowel belongs. */
const NO_VOWEL = /^([B-DF-HJ-NP-TV-XZ][hjklmnrtv]?)g(?=[bcdfghjklmnprstv]|$)/u;
/** A sign or digit between letters. */
const SIGN_WITHIN = /(?<=\p{L})[@¢96](?=\p{Ll})/gu;
const SIGN_FIRST = /^[@&](?=\p{Ll}{3})/u;
const LIGATURE_FIRST = /^AE(?=\p{Ll}{2})/u;

/** The name meant, or null when its shape is sound. */
export function readByShape(printed: string): string | null {
  if (!/^[\p{Lu}@&]/u.test(printed) || printed.length < 2 || (printed.length > 2 && /^\p{Lu}+$/u.test(printed)))
    return null;
  const meant = printed
    .replace(LIGATURE_FIRST, 'Æ')
    .replace(SIGN_FIRST, 'Ø')
    .replace(SIGN_WITHIN, 'ø')
    .replace(NO_VOWEL, '$1ø');
  return meant === printed ? null : meant;
}
