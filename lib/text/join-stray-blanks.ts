/**
 * Closes blanks that a PDF's text put inside words ("k r.", "Erhvervsfremmebestyre lses", "spor t il"), where one of
 * the halves is no word and the whole is one: the document's own words tell, and a list of small ones.
 */
import { forEachWord } from './letters.ts';
import type { Edit, MappedText } from './mapped-text.ts';
import small from './small-words.json' with { type: 'json' };

const SMALL: ReadonlySet<string> = new Set(small);
const LONGEST_HALF = 40;

interface Word {
  readonly start: number;
  readonly text: string;
  readonly lower: string;
}

/** What of a word is cheaply known: of every second word of a text it is asked whether it ends the one before. */
const outlineOf = (first: number, last: number, length: number): number => (first * 4096 + last) * 64 + length;

const SMALL_OUTLINES: ReadonlySet<number> = new Set(small.map((word) => outlineOfWord(word)));

function outlineOfWord(word: string): number {
  return outlineOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
}

/** A single capital is an initial; "i", "å" and "ø" are words. */
const mayJoin = (one: Word, other: Word): boolean =>
  /^\p{Ll}/u.test(other.text) &&
  !/^\p{Lu}$/u.test(one.text) &&
  !/^[iåø]$/iu.test(one.lower) &&
  !/^[iåø]$/u.test(other.text);

export function joinStrayBlanks(text: MappedText): MappedText {
  const source = text.text;
  const words: Word[] = [];
  const counts = new Map<string, number>();
  const lowered = source.toLowerCase();
  const sameLength = lowered.length === source.length;
  forEachWord(source, (start, end) => {
    const text = source.slice(start, end);
    const lower = sameLength ? lowered.slice(start, end) : text.toLowerCase();
    words.push({ start, text, lower });
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  });
  const outlines = new Set<number>();
  for (const word of counts.keys()) outlines.add(outlineOfWord(word));
  /** Most pairs make no word: told without putting them together. */
  const mayMakeWord = ({ lower: one }: Word, { lower: other }: Word): boolean => {
    const outline = outlineOf(one.charCodeAt(0), other.charCodeAt(other.length - 1), one.length + other.length);
    return outlines.has(outline) || SMALL_OUTLINES.has(outline);
  };
  const isWord = (word: string): boolean => SMALL.has(word) || (word.length > 2 && (counts.get(word) ?? 0) > 1);
  const isKnown = (word: string): boolean => SMALL.has(word) || counts.has(word);
  const follows = (one: Word | undefined, other: Word | undefined): other is Word =>
    one !== undefined &&
    other !== undefined &&
    other.start === one.start + one.text.length + 1 &&
    source.charCodeAt(other.start - 1) === 32;
  const edits: Edit[] = [];
  for (let index = 0; index + 1 < words.length; index++) {
    const one = words[index];
    const other = words[index + 1];
    if (!one || !follows(one, other) || one.text.length + other.text.length > LONGEST_HALF) continue;
    if (!mayMakeWord(one, other)) continue;
    if (isWord(one.lower) && isWord(other.lower)) continue;
    if (!mayJoin(one, other) || !isKnown(one.lower + other.lower) || /[\d.,]/.test(source[one.start - 1] ?? ' '))
      continue;
    const next = words[index + 2];
    // "spor t il": the single letter belongs to the half that is no word without it.
    if (other.text.length === 1 && follows(other, next) && !isWord(next.lower) && isKnown(other.lower + next.lower))
      continue;
    edits.push({ start: other.start - 1, end: other.start, text: '' });
    index++;
  }
  return text.edit(edits);
}
