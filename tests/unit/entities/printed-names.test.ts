/** A newly known name is tried on what a text printed: where it changes nothing, the text need not be read again. */
import { describe, expect, it } from 'vitest';
import { isReadTheSame } from '../../../lib/entities/printed-names.ts';
import { recogniseNames } from '../../../lib/entities/recognise-mentions.ts';
import { settleKnownNames } from '../../../lib/entities/settle-known-names.ts';
import { makeReading } from './support.ts';

const TEXT = 'Til stede:\nBjarke Hartkopf (V)\nLine Barfod (Ø)\n\nKen Max Magelund orienterede, og Wederking takkede.';
const known = (...names: string[]) => {
  const sighting = { date: '2024-01-01', party: 'Venstre', municipality: null, doubtful: false };
  return settleKnownNames({ persons: new Map(names.map((name) => [name, [sighting]])) });
};

describe('what a text printed', () => {
  const reading = makeReading(TEXT, {});
  const { printed } = recogniseNames(reading);

  it.each([
    ['its own names again', known('Bjarke Hartkopf', 'Line Barfod')],
    ['names of others', known('Anne Holm', 'Per Madsen')],
    ['another spelling of one', known('Line Barfoed')],
    ['a longer form of one', known('Ken Kristian Max Magelund')],
    ['the bearer of a surname', known('Karin Wederking')],
  ])('is read the same, or is not, exactly as its whole text is: %s', (_, settled) => {
    const before = recogniseNames(reading).mentions;
    const after = recogniseNames(reading, settled).mentions;
    expect(isReadTheSame(printed ?? '', settled)).toBe(JSON.stringify(before) === JSON.stringify(after));
  });

  it('is not kept of a scan, of which only the whole text tells', () => {
    expect(recogniseNames(makeReading(TEXT, { scanned: true })).printed).toBeNull();
  });
});
