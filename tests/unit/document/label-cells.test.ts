import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const COVER = 'Lemvig Kommune\nTeknisk Udvalg\n\nReferat\n\nDato\tTirsdag den 3. juni 2025\nTid\tKl. 14:30\n\n';
const read = (items: string) => readDocument(`${COVER}${items}`, { id: 'm' }).document;

describe('an item set as a table of two columns', () => {
  const items = [
    'Sag 7\tVej til havnen',
    'Sagsnr.\t05.01.02-P20-3-24',
    'Resumé\tVejen er smal og skal gøres bredere, så to lastbiler kan passere hinanden uden at køre i rabatten.',
    'Fremstilling\tDer er 400 biler om dagen.',
    '\tÅr\tBiler\tLastbiler',
    '\t2023\t380\t21',
    'Indstilling\tDirektøren indstiller,',
    '\tat vejen udvides',
    '\tat der søges om 2 mio. kr.',
    'Beslutning\tGodkendt. Anna Berg stemte imod.',
    '',
    'Sag 8\tEventuelt',
    'Beslutning\tIntet.',
  ].join('\n');

  it('has the sections that the first column names', () => {
    const [road, other] = read(items)?.items ?? [];
    expect(road?.title).toBe('Vej til havnen');
    expect(road?.sections.map(({ name }) => name)).toEqual(['summary', 'statement', 'recommendation', 'decision']);
    expect(road?.recommendations).toEqual(['vejen udvides', 'der søges om 2 mio. kr.']);
    expect(road?.decision?.outcome).toBe('approved');
    expect(other?.decision?.text.trim()).toBe('Intet.');
  });

  it('is told apart by wide gaps as by tabs, and its words stand where they did', () => {
    const source = items.replaceAll('\t', '      ');
    const document = read(source);
    const decision = document?.items[0]?.decision;
    expect(`${COVER}${source}`.slice(decision?.start, decision?.end)).toBe('Godkendt. Anna Berg stemte imod.');
  });

  it('is not seen in the head of a table of decisions', () => {
    const table = 'Beslutning\tStatus\tAnsvarlig\nBro\tI gang\tVej\nBeslutning\tStatus\tAnsvarlig\nSti\tI gang\tVej';
    const document = read(`1. Opfølgning\n\nSagsfremstilling\n${table}\n\nBeslutning\nTaget til efterretning.\n`);
    expect(document?.items[0]?.sections.map(({ name }) => name)).toEqual(['statement', 'decision']);
  });
});
