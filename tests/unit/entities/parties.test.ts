import { expect, it } from 'vitest';
import { names, recognise, texts } from './support.ts';

it('marks the letter without its brackets', () => {
  expect(texts('Karen Holm (A), Køge Kommune', 'party')).toEqual(['A']);
});

it('takes F and SF for one party', () => {
  expect(names('Karen Holm (F) og Per Dahl (SF)', 'party')).toEqual([
    'Socialistisk Folkeparti',
    'Socialistisk Folkeparti',
  ]);
});

it('reads a letter by the date of the document', () => {
  const text = 'Karen Holm (D), Køge Kommune';
  expect(names(text, 'party', { date: '2005-05-01' })).toEqual(['Centrum-Demokraterne']);
  expect(names(text, 'party', { date: '2022-05-01' })).toEqual(['Nye Borgerlige']);
  expect(names('Karen Holm (Æ)', 'party', { date: '2023-05-01' })).toEqual(['Danmarksdemokraterne']);
});

it('reads a letter by the municipality where a local list held it', () => {
  expect(names('Karen Holm (H), Hvidovre Kommune', 'party', { date: '2019-05-01' })).toEqual(['Hvidovrelisten']);
  expect(names('Karen Holm (Æ), Randers Kommune', 'party', { date: '2019-05-01' })).toEqual(['Velfærdslisten']);
});

it('says so when it does not know the list behind a letter', () => {
  const [party] = recognise('Karen Holm (T), Køge Kommune').filter(({ type }) => type === 'party');
  expect(party?.canonical).toBe('Liste T');
  expect(party?.doubt).toBe('localList');
});

it('knows who left the parties', () => {
  expect(names('Karen Holm (UP), Køge Kommune\nPer Dahl (løsgænger), Køge Kommune', 'party')).toEqual([
    'Uden for parti',
    'Uden for parti',
  ]);
});

it('finds the letters of a vote and of a group', () => {
  expect(names('For stemte: A, O og L. Imod stemte: V og C.', 'party')).toEqual([
    'Socialdemokratiet',
    'Dansk Folkeparti',
    'Liste L',
    'Venstre',
    'Det Konservative Folkeparti',
  ]);
  expect(
    names('Gruppe V tog forbehold. Et mindretal bestående af Ø (Karen Holm) stemte imod. O undlod at stemme.', 'party'),
  ).toEqual(['Venstre', 'Enhedslisten', 'Dansk Folkeparti']);
});

it('leaves letters alone that name options, annexes and kinds of item', () => {
  for (const text of [
    'Bilag A og bilag B',
    'Model (A) vælges frem for model (B).',
    'Scenarie C',
    'A-punkter og B-punkter',
    'Plan A, B og C er vedlagt.',
  ]) {
    expect(texts(text, 'party'), text).toEqual([]);
  }
});

it('finds parties by name, but not the word venstre', () => {
  expect(names('Enhedslisten og Radikale Venstre anbefaler, at Venstres forslag udsættes.', 'party')).toEqual([
    'Enhedslisten',
    'Radikale Venstre',
    'Venstre',
  ]);
  expect(texts('Bygningen ligger til venstre. Venstre side af vejen males.', 'party')).toEqual([]);
});

it('finds the letters of votes, counts and group meetings', () => {
  expect(texts('For stemte V, A og C. Imod stemte Æ. Anbefales.', 'party', { date: '2024-05-01' })).toEqual([
    'V',
    'A',
    'C',
    'Æ',
  ]);
  expect(texts('Forslaget faldt. For: 1\n(Æ). Imod: 10 (V, A, C)', 'party', { date: '2024-05-01' })).toEqual([
    'Æ',
    'V',
    'A',
    'C',
  ]);
  expect(texts('A, F, Ø og B har formøde kl. 11.30.', 'party')).toEqual(['A', 'F', 'Ø', 'B']);
});

it('finds the letter behind the name of its party, and local lists by name', () => {
  expect(texts('Enhedslisten (Ø) stemte imod.', 'party')).toEqual(['Enhedslisten', 'Ø']);
  expect(names('Karen Holm (Borgerlisten)', 'party')).toEqual(['Borgerlisten']);
});

it('leaves options and marks of items alone', () => {
  expect(texts('Model A (B) koster mere end model B (A).', 'party')).toEqual([]);
  expect(texts('Gruppen gennemgår kategori A, B og C.', 'party')).toEqual([]);
});
