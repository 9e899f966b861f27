import { expect, it } from 'vitest';
import { NameMender, scanDistance } from '../../../lib/entities/mend-name.ts';
import { restoreLetters } from '../../../lib/entities/restore-letters.ts';
import { names, recognise, texts } from './support.ts';

const scanned = { scanned: true, date: '2025-09-02' } as const;

it('reads municipalities through every kind of damage', () => {
  const text = ['Kgbenhavns', 'Hillerad', 'Furesg', 'Harsholm', 'Breandby', 'Tarnby', 'Lyngby-Taarbaek']
    .map((name) => `${name} Kommune`)
    .join('\n');
  expect(names(text, 'municipality', scanned)).toEqual([
    'Københavns Kommune',
    'Hillerød Kommune',
    'Furesø Kommune',
    'Hørsholm Kommune',
    'Brøndby Kommune',
    'Tårnby Kommune',
    'Lyngby-Taarbæk Kommune',
  ]);
});

it('does not mend what is not scanned', () => {
  expect(texts('Kgbenhavns Kommune', 'municipality')).toEqual([]);
});

it('reads bodies through damage', () => {
  expect(names('KKR Sjzelland, Region Jstdanmark og Kebenhavns Professionshajskole', 'organisation', scanned)).toEqual([
    'KKR Sjælland',
    'Region Østdanmark',
    'Københavns Professionshøjskole',
  ]);
});

it('puts a table cell of syllables together', () => {
  expect(names('KKR\nMidtj\nyl-\nland 668 668', 'organisation', scanned)).toEqual(['KKR Midtjylland']);
});

it('mends persons by the names that Danes bear, and by syllables that Danish has', () => {
  expect(names('Maja Hgjgaard (A), Herlev Kommune', 'person', scanned)).toEqual(['Maja Højgaard']);
  expect(names('djvind Vilsholm (9), Furesg Kommune', 'person', scanned)).toEqual(['Øjvind Vilsholm']);
  expect(restoreLetters('Ggtterup')).toBe('Gøtterup');
  expect(restoreLetters('Lindgren')).toBe('Lindgren');
});

it('reads a lost Ø with a doubt, by the person where other documents know them', () => {
  const text = 'Karen Holm (&), Køge Kommune\nPer Dahl (D), Køge Kommune\nBo Lund (D), Køge Kommune';
  const known = {
    persons: new Map([
      ['Per Dahl', [{ date: '2023-09-08', party: 'Nye Borgerlige', municipality: 'Køge Kommune', doubtful: false }]],
    ]),
  };
  const parties = recognise(text, { ...scanned, known }).filter(({ type }) => type === 'party');
  expect(parties.map(({ canonical }) => canonical)).toEqual(['Enhedslisten', 'Nye Borgerlige', 'Enhedslisten']);
  expect(parties.map(({ doubt }) => doubt !== undefined)).toEqual([true, false, true]);
});

it('tells scanning from another name', () => {
  expect(scanDistance('kgbenhavn', 'københavn')).toBe(1);
  expect(scanDistance('sjzelland', 'sjælland')).toBe(1);
  expect(scanDistance('hansen', 'jansen')).toBeNull();
  expect(scanDistance('frost', 'trøst')).toBeNull();
  const mender = new NameMender(['Jørgen', 'Højgaard']);
  expect(mender.mend('Jgrgen')).toBe('Jørgen');
  expect(mender.mend('Jens')).toBeNull();
});

it('finds a badly damaged name beside the same name read well elsewhere', () => {
  const text = 'Anne-Grethe Wulff Holm (A), Køge Kommune\n\nHerefter gav ordet til Annc-Grethe Wulff Holm igen.';
  expect(names(text, 'person', { scanned: true })).toEqual(['Anne-Grethe Wulff Holm', 'Anne-Grethe Wulff Holm']);
});
