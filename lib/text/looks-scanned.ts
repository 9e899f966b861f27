/**
 * Whether a text was read by a machine that does not know æ, ø and å: Danish by its small words, but short of its own
 * letters, or full of the forms that common words take when those letters are lost.
 */

import { isLetterCode } from './letters.ts';
import signs from './scan-signs.json' with { type: 'json' };
import { forEachKeyedWord, isSameWord, signsOf, WordList } from './word-keys.ts';

/** Share of each letter in running Danish text, letters only (counted in the clean seed documents). */
const USUAL: readonly (readonly [letters: string, share: number])[] = [
  ['æÆ', 0.0095],
  ['øØ', 0.0085],
  ['åÅ', 0.01],
];
/** Place of each letter in `USUAL`, by its code. */
const PLACES: ReadonlyMap<number, number> = new Map(
  USUAL.flatMap(([letters], place) => [...letters].map((letter) => [letter.charCodeAt(0), place] as const)),
);
/** Words that tell: Danish small words; common words with their letters; the same words when those are lost. */
const TELLING = new WordList([...signs.small, ...signs.kept, ...signs.lost]);
const KEPT_FROM = signs.small.length;
const LOST_FROM = KEPT_FROM + signs.kept.length;
const LOST_BEGINNINGS: readonly string[] = signs.lostBeginnings;
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
      const index = PLACES.get(code);
      if (index !== undefined) each[index] = (each[index] ?? 0) + 1;
    }
  }
  return { all, each };
}

/** The bit that makes a letter of a–z small. */
const SMALL = 32;
/** Figures stand for letters, "@" for ø. */
const SIGNS = signsOf('0123456789@');

const LOST_LETTERS: ReadonlySet<number> = new Set(LOST_BEGINNINGS.map((lost) => lost.charCodeAt(0)));

const beginsLost = (text: string, start: number, end: number): boolean =>
  LOST_LETTERS.has(text.charCodeAt(start) | SMALL) &&
  LOST_BEGINNINGS.some((lost) => lost.length <= end - start && isSameWord(lost, 0, text, start, lost.length));

function countWords(text: string): { small: number; lost: number; kept: number } {
  let [small, lost, kept] = [0, 0, 0];
  forEachKeyedWord(
    text,
    (start, end, key) => {
      const told = TELLING.find(text, start, end, key);
      if (told >= LOST_FROM || (told < 0 && beginsLost(text, start, end))) lost++;
      else if (told >= KEPT_FROM) kept++;
      else if (told >= 0) small++;
    },
    SIGNS,
  );
  return { small, lost, kept };
}

/** Of the common words with Danish letters more than this share lost them. */
const LOST_SHARE = 0.12;

const WITHIN_WORD = /^\p{Ll}.\p{Ll}$/u;

const SIGN = /[4@¢6]/g;

/** "R4dhuset", "m@de", "S¢ren": signs and figures within words, once for each of them. */
function countSigns(text: string): number {
  let count = 0;
  SIGN.lastIndex = 1;
  while (SIGN.test(text)) {
    const at = SIGN.lastIndex - 1;
    if (!isLetterCode(text.charCodeAt(at - 1)) || !WITHIN_WORD.test(text.slice(at - 1, at + 2))) continue;
    count++;
    // The letter behind it counts for none other.
    SIGN.lastIndex = at + 3;
  }
  return count;
}

export function looksScanned(whole: string): boolean {
  const text = whole.slice(0, LOOKED_AT);
  const { small, kept, ...words } = countWords(text);
  const lost = words.lost + countSigns(text);
  if (lost === 0) return false;
  const { all: letters, each } = countLetters(text);
  if (letters < 60 || small * 60 < letters) return false;
  if (lost >= 3 && lost > kept * LOST_SHARE) return true;
  if (letters < 1500) return lost >= 2 && kept === 0;
  return USUAL.some(([, share], index) => (each[index] ?? 0) < letters * share * 0.2);
}
