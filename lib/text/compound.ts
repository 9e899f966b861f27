/**
 * Takes Danish compounds apart ("lærepladsaftale" → "læreplads", "aftale"), so that a matter is found under the words
 * it is made of. A part must be a word in its own right: of the corpus, or of a short list of common words.
 */
import commonParts from './compound-parts.json' with { type: 'json' };
import { stemWord } from './stem.ts';

/** Says whether a stem stands as a word of its own. */
export type IsWord = (stem: string) => boolean;

const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 8;
const LONGEST_COMPOUND = 60;
const LONG_PART = 12;
/** Endings that look like words. */
const NO_HEADS = new Set(['ring', 'sted', 'stil', 'ligt', 'ere', 'ele']);
/** Made when a word is first taken apart: a woken worker may answer without. */
let commonStems: ReadonlySet<string> | null = null;

function isCommonPart(stem: string): boolean {
  commonStems ??= new Set(commonParts.map(stemWord));
  return commonStems.has(stem);
}

/** The word itself, or the word without the "s" or "e" that binds it to the next. */
function leftStem(left: string, isPart: IsWord): string | null {
  const stem = stemWord(left);
  if (isPart(stem)) return stem;
  const bound = /[se]$/.test(left) ? stemWord(left.slice(0, -1)) : null;
  return bound && bound.length >= SHORTEST_PART && isPart(bound) ? bound : null;
}

/**
 * The stems of a compound's parts, left to right; empty when the word is none or its parts are not known words. Of
 * several ways to part it the one with the longest shortest part wins. Work is bounded by the word's length (≤ 60).
 */
export function splitCompound(word: string, isWord: IsWord, depth = 2): string[] {
  if (depth === 0 || word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return [];
  const isPart: IsWord = (stem) => isCommonPart(stem) || (stem.length > SHORTEST_PART && isWord(stem));
  let best: { left: string; right: string; at: number; size: number } | null = null;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const size = Math.min(at, word.length - at);
    if (best && size <= best.size) continue;
    const right = stemWord(word.slice(at));
    if (right.length < SHORTEST_PART || NO_HEADS.has(right) || !isPart(right)) continue;
    const left = leftStem(word.slice(0, at), isPart);
    if (left) best = { left, right, at, size };
  }
  if (!best) return [];
  const { at, left, right } = best;
  return [
    ...splitLongPart(word.slice(0, at), isWord, depth),
    left,
    ...splitLongPart(word.slice(at), isWord, depth),
    right,
  ];
}

/** A part that is itself a compound is only taken apart where it is long: "læreplads" stays one word. */
function splitLongPart(part: string, isWord: IsWord, depth: number): string[] {
  return part.length < LONG_PART ? [] : splitCompound(part.replace(/s$/, ''), isWord, depth - 1);
}
