/** The words of a text as the index knows them: stems, with the form that a reader knows, without words that say nothing. */
import municipalities from '../entities/facts/municipalities.json' with { type: 'json' };
import { stemWord } from '../text/stem.ts';
import commonWords from './words/common-words.json' with { type: 'json' };
import stopWords from './words/stop-words.json' with { type: 'json' };

export interface Term {
  readonly stem: string;
  /** Lower case, as written. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const stops = new Set(stopWords);
/** Which municipality or region it was tells where, not what. */
const places = municipalities.flatMap(({ name, region }) => [...name.split(/[\s-]+/), ...region.split(' ')]);
const common = new Set([...commonWords, ...places.map((place) => place.toLowerCase())].map((word) => stemWord(word)));

/** Words that every agenda is full of ("kommune", "indsats", "godkende") tell little of what an item is about. */
export function isCommonStem(stem: string): boolean {
  return common.has(stem);
}

const WORD = /[\p{L}\p{N}]+/gu;

const tells = (word: string): boolean => word.length > 1 && !stops.has(word) && !/^\p{N}+$/u.test(word);

/** Calls back for each word of the text that tells something, in lower case: stemming is left to the caller. */
export function eachWord(text: string, visit: (word: string) => void): void {
  for (const match of text.toLowerCase().matchAll(WORD)) if (tells(match[0])) visit(match[0]);
}

/** In the order of the text; numbers and words of one letter are left out, "DK2020" and "K29" stay. */
export function readTerms(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    if (!tells(word)) continue;
    terms.push({ stem: stemWord(word), word, start: match.index, end: match.index + match[0].length });
  }
  return terms;
}
