import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, moveAll } from '../../../lib/page/move-painting.ts';

const spansOf = (text: string, word: string) =>
  [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length }));

describe('marks on a text that has changed in one place', () => {
  it.each([
    ['before them', 'x Anna y Bent', 'Nu: x Anna y Bent', ['Anna', 'Bent']],
    ['between them', 'Anna og Bent.', 'Anna eller Bent.', ['Anna', 'Bent']],
    ['in one of them', 'Anna og Bent.', 'Anna og Bernt.', ['Anna']],
    ['right behind one, which is another name by now', 'Anna og Bent', 'Anna og Bentsen', ['Anna']],
    ['everywhere', 'Anna og Bent', 'Carl', []],
    ['nowhere', 'Anna og Bent.', 'Anna og Bent.', ['Anna', 'Bent']],
  ])('%s: those that it does not touch go along', (_where, old, fresh, kept) => {
    const spans = [...spansOf(old, 'Anna'), ...spansOf(old, 'Bent')];
    const moved = moveAll(spans, compareTexts(old, fresh));
    expect(moved.map(({ start, end }) => fresh.slice(start, end))).toEqual(kept);
  });

  it('still mark the very words that they marked, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, text, (head, old, fresh, tail) => {
        const [before, after] = [head + old + tail, head + fresh + tail];
        const spans = Array.from({ length: before.length }, (_, start) => ({
          start,
          end: start + 1,
          word: before[start],
        }));
        for (const { start, end, word } of moveAll(spans, compareTexts(before, after))) {
          expect(after.slice(start, end)).toBe(word);
        }
      }),
    );
  });

  it('are found in long texts as in short ones', () => {
    const [head, tail] = ['x'.repeat(50_001), 'y'.repeat(70_003)];
    expect(compareTexts(`${head}old${tail}`, `${head}fresh text${tail}`)).toEqual({
      before: head.length,
      after: tail.length,
      shift: 7,
      oldLength: head.length + tail.length + 3,
    });
  });
});
