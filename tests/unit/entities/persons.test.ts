import { expect, it } from 'vitest';
import { names, texts } from './support.ts';

it('finds whoever stands before a party letter, also with a name no list knows', () => {
  expect(texts('Øvli Tarnqvist (A), Gladsaxe Kommune', 'person')).toEqual(['Øvli Tarnqvist']);
  expect(texts('Dan Skrerning (A), Køge Kommune', 'person')).toEqual(['Dan Skrerning']);
  expect(texts('Ulla Berg, (V)', 'person')).toEqual(['Ulla Berg']);
  expect(texts('Ulla Berg, 1. viceborgmester (C)', 'person')).toEqual(['Ulla Berg']);
  expect(texts('Jacob Jensen, V\n', 'person')).toEqual(['Jacob Jensen']);
});

it('finds a name, an office and a letter on three lines', () => {
  expect(texts('Mette Hansen\nformand\nA\n', 'person')).toEqual(['Mette Hansen']);
});

it('finds members without any letter in a list of names', () => {
  expect(texts('Til stede: Karen Holm, Xandu Vreff, Per Dahl og Anne-Grethe Skov.', 'person')).toEqual([
    'Karen Holm',
    'Xandu Vreff',
    'Per Dahl',
    'Anne-Grethe Skov',
  ]);
});

it('finds names after an office and before a verb of speech', () => {
  expect(texts('Ordførende direktør Signe Hvilshøj fremlægger sagen.', 'person')).toEqual(['Signe Hvilshøj']);
  expect(texts('Herefter orienterede rektor Vekto Blomquist om optaget.', 'person')).toEqual(['Vekto Blomquist']);
  expect(texts('Vekto Blomquist orienterede om optaget.', 'person')).toEqual(['Vekto Blomquist']);
});

it('keeps initials, particles and double names together', () => {
  expect(texts('Allan S. Andersen (A) og Jens-Kristian Lund-Bach (V)', 'person')).toEqual([
    'Allan S. Andersen',
    'Jens-Kristian Lund-Bach',
  ]);
  expect(texts('Ejeren Olav de Linde deltog.', 'person')).toEqual(['Olav de Linde']);
});

it('takes the genitive into the mark but not into the name', () => {
  const text = 'Professor Martin Marcussen talte. Martin Marcussens undersøgelse er vedlagt.';
  expect(texts(text, 'person')).toEqual(['Martin Marcussen', 'Martin Marcussens']);
  expect(new Set(names(text, 'person'))).toEqual(new Set(['Martin Marcussen']));
});

it('reads a surname alone, once the full name was printed', () => {
  const text = 'Direktør Freya Holmskjold deltog. Holmskjold præsenterede tallene.';
  expect(names(text, 'person')).toEqual(['Freya Holmskjold', 'Freya Holmskjold']);
  expect(texts('Holmskjold præsenterede tallene.', 'person')).toEqual([]);
});

it('completes a shortened name and mends a misspelt one from the members', () => {
  const list = 'Kent Max Magelund (A), Brøndby Kommune\n\nKen Max Magelund nævnte skolen.';
  expect(names(list, 'person')).toEqual(['Kent Max Magelund', 'Kent Max Magelund']);
  const short = 'Områdechef Bjarke Tarpgaard Hartkopf orienterer. Bjarke Hartkopf holdt oplæg.';
  expect(names(short, 'person')).toEqual(['Bjarke Tarpgaard Hartkopf', 'Bjarke Tarpgaard Hartkopf']);
});

it('keeps two members apart whose names differ by a letter', () => {
  const text = 'Karen Hansen (A), Køge Kommune\nKaren Jansen (V), Greve Kommune\n';
  expect(names(text, 'person')).toEqual(['Karen Hansen', 'Karen Jansen']);
});

it('knows a given name alone where someone stands in for its bearer', () => {
  const text = 'Mads Bo Lund (B), Køge Kommune (suppleant for Jørgen)\n\nAfbud\nJørgen Kresten Suhr (B), Køge Kommune';
  expect(names(text, 'person')).toEqual(['Mads Bo Lund', 'Jørgen Kresten Suhr', 'Jørgen Kresten Suhr']);
});

it('marks no offices, places, bodies or headings as persons', () => {
  for (const text of [
    'KKR-formanden orienterede.',
    'Early Warning og Life Science blev nævnt.',
    'Hans indlæg blev drøftet.',
    'Niels Brock udbyder uddannelsen.',
    'Viborg Varme holder generalforsamling.',
    'Glostrup Park Hotel, Hovedvejen 41',
  ]) {
    expect(texts(text, 'person'), text).toEqual([]);
  }
});

it('keeps small words, elisions, shortened names and initials inside a name', () => {
  expect(texts('Kirsten v. Qvale (C), Køge Kommune', 'person')).toEqual(['Kirsten v. Qvale']);
  expect(texts('Per v.d. Qvale og Anne van der Hurk deltog.', 'person')).toEqual([
    'Per v.d. Qvale',
    'Anne van der Hurk',
  ]);
  expect(texts('Karen el-Masri (Ø), Køge Kommune', 'person')).toEqual(['Karen el-Masri']);
  expect(texts('Søren à Wiigh (B) og Aage ter Haar (V)', 'person')).toEqual(['Søren à Wiigh', 'Aage ter Haar']);
  expect(texts('Per D’Orso (I), Køge Kommune', 'person')).toEqual(['Per D’Orso']);
  expect(texts('formand Jens Chr. Holm takkede', 'person')).toEqual(['Jens Chr. Holm']);
  expect(names('advokat H.C. Lund-Bach deltog', 'person')).toEqual(['H.C. Lund-Bach']);
  expect(texts('Héléne Holm orienterede.', 'person')).toEqual(['Héléne Holm']);
});

it('leaves the name by which someone is called out of the full name', () => {
  expect(names('Flemming “Flip” Holm (O)', 'person')).toEqual(['Flemming Holm']);
  expect(texts('Flemming “Flip” Holm (O)', 'party')).toEqual(['O']);
});

it('takes no label and no title of an item for a person', () => {
  expect(texts('Punkt 2: Orientering\nSagsnr: 24-031007', 'person')).toEqual([]);
  expect(texts('5 (Åben) Renovering af Holbæk Svømmehal (B)', 'person')).toEqual([]);
  expect(texts('5 (Åben) Renovering af Holbæk Svømmehal (B)', 'party')).toEqual([]);
});
