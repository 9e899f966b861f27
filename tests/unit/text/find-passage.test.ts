import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from '../../../lib/text/find-passage.ts';

const TEXT = `Punkt 3.1
KKR godkendte indstillingen.

Punkt 3.2
KKR godkendte indstillingen.
Udvalget bad om en status på økonomien inden næste møde i foråret.

Punkt 3.3
KKR godkendte indstillingen.`;

/** A passage as it is noted from a text. */
function note(text: string, start: number, end: number) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 64), start),
    suffix: text.slice(end, end + 64),
    start,
  };
}

function noteWords(words: string, from = 0) {
  const start = TEXT.indexOf(words, from);
  return note(TEXT, start, start + words.length);
}

describe('noted words', () => {
  it('are found where they stood, among others that read the same', () => {
    const second = TEXT.indexOf('KKR godkendte', TEXT.indexOf('3.2'));
    const passage = noteWords('KKR godkendte indstillingen.', second);
    expect(findPassage(TEXT, passage)?.start).toBe(second);
    const moved = `Et nyt forord, som står før alt andet.\n${TEXT}`;
    expect(findPassage(moved, passage)?.start).toBe(moved.indexOf('KKR godkendte', moved.indexOf('3.2')));
  });

  it('are found when lines are broken elsewhere and words are hyphenated softly', () => {
    const passage = noteWords('status på økonomien inden næste møde');
    const broken = TEXT.replace('økonomien inden', 'øko\u00adnomien\n   inden');
    const span = findPassage(broken, passage);
    expect(span && broken.slice(span.start, span.end)).toBe('status på øko\u00adnomien\n   inden næste møde');
  });

  it('are found by their beginning and end when the middle was written anew', () => {
    const passage = noteWords('Udvalget bad om en status på økonomien inden næste møde i foråret.');
    const changed = TEXT.replace('status på økonomien', 'skriftlig redegørelse for økonomien');
    const span = findPassage(changed, passage);
    expect(span && changed.slice(span.start, span.end)).toBe(
      'Udvalget bad om en skriftlig redegørelse for økonomien inden næste møde i foråret.',
    );
  });

  it('are found by what stands around them when they were replaced', () => {
    const passage = noteWords('status');
    const changed = TEXT.replace('en status på', 'en rapport på');
    const span = findPassage(changed, passage);
    expect(span && changed.slice(span.start, span.end)).toBe('rapport');
  });

  it('are said to be gone when they are', () => {
    expect(findPassage('En helt anden side om noget andet.', noteWords('status på økonomien'))).toBeNull();
    expect(findPassage(TEXT, { exact: '  ', prefix: '', suffix: '', start: 0 })).toBeNull();
  });

  it('are found at their own place in any text that has not changed', () => {
    const text = fc.string({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [a % words.length, b % (words.length + 1)].sort((x, y) => x - y) as [number, number];
        if (words.slice(start, end).trim() === '' || /[\s\u00ad]/.test(words)) return;
        expect(findPassage(words, note(words, start, end))).toEqual({ start, end });
      }),
    );
  });
});
