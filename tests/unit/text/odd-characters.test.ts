import { expect, it } from 'vitest';
import { MappedText } from '../../../lib/text/mapped-text.ts';
import { normaliseCharacters } from '../../../lib/text/normalise-characters.ts';
import { findOddCharacters } from '../../../lib/text/odd-characters.ts';

it.each([
  ['Anna Jensen', null],
  ['Søren Ærø-Århus', null],
  ['Anna \u202enesneJ', 'turned'],
  ['\u2067Bent\u2069 Hansen', 'turned'],
  ['Аnna Jensen', 'cyrillic'],
  ['Βent Hansen', 'greek'],
  ['Владимир Ильич', null],
  ['', null],
])('«%s» is odd by %s', (text, odd) => {
  expect(findOddCharacters(text)).toBe(odd);
});

it('what turns the direction of writing is no part of a name', () => {
  expect(normaliseCharacters(MappedText.of('Anna\u202e Jen\u2066sen\u2069')).text).toBe('Anna Jensen');
});
