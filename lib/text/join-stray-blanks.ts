/**
 * Closes blanks that a PDF's text put inside words ("k r.", "Erhvervsfremmebestyre lses", "spor t il"), where one of
 * the halves is no word and the whole is one: the document's own words tell, and a list of small ones.
 */
import type { Edit, MappedText } from './mapped-text.ts';
import small from './small-words.json' with { type: 'json' };

const SMALL: ReadonlySet<string> = new Set(small);
const PAIR = /(?<![\p{L}\d.,])(\p{L}{1,40}) (\p{Ll}{1,30})(?![\p{L}\d])/gu;
const WORDS = /\p{L}+/gu;

/** How often each word stands in the text. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORDS)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function joinStrayBlanks(text: MappedText): MappedText {
  const source = text.text;
  const counts = countWords(source);
  const isWord = (word: string): boolean => SMALL.has(word) || (word.length > 2 && (counts.get(word) ?? 0) > 1);
  const edits: Edit[] = [];
  let at = 0;
  PAIR.lastIndex = 0;
  for (let match = PAIR.exec(source); match; match = PAIR.exec(source)) {
    const [whole, one = '', other = ''] = match;
    const blank = match.index + one.length;
    const joined = (one + other).toLowerCase();
    const known = SMALL.has(joined) || (counts.get(joined) ?? 0) > 0;
    const halves = isWord(one.toLowerCase()) && isWord(other);
    const broken =
      !SMALL.has(other) && !isWord(other) ? true : !SMALL.has(one.toLowerCase()) && !isWord(one.toLowerCase());
    // "spor t il": the single letter belongs to the half that is no word without it.
    const next = source.slice(match.index + whole.length).match(/^ (\p{Ll}{1,30})(?![\p{L}\d])/u)?.[1];
    const rather =
      next !== undefined &&
      other.length === 1 &&
      !isWord(next) &&
      (SMALL.has(other + next) || counts.has(other + next));
    if (known && broken && !halves && !rather && blank >= at && isLikely(one, other, source, blank)) {
      edits.push({ start: blank, end: blank + 1, text: '' });
      at = blank + 1;
      PAIR.lastIndex = match.index + whole.length;
    } else PAIR.lastIndex = blank + 1;
  }
  return text.edit(edits);
}

/** A single capital is an initial; "i", "å" and "ø" are words. */
function isLikely(one: string, other: string, source: string, blank: number): boolean {
  if (/^\p{Lu}$/u.test(one) || /^[iåø]$/iu.test(one) || /^[iåø]$/u.test(other)) return false;
  return source[blank + 1 + other.length] !== '.' || one.length + other.length < 5 || other.length > 2;
}
