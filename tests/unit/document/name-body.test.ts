import { describe, expect, it } from 'vitest';
import { nameBody } from '../../../lib/document/name-body.ts';
import { readDocument } from '../../../lib/document/read-document.ts';

describe("a body's name where many have such a body", () => {
  it('is written as a Dane writes it', () => {
    expect(nameBody({ name: 'KKR Sjælland', kind: 'kkr' })).toBe('KKR Sjælland');
    expect(nameBody({ name: 'Byrådet', kind: 'municipality', parent: 'Slagelse Kommune' })).toBe('Slagelse Byråd');
    expect(nameBody({ name: 'Regionsrådet', kind: 'region', parent: 'Region Sjælland' })).toBe(
      'Regionsrådet i Region Sjælland',
    );
    expect(
      nameBody({ name: 'Teknik- og Miljøudvalget', kind: 'municipality', parent: 'Ringkøbing-Skjern Kommune' }),
    ).toBe('Teknik- og Miljøudvalget i Ringkøbing-Skjern Kommune');
    expect(nameBody({ name: 'Kommunalbestyrelsen', kind: 'municipality', parent: 'Ærø Kommune' })).toBe(
      'Ærø Kommunalbestyrelse',
    );
    expect(nameBody({ name: 'Byrådet', kind: 'municipality' })).toBe('Byrådet');
  });

  it('has the region of the site, or the one most spoken of, where the page names none at its top', () => {
    const read = (top: string, below: string) => {
      const page = `${top}\n\nRegionsrådet - Referat\n\nTid: 24-06-2025 kl. 15:00\n\n1. Gæld\n\nBeslutning\nGodkendt.\n`;
      const { document } = readDocument(page.replace('Beslutning', `${below}\n\nBeslutning`), { id: 'm' });
      return document && nameBody(document.body);
    };
    const lower = 'Gælden er lavere end i Region Sjælland.';
    expect(read('rn.dk / Politik / Regionsrådet', lower)).toBe('Regionsrådet i Region Nordjylland');
    expect(read('Politik', `${lower} KKR Nordjylland og Regionshospital Nordjylland er spurgt.`)).toBe(
      'Regionsrådet i Region Nordjylland',
    );
  });
});
