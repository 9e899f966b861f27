import { describe, expect, it } from 'vitest';
import { isBodyNamed, isKindOfBody } from '../../../lib/links/same-body.ts';

describe('a body that a text names', () => {
  it.each([
    ['Greve Kommune, Byrådet', 'byrådet', 'Greve Kommune, Teknisk Udvalg', true],
    ['Greve Kommune, Byrådet', 'Greve Byråd', 'KKR Sjælland', true],
    ['Greve Kommune, Byrådet', 'Kommunalbestyrelsen i Greve Kommune', 'KKR Sjælland', true],
    ['Greve Kommune, Byrådet', 'Byrådet', 'Køge Kommune, Teknisk Udvalg', false],
    ['Greve Kommune, Byrådet', 'Køge Byråd', 'Greve Kommune, Teknisk Udvalg', false],
    ['Region Fyn, Regionsrådet', 'Regionsrådet', 'KKR Fyn', true],
    ['Region Fyn, Regionsrådet', 'regionsrådet', 'KKR Thy', false],
    [
      'Greve Kommune, Udvalget for Klima, Natur og Plan',
      'Udvalget for Klima, Natur og Plan',
      'Greve Kommune, Byrådet',
      true,
    ],
    ['KKR Fyn', 'KKR Thy', 'KKR Fyn', false],
    ['KKR Fyn', null, 'KKR Thy', true],
    ['Region Sjælland, Kontaktudvalget for Region Sjælland', 'kontaktudvalget', 'Greve Kommune, Byrådet', true],
    ['Region Sjælland, Kontaktudvalget for Region Sjælland', 'Kontaktudvalget', 'Vejle Kommune, Byrådet', false],
    ['Region Sjælland, Kontaktudvalget', 'Kontaktudvalget i Region Sjælland', 'Vejle Kommune, Byrådet', true],
    ['KKR Sjælland', 'KKR', 'Greve Kommune, Teknisk Udvalg', true],
    ['KKR Sjælland', 'KKR', 'Region Syddanmark, Regionsrådet', false],
    ['Region Sjælland, Socialudvalget', 'Socialudvalget', 'Greve Kommune, Byrådet', false],
    ['Affald og Varme Hedebo I/S', 'AVH’s bestyrelse', 'Greve Kommune, Byrådet', true],
    ['Fjordvand A/S', 'bestyrelsen for Fjordvand', 'Greve Kommune, Byrådet', true],
    ['Fjordvand A/S', 'bestyrelsen for Søvand', 'Greve Kommune, Byrådet', false],
    ['Naturpark Hede', 'Naturparkens bestyrelse', 'Greve Kommune, Byrådet', true],
    ['Hede Brand & Redning, Beredskabskommissionen', 'beredskabskommissionen', 'Greve Kommune, Byrådet', true],
    ['Region Sjælland, Forretningsudvalget', 'Forretningsudvalget', 'Greve Kommune, Byrådet', true],
  ])('%s by “%s” in papers of %s: %s', (body, name, own, same) => {
    expect(isBodyNamed(body, name, own)).toBe(same);
  });
});

describe('a body that is named by its kind alone', () => {
  it.each([
    ['Greve Kommune, Teknisk Udvalg', 'Udvalget', 'Greve Kommune, Byrådet', true],
    ['Køge Kommune, Teknisk Udvalg', 'Udvalget', 'Greve Kommune, Byrådet', false],
    ['Fjordvand A/S', 'selskabets bestyrelse', 'Greve Kommune, Byrådet', true],
    ['KKR Fyn', 'Udvalget', 'Greve Kommune, Byrådet', false],
  ])('%s by “%s” in papers of %s: %s', (body, name, own, same) => {
    expect(isKindOfBody(body, name, own)).toBe(same);
  });
});
