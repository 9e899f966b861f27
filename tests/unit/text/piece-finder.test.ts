import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PieceFinder } from '../../../lib/text/piece-finder.ts';

const GROUPS = [
  ['mød', 'møde|', '|sag', 'temamøde'],
  [' år|', 'taget til'],
  ['19##', '#-#'],
  ['ø', 'aa'],
];
const finder = new PieceFinder(GROUPS);

function found(text: string): [number, number, number][] {
  const all: [number, number, number][] = [];
  finder.find(text, (...one) => void all.push(one));
  return all;
}

/** The same of each piece, by a pattern of its own. */
function expected(text: string): [number, number, number][] {
  return GROUPS.flatMap((pieces, group) =>
    pieces.flatMap((piece) => {
      const bare = piece.replaceAll('|', '').replaceAll(' ', '\\s+').replaceAll('#', '[0-9]');
      const before = piece.startsWith('|') ? '(?<!\\p{L})' : '';
      const behind = piece.endsWith('|') ? '(?!\\p{L})' : '';
      const pattern = new RegExp(`${before}(?=(${bare})${behind})`, 'giu');
      return Array.from(text.matchAll(pattern), ({ index, 1: said = '' }): [number, number, number] => [
        group,
        index,
        index + said.length,
      ]);
    }),
  );
}

const byPlace = (all: readonly (readonly number[])[]): string[] => all.map(String).sort();

it('finds a piece in any case, with figures, and where a word opens or closes', () => {
  expect(byPlace(found('Temamødet i 1987, sag 3-4: møde om året'))).toEqual(
    byPlace([
      [0, 0, 8],
      [0, 4, 7],
      [2, 12, 16],
      [0, 18, 21],
      [2, 22, 25],
      [0, 27, 30],
      [0, 27, 31],
      [3, 5, 6],
      [3, 28, 29],
    ]),
  );
  expect(found('anlægssagen')).toEqual([]);
});

it('finds what a pattern for each piece finds, whatever the text', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'mød',
      'e',
      'MØD',
      'tema',
      'sag',
      ' ',
      'å',
      'år',
      'taget',
      'til',
      '1',
      '9',
      '-',
      'aa',
      'ø',
      '–',
      'K',
    ),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts
        .join('')
        .replace(/\s+/g, ' ')
        .normalize('NFC')
        .replace(/[\u017f\u212a\u212b]/g, '');
      expect(byPlace(found(text))).toEqual(byPlace(expected(text)));
    }),
    { numRuns: 300 },
  );
});

it('takes a run of blanks for one', () => {
  expect(found('taget \n\n til')).toEqual([[1, 3, 12]]);
});
