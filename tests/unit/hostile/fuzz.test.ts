/**
 * Hostile text all the way from the page to the panel: nothing is thrown, every span stands in the text, all is plain
 * and bounded data. What earlier runs found stands in tests/fixtures/hostile, one text a file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAME, HOSTILE_PIECES, REAL_LINES } from './pieces.ts';
import { readAllTheWay } from './read-all-the-way.ts';

const FIXTURES = 'tests/fixtures/hostile';

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...REAL_LINES) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
/** Pieces on lines of their own, side by side, or put into the middle of one another. */
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', ' ', '', '\n\n', '\t'), fc.nat(40)), { minLength: 1, maxLength: 60 })
  .map((parts) =>
    parts.reduce((made, [part, gap, at]) => {
      return at < 6 ? `${made.slice(0, -at || undefined)}${part}${made.slice(made.length - at)}` : made + gap + part;
    }, ''),
  );

describe('hostile text', () => {
  for (const name of readdirSync(FIXTURES)) {
    it(`that was found before is read: ${name}`, () => {
      expect(readAllTheWay(readFileSync(join(FIXTURES, name), 'utf8'))).not.toBeUndefined();
    });
  }

  it('in the middle of a document is read as text', () => {
    fc.assert(
      fc.property(text, (inner) => void readAllTheWay(`${FRAME}${inner}`)),
      { numRuns: 150 },
    );
  });

  it('by itself is read or let be', () => {
    fc.assert(
      fc.property(text, (whole) => void readAllTheWay(whole)),
      { numRuns: 60 },
    );
  });

  it.each(['(', '1.', '- ', 'a.', '"', '«', 'Punkt 1\n', 'Anna ', 'KKR ', '1.000,', '\u202e', '<a '])(
    'that repeats «%s» a hundred thousand times is read in bounded work',
    (unit) => {
      const length = 100_000;
      const repeated = unit.repeat(Math.ceil(length / unit.length));
      const reading = readAllTheWay(`${FRAME}${repeated}`);
      expect(reading?.mentions.length ?? 0).toBeLessThanOrEqual(length);
    },
  );
});
