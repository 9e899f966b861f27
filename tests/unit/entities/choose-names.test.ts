import { describe, expect, it } from 'vitest';
import { nameChooser, nameTraits } from '../../../lib/entities/choose-names.ts';
import type { KnownPerson } from '../../../lib/entities/known-names.ts';
import { settleKnownNames } from '../../../lib/entities/settle-known-names.ts';

const sighting: KnownPerson = { date: '2024-01-01', party: 'Venstre', municipality: null, doubtful: false };
const choose = (names: readonly string[], text: string, companies: readonly (readonly [string, string])[] = []) => {
  const persons = new Map(names.map((name) => [name, [sighting]]));
  return nameChooser(settleKnownNames({ persons, companies: new Map(companies) }))(nameTraits(text));
};

describe('of all the names that the corpus knows', () => {
  it('those matter to a text that it may print, whole or with one word damaged', () => {
    const names = ['Jesper Würtzen', 'Line Barfod', 'Anne Holm'];
    expect([...choose(names, 'Jesper Wirtzen og Line Barfods forslag').names.keys()].sort()).toEqual([
      'Jesper Würtzen',
      'Line Barfod',
    ]);
  });

  it('a surname alone is one person’s, or nobody’s where several have it', () => {
    const text = 'Wederking holdt oplæg.';
    const one = choose(['Karin Wederking'], text);
    const two = choose(['Karin Wederking', 'Bo Wederking'], text);
    const three = choose(['Karin Wederking', 'Bo Wederking', 'Per Wederking'], text);
    expect([one.names.size, two.names.size]).toEqual([1, 2]);
    expect(one.digest).not.toBe(two.digest);
    expect(two.digest).toBe(three.digest);
  });

  it('none matters to a text of others, which is then read as if it were alone', () => {
    expect(choose(['Jesper Würtzen'], 'Anne Holm orienterede.').digest).toBe('');
  });

  it('a company matters where its bare name stands', () => {
    const chosen = choose([], 'AVV afhenter affald.', [['AVV', 'AVV I/S']]);
    expect([...chosen.companies]).toEqual([['AVV', 'AVV I/S']]);
    expect(choose([], 'Affald afhentes.', [['AVV', 'AVV I/S']]).digest).toBe('');
  });
});
