/** Whose meeting a dated reference means, where the words beside the date do not name the body. */
import { describe, expect, it } from 'vitest';
import type { MeetingDocument } from '../../../lib/document/model.ts';
import { findReferences } from '../../../lib/links/find-references.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';
import { documentOf } from './marked-references.ts';

const company: MeetingDocument['body'] = { name: 'Nebel Bad', kind: 'company' };
const committee: MeetingDocument['body'] = { name: 'Kulturudvalget', kind: 'municipality', parent: 'Nebel Kommune' };

function bodyIn(sentence: string, body: MeetingDocument['body']): string | null | undefined {
  const text = `Sagen er ny. ${sentence}`;
  const document = documentOf(text, body, '2025-06-20');
  return findReferences({ text: MappedText.of(text), document, scanned: false }, [])[0]?.target.body;
}

describe('the body of a dated reference', () => {
  it.each([
    ['Regionsrådet ventes at træffe den endelige beslutning den 24. september 2025.', 'Regionsrådet'],
    ['Brede Kommune har sagt ja, men har den 13. maj 2025 (pkt. 4) undtaget en hal.', 'Brede Kommune'],
    ['Socialudvalget i Brede Kommune behandlede sagen den 13. maj 2025.', 'Socialudvalget i Brede Kommune'],
    ['Planen behandles i naturparkens bestyrelse i oktober 2025.', 'naturparkens bestyrelse'],
    [
      'Brede Kommune støtter planen, jf. Kommunalbestyrelsens møde den 23. april.',
      'Kommunalbestyrelsen i Brede Kommune',
    ],
    ['Det fremgår af punkt 59 fra Brede Kommunalbestyrelse i april.', 'Brede Kommunalbestyrelse'],
  ])('%s', (sentence, body) => {
    expect(bodyIn(sentence, company)).toBe(body);
  });

  it.each([
    ['Nebel Kommune har den 13. maj 2025 (pkt. 4) undtaget en hal.', 'Kulturudvalget'],
    ['Kulturudvalget i Nebel Kommune behandlede sagen den 13. maj 2025.', 'Kulturudvalget'],
    ['Brede Kommune skrev, at endelig beslutning den 13. maj 2025 blev udsat.', 'Kulturudvalget'],
  ])('own: %s', (sentence, body) => {
    expect(bodyIn(sentence, committee)).toBe(body);
  });
});
