import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const read = (text: string) => readDocument(text, { id: 'm' }).document;
const COVER = 'Frederikssund Kommune\n\nByrådets møde den 22. november 2023\n\nByrådssalen kl. 19.00\n\nReferat\n';

describe('a page whose items fold out under buttons', () => {
  it('has its items where the number is collected without a blank before the title', () => {
    const page = [
      '194Spørgsmål til Byrådet',
      'Beslutning',
      'Der var ingen spørgsmål.',
      'Sagsfremstilling',
      '1. Spørgsmål kan stilles skriftligt før mødet.',
      '2. Spørgsmål skal være korte.',
      '195Godkendelse af dagsorden',
      'Beslutning',
      'Godkendt.',
    ].join('\n');
    const items = read(`${COVER}${page}\n`)?.items ?? [];
    expect(items.map(({ number, title }) => [number, title])).toEqual([
      ['194', 'Spørgsmål til Byrådet'],
      ['195', 'Godkendelse af dagsorden'],
    ]);
    expect(`${COVER}${page}`.slice(items[0]?.start, (items[0]?.start ?? 0) + 6)).toBe('194Spø');
  });

  it('has titles without what is told to those who hear the page', () => {
    const item = (number: number, title: string) =>
      `${number}. ${title}Klik her for at folde ud og læse mere om ${title}\nSagsfremstilling\nEn sag.\nBeslutning\nGodkendt.\n`;
    const items = read(`${COVER}${item(1, 'Godkendelse af dagsorden')}${item(2, 'Lokal Fællesvarme')}`)?.items;
    expect(items?.map(({ title }) => title)).toEqual(['Godkendelse af dagsorden', 'Lokal Fællesvarme']);
  });

  it('has an item a decision where titles are lost and the decision stands first', () => {
    const round = (told: string) => `Beslutning\n\nGodkendt.\n\nSagsfremstilling\n\n${told}\n\n`;
    const page = `${COVER}Fold alle punkter [ud] [ind]\n\n${round('Budgettet skal vedtages.')}${round('Planen sendes ud.')}`;
    const items = read(page)?.items ?? [];
    expect(items.map(({ title }) => title)).toEqual(['Budgettet skal vedtages', 'Planen sendes ud']);
    expect(items.map(({ decision }) => decision?.outcome)).toEqual(['approved', 'approved']);
  });

  it('has titles without the heading of the group that is printed under each', () => {
    const item = (number: number, title: string) =>
      `${number}. ${title}\nA. Sager til afgørelse i byrådet\nÅbent - 00.01.00-G01-52${number}-18\nRESUMÉ\n\nEn sag.\n\nBESLUTNING\n\nGodkendt.\n\n`;
    const items = read(`${COVER}${item(1, 'Meddelelse om fravær')}${item(2, 'Gebyr')}`)?.items ?? [];
    expect(items.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([
      ['Meddelelse om fravær', '00.01.00-G01-521-18'],
      ['Gebyr', '00.01.00-G01-522-18'],
    ]);
  });
});
