import { describe, expect, it } from 'vitest';
import type { LinkItem } from '../../../lib/links/model.ts';
import { placeInText, placesOf, spanInSource } from '../../../lib/links/source-places.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';
import { makeItem } from './make-item.ts';

const source = 'HEAD\nBudgetopfglgningen er god-\nkendt af udvalget.';
const mended = MappedText.of(source).edit([
  { start: 5, end: 23, text: 'Budgetopfølgningen' },
  { start: source.indexOf('god-'), end: source.indexOf('kendt') + 5, text: 'godkendt' },
]);
const start = mended.text.indexOf('Budget');
const item: LinkItem = {
  ...makeItem({ id: 'd#1', title: 'Budget', text: mended.text.slice(start) }),
  places: placesOf(mended, { start, end: mended.text.length }),
};

describe('A quote of the mended text is found in the source', () => {
  it.each([
    ['godkendt', 'god-\nkendt'],
    ['Budgetopfølgningen', 'Budgetopfglgningen'],
    ['af udvalget', 'af udvalget'],
    ['er godkendt af', 'er god-\nkendt af'],
  ])('%s', (quote, printed) => {
    const at = item.text.indexOf(quote);
    const span = spanInSource(item, { start: at, end: at + quote.length });
    expect(source.slice(span.start, span.end)).toBe(printed);
  });

  it('and the way back leads to the same word', () => {
    for (const word of ['Budget', 'er god', 'af udv', 'udvalget']) {
      const place = placeInText(item, source.indexOf(word));
      expect(item.text.slice(place, place + 2)).toBe(word.slice(0, 2));
    }
  });
});
