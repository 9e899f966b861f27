/**
 * A long word that lost a letter in scanning, got one too many, or has two in the wrong order: "belutning",
 * "medlemmmer", "efterrctning". Believed only where a single known word is one slip away and the ending, which tells
 * inflections apart, is whole; of words with a capital, which may be names, only those of office are.
 */
import type { Lexicon } from './lexicon.ts';
import { isKnownWord } from './mend-word.ts';

const SHORTEST = 6;
/** A word with another letter in the place of one must be longer. */
const SHORTEST_CHANGED = 8;
const LONGEST = 26;
/** So many letters at the end are whole. */
const ENDING = 2;
const LETTERS = [...'abcdefghijklmnoprstuvy'];
const VOWEL = /^[aeiouyæøå]$/;
/** Words of headings, bodies and places that begin with a capital. */
const OF_OFFICE =
  /^(?:kommun(?:e|es|er|erne|ernes)|beslutning|indstilling(?:en)?|baggrund|sagsfremstilling|eventuelt|godkendelse|orientering(?:en)?|dagsorden(?:en)?|referat|udpegning(?:er)?|deltagere|sundhedsråd|regionsråd(?:et)?|erhvervshus|byrådet|udvalget|bestyrelsen|forslaget|resumé|økonomi)$/;

/** The word meant, in lower case; null when none or several come near. */
export function readBySlip(printed: string, lexicon: Lexicon): string | null {
  if (printed.length < SHORTEST || printed.length > LONGEST || !/^\p{L}\p{Ll}+$/u.test(printed)) return null;
  const lower = printed.toLowerCase();
  const named = printed[0] !== lower[0];
  let meant = null as string | null;
  const consider = (word: string): boolean => {
    if (word === meant || (named && !OF_OFFICE.test(word)) || !isKnownWord(word, lexicon)) return true;
    if (meant !== null) return false;
    meant = word;
    return true;
  };
  const last = named ? lower.length : lower.length - ENDING;
  for (let at = 1; at <= last; at++) {
    const [before, after] = [lower.slice(0, at), lower.slice(at)];
    const [one = '', other = ''] = after;
    if (!consider(before + after.slice(1))) return null;
    if (other !== '' && one !== other && !consider(before + other + one + after.slice(2))) return null;
    for (const letter of LETTERS) {
      if (!consider(before + letter + after)) return null;
      const changed = lower.length >= SHORTEST_CHANGED && one !== '' && !(VOWEL.test(letter) && VOWEL.test(one));
      if (changed && !consider(before + letter + after.slice(1))) return null;
    }
  }
  return meant;
}
