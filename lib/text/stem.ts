/**
 * The Danish Snowball stemmer, so that "lærepladser", "lærepladsernes" and "læreplads" are one word to the index.
 * Written after the algorithm's published description (Snowball, "Danish stemming algorithm"), with two additions that
 * keep the forms of one word together: an "s" that a bare form would lose is lost in all forms ("læreplads-er"), and
 * "-ering" goes as "-ere" does ("rekruttering", "rekruttere").
 */

const isVowel = (letter: string): boolean => 'aeiouyæåø'.includes(letter);

const ENDINGS = (
  'erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres ' +
  'eret hed ene ere ens ers ets en er es et e'
).split(' ');

/** By last letter; longest first, so that the first that fits is the right one. */
const ENDINGS_BY_LETTER = new Map(
  [...'dstenr'].map((letter) => [letter, ENDINGS.filter((ending) => ending.endsWith(letter))]),
);

/** "s" is an ending only after one of these. */
const isBeforeS = (letter: string): boolean => letter !== '' && 'abcdfghjklmnoprtvyzå'.includes(letter);

/** Where the part begins that may be cut: after the first consonant that follows a vowel, the third letter at the earliest. */
function endingsStart(word: string): number {
  for (let i = 1; i < word.length; i++) {
    if (isVowel(word.charAt(i - 1)) && !isVowel(word.charAt(i))) return Math.max(i + 1, 3);
  }
  return word.length;
}

function cutMainEnding(word: string, region: number): string {
  for (const ending of ENDINGS_BY_LETTER.get(word.charAt(word.length - 1)) ?? []) {
    if (word.length - ending.length >= region && word.endsWith(ending)) {
      return cutLastS(word.slice(0, -ending.length), region);
    }
  }
  return cutLastS(word, region);
}

function cutLastS(word: string, region: number): string {
  if (word.endsWith('els')) return word;
  if (word.length - 1 >= region && word.endsWith('s') && isBeforeS(word.charAt(word.length - 2))) {
    return word.slice(0, -1);
  }
  return word;
}

function cutConsonantPair(word: string, region: number): string {
  if (word.length - 2 < region) return word;
  const pair = word.slice(-2);
  return pair === 'gd' || pair === 'dt' || pair === 'gt' || pair === 'kt' ? word.slice(0, -1) : word;
}

function cutDerivation(word: string, region: number): string {
  const plain = word.endsWith('igst') ? word.slice(0, -2) : word;
  if (plain.length - 4 >= region && plain.endsWith('løst')) return plain.slice(0, -1);
  for (const ending of ['ering', 'elig', 'lig', 'els', 'ig']) {
    if (plain.length - ending.length >= region && plain.endsWith(ending)) {
      return cutConsonantPair(plain.slice(0, -ending.length), region);
    }
  }
  return plain;
}

/** The stem of a word; the word is expected in lower case. */
export function stemWord(word: string): string {
  const region = endingsStart(word);
  const stem = cutDerivation(cutConsonantPair(cutMainEnding(word, region), region), region);
  const last = stem.charAt(stem.length - 1);
  const doubled = stem.length > region && last === stem.charAt(stem.length - 2) && !isVowel(last);
  return doubled ? stem.slice(0, -1) : stem;
}
