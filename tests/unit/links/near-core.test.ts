import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Core, CoreFinder, CoreSearch } from '../../../lib/links/near-core.ts';

/** As those of the references: a beginning that may be left out, what stands before it, groups, a lookahead. */
const PATTERNS: readonly (readonly [RegExp, Core])[] = [
  [
    /(?:\b(?:på|til)\s+)?(?:\b(?:det|næste)\s+){0,3}(?<!\p{L})(?:\p{Lu}\p{L}{1,30}-)?mød(?:e|et)(?![\p{L}-])/giu,
    { pieces: ['mød'], before: 140, behind: 16 },
  ],
  [/(?<!punkter\s)\b(?:til|på)\s+(?:det\s+)?næste\s+møde\b/giu, { pieces: ['mød'], before: 140, behind: 16 }],
  [
    /(?:\bden\s+)?\b(\d{1,2})\.\s?(maj|juni)\b(?:\s+(\d{4})\b)?/giu,
    { pieces: ['|maj', '|juni'], before: 24, behind: 24 },
  ],
];
const finder = new CoreFinder(PATTERNS.map(([, core]) => core));
const WORDS = [
  'på',
  'til',
  'det',
  'næste',
  'møde',
  'Mødet',
  'KKR-mødet',
  'punkter',
  'den',
  '3.',
  'maj',
  '2024',
  'juni,',
  'ø',
  'İ',
];

const everywhere = ({ source }: RegExp): RegExp => new RegExp(source, 'giu');

it('finds what the pattern finds in the whole text, wherever it stands', () => {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.string({ maxLength: 150 }) },
  );
  const blank = fc.constantFrom(' ', '\n', '\n\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, blank), { maxLength: 120 }), (parts) => {
      const text = parts.flat().join('');
      const search = new CoreSearch(text, finder);
      for (const [pattern, core] of PATTERNS) {
        const found = search.find(pattern, core).map((match) => [match.index, ...match]);
        expect(found).toEqual(Array.from(text.matchAll(everywhere(pattern)), (match) => [match.index, ...match]));
      }
    }),
    { numRuns: 300 },
  );
});
