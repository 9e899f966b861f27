import { describe, expect, it } from 'vitest';
import { nameBody } from '../../../lib/document/name-body.ts';

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
});
