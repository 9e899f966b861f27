import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const STORY =
  'KKR Nordjylland har besluttet at fordele lærepladserne efter samme nøgle som sidste år. Fordelingen gælder fra januar, ' +
  'og alle kommuner har fået besked om, hvor mange elever de skal ansætte i løbet af året.';
const LETTER = `NYHEDSBREV FRA KKR NORDJYLLAND\n\n3. marts 2024\n\nSamme fordeling som sidst\n\n${STORY}\n\nHvem betaler for bussen?\n\n${STORY}\n\nMed venlig hilsen\nFormandskabet\n`;

describe('a newsletter', () => {
  it('takes its date from the line on which it stands alone, which is no story', () => {
    const { document } = readDocument(LETTER, { id: 'brev' });
    expect(document?.kind).toBe('newsletter');
    expect(document?.date).toBe('2024-03-03');
  });

  it('has its stories as items, also those whose headline asks', () => {
    const { document } = readDocument(LETTER, { id: 'brev' });
    expect(document?.items.map(({ id, title }) => [id, title])).toEqual([
      ['brev#s1', 'Samme fordeling som sidst'],
      ['brev#s2', 'Hvem betaler for bussen?'],
    ]);
  });

  it('has a story that begins with one short sentence, but none of a link under a line', () => {
    const names =
      'Nyt om navne\n\nKaren Holm (A), Læsø Kommune, er udpeget til bestyrelsen for Teknisk Skole efter Per Lund (V).';
    const letter = LETTER.replace(
      'Hvem betaler',
      `Hent tallene\n\nLæs hele opgørelsen og alle bilagene på hjemmesiden under temaer\n\n${names}\n\nHvem betaler`,
    );
    const { document } = readDocument(letter, { id: 'brev' });
    expect(document?.items.map(({ title }) => title)).toEqual([
      'Samme fordeling som sidst',
      'Nyt om navne',
      'Hvem betaler for bussen?',
    ]);
  });
});
