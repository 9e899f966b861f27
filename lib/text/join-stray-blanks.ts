/**
 * Closes blanks that a PDF's text put inside words ("k r.", "Erhvervsfremmebestyre lses", "spor t il"), where one of
 * the halves is no word and the whole is one: the document's own words tell, and a list of small ones.
 */
import type { Edit, MappedText } from './mapped-text.ts';
import small from './small-words.json' with { type: 'json' };
import { joinKeys, WordList } from './word-keys.ts';
import { WordsOfText } from './words-of-text.ts';

const SMALL: ReadonlySet<string> = new Set(small);
const SMALL_KEYS = new WordList(small);
const LONGEST = 40;
const BLANK = 32;

interface Word {
  readonly start: number;
  readonly text: string;
  readonly lower: string;
  /** How often it stands in the text. */
  readonly times: number;
}

/** A single capital is an initial; "i", "å" and "ø" are words. */
const mayJoin = (one: Word, other: Word): boolean =>
  /^\p{Ll}/u.test(other.text) &&
  !/^\p{Lu}$/u.test(one.text) &&
  !/^[iåø]$/iu.test(one.lower) &&
  !/^[iåø]$/u.test(other.text);

const isWord = ({ lower, times }: Word): boolean => SMALL.has(lower) || (lower.length > 2 && times > 1);

export function joinStrayBlanks(text: MappedText): MappedText {
  const source = text.text;
  const words = new WordsOfText(source);
  const { starts, ends, keys } = words;
  const edits: Edit[] = [];
  for (let index = 0; index + 1 < words.length; index++) {
    if (!isFollowed(index) || words.lengthOf(index) + words.lengthOf(index + 1) > LONGEST) continue;
    // Most pairs make no word: told without putting them together.
    const key = keyOfPair(index);
    if (!words.hasKey(key) && !SMALL_KEYS.hasKey(key)) continue;
    const [one, other] = [wordAt(index), wordAt(index + 1)];
    if (isWord(one) && isWord(other)) continue;
    if (!mayJoin(one, other) || !isKnown(one.lower + other.lower, key) || /[\d.,]/.test(source[one.start - 1] ?? ' '))
      continue;
    if (other.text.length === 1 && belongsToNext(index + 1)) continue;
    edits.push({ start: other.start - 1, end: other.start, text: '' });
    index++;
  }
  return text.edit(edits);

  /** By the next word, behind one blank. */
  function isFollowed(index: number): boolean {
    const end = ends[index] as number;
    return index + 1 < words.length && starts[index + 1] === end + 1 && source.charCodeAt(end) === BLANK;
  }

  function keyOfPair(index: number): number {
    return joinKeys(keys[index] as number, keys[index + 1] as number, words.lengthOf(index + 1));
  }

  function wordAt(index: number): Word {
    const own = source.slice(starts[index], ends[index]);
    return {
      start: starts[index] as number,
      text: own,
      lower: own.toLowerCase(),
      times: words.timesOf(own, keys[index] as number),
    };
  }

  function isKnown(joined: string, key: number): boolean {
    return SMALL.has(joined) || words.timesOf(joined, key) > 0;
  }

  /** "spor t il": the single letter belongs to the half that is no word without it. */
  function belongsToNext(index: number): boolean {
    if (!isFollowed(index)) return false;
    const [one, next] = [wordAt(index), wordAt(index + 1)];
    return !isWord(next) && isKnown(one.lower + next.lower, keyOfPair(index));
  }
}
