/** Words as numbers say what words as strings do, and so does a pattern's search without its copy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMatches } from '../../../lib/text/all-matches.ts';
import { forEachKeyedWord, joinKeys, keyOf, WordList } from '../../../lib/text/word-keys.ts';
import { WordsOfText } from '../../../lib/text/words-of-text.ts';

/** "fa" and "aü" have the same key. */
const text = fc.array(fc.constantFrom('fa', 'aü', 'FA', 'Aü', 'rød', 'ÅR', ' ', '–', '1', 'ω', '.'), { maxLength: 60 });

describe('words as numbers', () => {
  it('find every word of a text where it stands', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join('');
        const found: string[] = [];
        forEachKeyedWord(source, (start, end, key) => {
          found.push(source.slice(start, end));
          expect(key).toBe(keyOf(source.slice(start, end)));
        });
        expect(found).toEqual(source.match(/\p{L}+/gu) ?? []);
      }),
    );
  });

  it('count each word, large and small letters as one', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join('');
        const words = (source.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
        const counted = new WordsOfText(source);
        for (const word of [...words, 'faü', 'aüfa'])
          expect(counted.timesOf(word, keyOf(word))).toBe(words.filter((one) => one === word).length);
      }),
    );
  });

  it('tell the key of two words put together', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'Å', 'ü', 'z', 'F'), maxLength: 90 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        expect(joinKeys(keyOf(one), keyOf(other), other.length)).toBe(keyOf(one + other));
      }),
    );
  });

  it('find the words of a list and no others of the same key', () => {
    const list = new WordList(['fa', 'rød', 'fa']);
    const at = (word: string): number => list.find(` ${word}`, 1, word.length + 1, keyOf(word));
    expect([at('FA'), at('Rød'), at('aü'), at('rødt')]).toEqual([0, 1, -1, -1]);
    expect(list.hasKey(keyOf('aü'))).toBe(true);
  });

  it('take no longer over words that were made to share one key', () => {
    const words = Array.from({ length: 4096 }, (_, bits) =>
      Array.from({ length: 12 }, (_, at) => (bits & (1 << at) ? 'fa' : 'aü')).join(''),
    );
    const counted = new WordsOfText(words.join(' '));
    const known = words.filter((word) => counted.timesOf(word, keyOf(word)) > 0).length;
    expect(counted.length).toBe(4096);
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(1000);
  });
});

describe('all matches of a pattern', () => {
  it.each([/a/gu, /a*/gu, /(?=b)/gu, /(?:)/gu, /(?<=a)b?/g])('are those of matchAll: %s', (pattern) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '😀', 'æ'), maxLength: 20 }), (source) => {
        const found = allMatches(source, pattern).map((match) => [match.index, ...match]);
        expect(found).toEqual([...source.matchAll(pattern)].map((match) => [match.index, ...match]));
      }),
    );
  });
});
