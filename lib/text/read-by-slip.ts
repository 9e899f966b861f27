/**
 * A long word that lost a letter in scanning, got one too many, or has two in the wrong order: "belutning",
 * "medlemmmer", "efterrctning". Believed only where a single known word is one slip away and the ending, which tells
 * inflections apart, is whole; of words with a capital, which may be names, only those of office are.
 */
import { childOf, type Lexicon } from './lexicon.ts';

const SHORTEST = 6;
/** A word with another letter in the place of one must be longer. */
const SHORTEST_CHANGED = 8;
const LONGEST = 26;
/** So many letters at the end are whole. */
const ENDING = 2;
/** Weight of a word that is common. */
const COMMON = 2;
const VOWEL = /^[aeiouyæøå]$/;
/** Words of headings, bodies and places that begin with a capital. */
const OF_OFFICE =
  /^(?:kommun(?:e|es|er|erne|ernes)|beslutning|indstilling(?:en)?|baggrund|sagsfremstilling|eventuelt|godkendelse|orientering(?:en)?|dagsorden(?:en)?|referat|udpegning(?:er)?|deltagere|sundhedsråd|regionsråd(?:et)?|erhvervshus|byrådet|udvalget|bestyrelsen|forslaget|resumé|økonomi)$/;

/** The node that `rest` leads to from `node`, where a common word ends; 0 when none does. */
function wordEnd(lexicon: Lexicon, from: number, rest: string): boolean {
  let node = from;
  for (let at = 0; at < rest.length && node !== 0; at++) node = childOf(lexicon, node, rest.charCodeAt(at));
  return node !== 0 && (lexicon.weight[node] ?? 0) >= COMMON;
}

/** The word meant, in lower case; null when none or several come near. */
export function readBySlip(printed: string, lexicon: Lexicon): string | null {
  if (printed.length < SHORTEST || printed.length > LONGEST || !/^\p{L}\p{Ll}+$/u.test(printed)) return null;
  const lower = printed.toLowerCase();
  const named = printed[0] !== lower[0];
  const meant = new Set<string>();
  const consider = (node: number, begun: string, rest: string): void => {
    if (node === 0 || !wordEnd(lexicon, node, rest)) return;
    if (!named || OF_OFFICE.test(begun + rest)) meant.add(begun + rest);
  };
  const last = named ? lower.length : lower.length - ENDING;
  // What stands before the slip is the beginning of the word meant.
  let node = childOf(lexicon, 0, lower.charCodeAt(0));
  for (let at = 1; at <= last && node !== 0 && meant.size < 2; at++) {
    const before = lower.slice(0, at);
    const [one = '', other = ''] = lower.slice(at);
    if (one !== '') consider(node, before, lower.slice(at + 1));
    if (other !== '' && one !== other) {
      const turned = childOf(lexicon, node, other.charCodeAt(0));
      if (turned !== 0) consider(turned, before + other, one + lower.slice(at + 2));
    }
    for (let next = lexicon.child[node] ?? 0; next !== 0; next = lexicon.sibling[next] ?? 0) {
      const letter = String.fromCharCode(lexicon.letter[next] ?? 0);
      if (/[æøå]/.test(letter)) continue;
      consider(next, before + letter, lower.slice(at));
      const changed = lower.length >= SHORTEST_CHANGED && one !== '' && !(VOWEL.test(letter) && VOWEL.test(one));
      if (changed && letter !== one) consider(next, before + letter, lower.slice(at + 1));
    }
    node = one === '' ? 0 : childOf(lexicon, node, one.charCodeAt(0));
  }
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? only : null;
}
