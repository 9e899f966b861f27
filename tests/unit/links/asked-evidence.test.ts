import { describe, expect, it } from 'vitest';
import { isToldByVerb } from '../../../lib/links/asked-evidence.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { readQuestion } from '../../../lib/links/read-question.ts';
import { makeItem } from './make-item.ts';

/** Whether an item of these words tells what is asked. */
function told(question: string, text: string, people: readonly string[] = [], title = 'Mole i Nebel'): boolean {
  const item: LinkItem = { ...makeItem({ id: '2024-05-01#3', title, text }), people };
  const passage = { start: 0, end: text.length, text, section: null };
  return isToldByVerb(readQuestion(question, '2024-06-01'), [{ item, passage, score: 1, coverage: 1, subject: 1 }]);
}

describe('A reply', () => {
  it.each([
    ['Hvad svarede ministeriet på brevet om molen?', 'Miljøministeriet har afvist at betale for molen.', true],
    [
      'Hvad svarede ministeriet på brevet om molen?',
      'Byrådet besluttede at skrive til Miljøministeriet om molen.',
      false,
    ],
    ['Hvad svarede staten på, om den vil overtage molen?', 'Det undersøges, om staten vil overtage molen.', false],
    ['Hvad svarede staten på, om den vil overtage molen?', 'Vejen er en statsvej. Forvaltningen svarede nej.', false],
    ['Hvad svarede regionen om molen?', 'Sagen tages op, når regionen har svaret på brevet.', false],
    ['Hvad svarede regionen om molen?', 'Regionen oplyste, at molen er sikker.', true],
  ])('%s – %s', (question, text, is) => {
    expect(told(question, text)).toBe(is);
  });
});

describe('A finding', () => {
  it.each([
    ['Hvad viste prøverne fra havnen?', 'Der tages prøver i havnen. Resultaterne forelægges i november.', false],
    ['Hvad viste prøverne fra havnen?', 'Slamprøverne viser for meget kobber.', true],
    ['Hvad viste målingen af støjen?', 'Støjmålingen blev lavet i maj. Den viste 61 dB.', true],
    ['Hvad konkluderede rapporten om molen?', 'Rapporten skal vise, om molen holder.', false],
  ])('%s – %s', (question, text, is) => {
    expect(told(question, text)).toBe(is);
  });
});

describe('A ruling', () => {
  it.each([
    ['Hvad afgjorde nævnet om molen?', 'Havneforeningen har klaget til nævnet over molen.', false],
    ['Hvad afgjorde nævnet om molen?', 'Nævnet ventes at have afgjort klagen over molen til maj.', false],
    ['Hvad afgjorde nævnet om molen?', 'Nævnet har givet havneforeningen medhold om molen.', true],
  ])('%s – %s', (question, text, is) => {
    expect(told(question, text)).toBe(is);
  });
});

describe('Who was appointed', () => {
  it('is told by a name where somebody is chosen', () => {
    const question = 'Hvem blev udpeget til havnens bestyrelse?';
    expect(told(question, 'Byrådet udpegede Gro Holm.', ['Gro Holm'])).toBe(true);
    expect(told(question, 'Gro Holm (A)', ['Gro Holm'], 'Valg til havnens bestyrelse')).toBe(true);
    expect(told(question, 'Gro Holm spurgte til havnen.', ['Gro Holm'])).toBe(false);
    expect(told(question, 'Udpegningen blev udsat.')).toBe(false);
  });
});

it('A question that asks for none of these is not held back', () => {
  expect(told('Hvad koster molen?', 'Molen i Nebel')).toBe(true);
});
