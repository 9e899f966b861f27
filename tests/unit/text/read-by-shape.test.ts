import { describe, expect, it } from 'vitest';
import { readByShape } from '../../../lib/text/read-by-shape.ts';

describe('a name that scanning damaged', () => {
  it('is read by the shape of its syllables', () => {
    expect(['Sgrensen', 'J9rgen', '@llgaard', 'S¢ren', 'Kgge', 'Brgns', 'AErtebjerg'].map(readByShape)).toEqual([
      'Sørensen',
      'Jørgen',
      'Øllgaard',
      'Søren',
      'Køge',
      'Brøns',
      'Ærtebjerg',
    ]);
  });

  it('is left alone where its shape is sound', () => {
    expect(['Grete', 'Skagen', 'Engberg', 'Dagny', 'AEU', 'og'].map(readByShape)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});
