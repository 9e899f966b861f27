/** The words of a text as the index knows them: stems, with the form that a reader knows, without words that say nothing. */
import municipalities from '../entities/facts/municipalities.json' with { type: 'json' };
import { splitCompound } from '../text/compound.ts';
import { isCompoundPart } from '../text/compound-words.ts';
import { stemWord } from '../text/stem.ts';
import { unpackKeys } from '../text/unpack-keys.ts';
import { termKey } from './index/term-key.ts';
import keys from './words/common-keys.json' with { type: 'json' };
import commonWords from './words/common-words.json' with { type: 'json' };
import countryParts from './words/country-parts.json' with { type: 'json' };
import stopWords from './words/stop-words.json' with { type: 'json' };

export interface Term {
  readonly stem: string;
  /** Lower case, as written. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const stops = new Set(stopWords);

/** Made when first asked: a woken worker answers by keys alone, and takes apart few words. */
let common: ReadonlySet<string> | null = null;
let places: ReadonlySet<string> | null = null;

/** Which municipality, region or part of the country it was tells where, not what. */
function placeStems(): ReadonlySet<string> {
  if (places) return places;
  const names = municipalities
    .flatMap(({ name, region }) => [...name.split(/[\s-]+/), ...region.split(' ')])
    .map((place) => place.toLowerCase());
  places = new Set([...names, ...countryParts].map((word) => stemWord(word)));
  return places;
}

function commonStems(): ReadonlySet<string> {
  common ??= new Set([...commonWords.map((word) => stemWord(word)), ...placeStems()]);
  return common;
}

/** Words that every agenda is full of ("kommune", "indsats", "godkende") tell little of what an item is about. */
export function isCommonStem(stem: string): boolean {
  return commonStems().has(stem);
}

/** Keys of all common stems, for the file that `isCommonKey` is asked by. Not part of what is shipped. */
export function listCommonKeys(): Uint32Array {
  return Uint32Array.from(commonStems(), termKey).sort();
}

const commonKeys: ReadonlySet<number> = new Set(unpackKeys(keys.packed));

/** The same of a stem's key. `npm run compound-keys` writes the keys anew from the lists. */
export function isCommonKey(term: number): boolean {
  return commonKeys.has(term);
}

/** The stems of a compound's parts; what only names a place is not taken apart ("Midtjylland"). */
export function partsOfWord(word: string): string[] {
  return placeStems().has(stemWord(word)) ? [] : splitCompound(word, isCompoundPart);
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Lower case. Words that say nothing are left out of all that is counted. */
export const tells = (word: string): boolean =>
  word.length > 1 && !stops.has(word) && (isPlainLetter(word.charCodeAt(0)) || !/^\p{N}+$/u.test(word));

const isPlainLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Calls back for each word of the text, in lower case; whether it tells something is left to the caller. */
export function eachWord(text: string, visit: (word: string) => void): void {
  const lower = text.toLowerCase();
  if (SURROGATES.test(lower)) {
    for (const match of lower.matchAll(WORD)) visit(match[0]);
    return;
  }
  const first = firstParts();
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : BLANK;
    if (isWordCode(code, first)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const word = lower.slice(start, at);
      start = -1;
      visit(word);
    }
  }
}

const BLANK = 32;
const PART = /[\p{L}\p{N}]/u;
/** Letters and figures among the first characters: of every character of a corpus this is asked. */
let parts: Uint8Array | null = null;

function firstParts(): Uint8Array {
  parts ??= Uint8Array.from({ length: 0x250 }, (_, code) => (PART.test(String.fromCharCode(code)) ? 1 : 0));
  return parts;
}

/** Letters of other scripts and signs that take two code units: read by pattern. */
const SURROGATES = /[\ud800-\udfff]/;

const isWordCode = (code: number, first: Uint8Array): boolean =>
  code < first.length ? first[code] === 1 : PART.test(String.fromCharCode(code));

/** In the order of the text; numbers and words of one letter are left out, "DK2020" and "K29" stay. */
export function readTerms(text: string): Term[] {
  return readWords(text).map((word) => ({ ...word, stem: stemWord(word.word) }));
}

/** The same without their stems. */
export function readWords(text: string): Omit<Term, 'stem'>[] {
  const words: Omit<Term, 'stem'>[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    if (tells(word)) words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}
