import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const MINUTES = `REFERAT

KKR Nordjylland

Dato: 03-03-2023 10:00

Medlemmer, der deltog i mødet

Navn\tParti\tKommune
Ida Holm\tA\tRebild
Per Munk Dahl\tV\tThisted

Medlemmer, der havde meldt afbud

Navn\tParti\tKommune
Eva Lind\tC\tLæsø

1. Godkendelse af dagsorden

Beslutning
Dagsordenen blev godkendt.
`;

describe('a list of attendance set as a table', () => {
  it('tells who came and who did not by the sentence above it', () => {
    const { document } = readDocument(MINUTES, { id: 'referat' });
    expect(
      document?.attendance.map(({ name, party, municipality, status }) => [name, party, municipality, status]),
    ).toEqual([
      ['Ida Holm', 'A', 'Rebild Kommune', 'present'],
      ['Per Munk Dahl', 'V', 'Thisted Kommune', 'present'],
      ['Eva Lind', 'C', 'Læsø Kommune', 'absent'],
    ]);
  });

  it('loses nobody from a line that begins by saying who is meant', () => {
    const text = MINUTES.replace(
      /Medlemmer, der deltog[\s\S]*Læsø/,
      'Medlemmer til stede: Ida Holm (A), Per Munk Dahl (V)',
    );
    const { document } = readDocument(text, { id: 'referat' });
    expect(document?.attendance.map(({ name }) => name)).toEqual(['Ida Holm', 'Per Munk Dahl']);
  });
});
