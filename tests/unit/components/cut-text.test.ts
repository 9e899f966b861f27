import { describe, expect, it } from 'vitest';
import { cutAtMark, shortenText } from '../../../components/parts/cut-text.ts';

describe('a quote', () => {
  it('is cut where its name stands', () => {
    expect(cutAtMark('udpegede Anna Holm til', 9, 18)).toEqual(['udpegede ', 'Anna Holm', ' til']);
  });

  it('loses no letter when the offsets do not fit it', () => {
    for (const [start, end] of [
      [-1, 3],
      [3, 3],
      [5, 2],
      [2, 99],
      [0.5, 3],
      [Number.NaN, 3],
    ] as const) {
      expect(cutAtMark('godkendt', start, end)).toEqual(['godkendt', '', '']);
    }
  });

  it('is shown whole when it is short, or hardly too long', () => {
    expect(shortenText('en to tre', 20)).toBeNull();
    expect(shortenText('en to tre fire fem seks', 20)).toBeNull();
  });

  it('is folded at a word when it is long', () => {
    expect(shortenText('KKR godkendte, at bidraget øges og at det revideres om to år', 20)).toBe('KKR godkendte, at …');
  });

  it('is folded anywhere when it has no words', () => {
    expect(shortenText('x'.repeat(100), 20)).toBe(`${'x'.repeat(20)} …`);
  });
});
