import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAround } from '../../../lib/corpus/quote-around.ts';

describe('the words around a name', () => {
  it('stay in the paragraph', () => {
    const text = 'Før.\n\nAnna\nJensen talte.\n\nEfter.';
    expect(quoteAround(text, { start: 6, end: 17 })).toEqual({
      quote: 'Anna Jensen talte.',
      quoteStart: 0,
      quoteEnd: 11,
    });
  });

  it('begin and end at words, with a sign where the sentence goes on', () => {
    const text = `${'ord '.repeat(100)}Navn ${'ord '.repeat(100)}`;
    const { quote } = quoteAround(text, { start: 400, end: 404 });
    expect(quote).toMatch(/^… (ord )+Navn( ord)+ …$/);
    expect(quote.length).toBeLessThan(240);
  });

  it('hold the name where they say it is, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'ø', '.'), maxLength: 600 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = Math.min(a % (text.length + 1), b % (text.length + 1));
          const end = Math.max(a % (text.length + 1), b % (text.length + 1));
          const { quote, quoteStart, quoteEnd } = quoteAround(text, { start, end });
          expect(quote.slice(quoteStart, quoteEnd)).toBe(text.slice(start, end).replace(/\s+/g, ' '));
        },
      ),
    );
  });
});
