/**
 * Whether a text was read by a machine that does not know æ, ø and å: Danish by its small words, but short of its own
 * letters, or full of the forms that common words take when those letters are lost.
 */
import { isDigitCode, isLetterCode } from './letters.ts';
import signs from './scan-signs.json' with { type: 'json' };

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
/** Words that tell: Danish small words; common words that lost their letters, and the same with them. */
const SMALL: ReadonlySet<string> = new Set(signs.small);
const LOST: ReadonlySet<string> = new Set(signs.lost);
const LOST_BEGINNINGS: readonly string[] = signs.lostBeginnings;
const KEPT: ReadonlySet<string> = new Set(signs.kept);
const LOST_LETTERS: ReadonlySet<string> = new Set(LOST_BEGINNINGS.map((beginning) => beginning.charAt(0)));
/** What of a word is cheaply known: most tell nothing, and are not cut out to be looked up. */
const outlineOf = (first: number, length: number): number => first * 64 + Math.min(length, 63);
const TELLING: ReadonlySet<number> = new Set(
  [...SMALL, ...LOST, ...KEPT].map((word) => outlineOf(word.charCodeAt(0), word.length)),
);
const LOST_CODES: ReadonlySet<number> = new Set([...LOST_LETTERS].map((letter) => letter.charCodeAt(0)));
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

const AT = 64;

const beginsLost = (word: string): boolean =>
  LOST_LETTERS.has(word.charAt(0)) && LOST_BEGINNINGS.some((beginning) => word.startsWith(beginning));

/** One pass over the words; "@" counts as a letter, for it stands for ø. */
function countWords(text: string): { small: number; lost: number; kept: number } {
  const lower = text.toLowerCase();
  let [small, lost, kept] = [0, 0, 0];
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 32;
    if (code === AT || isLetterCode(code) || isDigitCode(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start < 0) continue;
    const [from, length] = [start, at - start];
    start = -1;
    if (!TELLING.has(outlineOf(lower.charCodeAt(from), length)) && !LOST_CODES.has(lower.charCodeAt(from))) continue;
    const word = lower.slice(from, at);
    if (SMALL.has(word)) small++;
    else if (KEPT.has(word)) kept++;
    else if (LOST.has(word) || beginsLost(word)) lost++;
  }
  return { small, lost, kept };
}

/** Of the common words with Danish letters more than this share lost them. */
const LOST_SHARE = 0.12;

const WITHIN_WORD = /^\p{Ll}.\p{Ll}$/u;

/** "R4dhuset", "m@de", "S¢ren": signs and figures within words, once for each of them. */
function countSigns(text: string): number {
  let count = 0;
  let after = 1;
  for (const { index } of text.matchAll(/[4@¢6]/g)) {
    if (index < after || !WITHIN_WORD.test(text.slice(index - 1, index + 2))) continue;
    count++;
    // The letter behind it counts for none other.
    after = index + 3;
  }
  return count;
}

export function looksScanned(whole: string): boolean {
  const text = whole.slice(0, LOOKED_AT);
  const { all: letters, each } = countLetters(text);
  if (letters < 60) return false;
  const { small, kept, ...words } = countWords(text);
  const lost = words.lost + countSigns(text);
  if (small * 60 < letters) return false;
  if (lost >= 3 && lost > kept * LOST_SHARE) return true;
  if (letters < 1500) return lost >= 2 && kept === 0;
  return lost >= 1 && USUAL.some(([, share], index) => (each[index] ?? 0) < letters * share * 0.2);
}
