/** Words that a scan ran together, and long words that lost or changed a letter. */
import { describe, expect, it } from 'vitest';
import { danishLexicon } from '../../../lib/text/lexicon.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';
import { mendText } from '../../../lib/text/mend-text.ts';
import { partWords } from '../../../lib/text/part-words.ts';
import { readBySlip } from '../../../lib/text/read-by-slip.ts';

describe('a long word of a scan', () => {
  it('that is one slip away from one known word is read as it', () => {
    const lexicon = danishLexicon();
    const read = (word: string) => readBySlip(word, lexicon);
    expect(['belutning', 'efterrctning', 'Komune', 'Indstilljng', 'Eventuelf'].map(read)).toEqual([
      'beslutning',
      'efterretning',
      'kommune',
      'indstilling',
      'eventuelt',
    ]);
  });

  it('stays where it may be a name or another form of the word', () => {
    const lexicon = danishLexicon();
    for (const word of ['Andresen', 'Olesen', 'Karina', 'scenarie', 'afventer', 'udfoldes', 'attraktiv', 'forman'])
      expect(readBySlip(word, lexicon)).toBeNull();
  });
});

describe('words that ran together', () => {
  const parted = (text: string) => partWords(MappedText.of(text)).text;
  it('are parted where it is sure that they are two', () => {
    expect(parted('Jytte Farborg, C, MiddelfartKommune')).toBe('Jytte Farborg, C, Middelfart Kommune');
    expect(parted('JornHaestrup (O) stemte imod')).toBe('Jorn Haestrup (O) stemte imod');
    expect(parted('Godkendtuden bemærkninger, idetVenstre stemte imod.')).toBe(
      'Godkendt uden bemærkninger, idet Venstre stemte imod.',
    );
    expect(parted('KommuneKredit og LandboNord')).toBe('KommuneKredit og LandboNord');
  });

  it('lead back to the source', () => {
    const { text, scanned } = mendText(
      'KK Syddanmark godkendte pa mgdet en aftale om omradet og boligerne for de gamle og de unge.\nSgren AErg, D, VejleKommune',
    );
    expect(scanned).toBe(true);
    const at = text.text.indexOf('Vejle Kommune');
    expect(text.text).toContain('KKR Syddanmark');
    expect(text.source.slice(...(Object.values(text.toSource({ start: at, end: at + 13 })) as [number, number]))).toBe(
      'VejleKommune',
    );
  });
});
