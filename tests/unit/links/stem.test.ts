import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../lib/text/compound.ts';
import { stemWord } from '../../../lib/text/stem.ts';

const stems = (words: string): Set<string> => new Set(words.split(' ').map(stemWord));

describe('A word is found in all its forms', () => {
  it.each([
    'læreplads lærepladsen lærepladser lærepladserne lærepladsernes',
    'kommune kommunen kommuner kommunerne kommunernes',
    'sundhedsaftale sundhedsaftalen sundhedsaftaler',
    'rekruttering rekruttere rekrutterer rekrutteringen',
    'uddannelse uddannelser uddannelserne uddannelsernes',
    'projekt projekter projekterne',
  ])('%s', (forms) => {
    expect(stems(forms).size).toBe(1);
  });

  it('keeps apart what differs', () => {
    expect(stemWord('skole')).not.toBe(stemWord('skov'));
    expect(stemWord('kommune')).not.toBe(stemWord('kommission'));
  });

  it('leaves short words as they are', () => {
    expect(stemWord('å')).toBe('å');
    expect(stemWord('')).toBe('');
  });
});

describe('A compound is found under its parts', () => {
  const words = new Set(['læreplads', 'aftale', 'kommune', 'mobilitet', 'botilbud'].map(stemWord));
  const parts = (word: string): string[] => splitCompound(word, (stem) => words.has(stem));

  it('parts "lærepladsaftalen" into læreplads and aftale', () => {
    expect(parts('lærepladsaftalen')).toEqual([stemWord('læreplads'), stemWord('aftale')]);
  });

  it('knows the binding s of "mobilitetsanalyse" and "sundhedsaftalen"', () => {
    expect(parts('mobilitetsanalyse')).toContain(stemWord('mobilitet'));
    expect(parts('sundhedsaftalen')).toContain(stemWord('aftale'));
  });

  it('does not take apart what is no compound', () => {
    expect(parts('orientering')).toEqual([]);
    expect(parts('byen')).toEqual([]);
  });

  it('gives up on a word that no one would write', () => {
    expect(parts('botilbud'.repeat(20))).toEqual([]);
  });
});
