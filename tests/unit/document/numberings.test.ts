import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../lib/document/numbering.ts';
import { readDocument } from '../../../lib/document/read-document.ts';

const TITLES = ['Godkendelse af dagsorden', 'Budgetopfølgning pr. 31. marts', 'Ny skole i Nørreby', 'Eventuelt'];
const COVER = 'Odder Kommune\nReferat\nByrådet\nMødedato: 24. april 2024\n\n';
const BELOW = `Sagsfremstilling
Der er afsat 2,4 mio. kr. til arbejdet, som forventes færdigt i 2025.
Indstilling
Forvaltningen indstiller, at sagen godkendes.
Beslutning
Godkendt.

`;
const ROMAN = ['I', 'II', 'III', 'IV'];
const meeting = (cover: string, head: (number: number) => string): string =>
  cover + TITLES.map((title, index) => `${head(index + 1)}${title}\n${BELOW}`).join('');
const read = (source: string) => readDocument(source, { id: 'm' }).document;

const HEADS: readonly (readonly [string, (number: number) => string, string])[] = [
  ['SAG 1.', (number) => `SAG ${number}. `, '1'],
  ['1.Title', (number) => `${number}.`, '1'],
  ['1 | Title', (number) => `${number} | `, '1'],
  ['Punkt nr.: 1', (number) => `Punkt nr.: ${number} `, '1'],
  ['Pkt.nr. 1.', (number) => `Pkt.nr. ${number}. `, '1'],
  ['Dagsordenspkt. 1', (number) => `Dagsordenspkt. ${number} `, '1'],
  ['Mødesag 1:', (number) => `Mødesag ${number}: `, '1'],
  ['Beslutningspunkt 1:', (number) => `Beslutningspunkt ${number}: `, '1'],
  ['Åbent punkt 1:', (number) => `Åbent punkt ${number}: `, '1'],
  ['(Åben) 1.', (number) => `(Åben) ${number}. `, '1'],
  ['1. (Å)', (number) => `${number}. (Å) `, '1'],
  ['Emne 1:', (number) => `Emne ${number}: `, '1'],
  ['Nr. 1', (number) => `Nr. ${number} `, '1'],
  ['Ad 1:', (number) => `Ad ${number}: `, '1'],
  ['1.0', (number) => `${number}.0 `, '1'],
  ['41/24', (number) => `${number + 40}/24 `, '41/24'],
  ['Sag nr. 7/2024:', (number) => `Sag nr. ${number + 6}/2024: `, '7/2024'],
  ['A.', (number) => `${'ABCD'[number - 1]}. `, 'A'],
  ['I)', (number) => `${ROMAN[number - 1]}) `, 'I'],
];

describe('the items of a meeting', () => {
  for (const [name, head, first] of HEADS) {
    it(`are found where they are numbered "${name}"`, () => {
      const items = read(meeting(COVER, head))?.items ?? [];
      expect(items.map(({ title }) => title)).toEqual(TITLES);
      expect(items[0]?.number).toBe(first);
      expect(items.map(({ decision }) => decision?.outcome)).toEqual(TITLES.map(() => 'approved'));
    });
  }

  it('keep a title in capitals whole, and lose the star that marks annexes', () => {
    const decided = 'ADMINISTRATIONENS INDSTILLING\nat sagen godkendes.\nUDVALGETS BESLUTNING\nGodkendt.\n';
    const source = `${COVER}SAG NR. 1\nUDPEGNING AF MEDLEMMER TIL RÅD OG NÆVN FOR REGIONSRÅ-\nDET OG DE MIDLERTIDIGE BØRNE-\nOG UNGEUDVALG I PERIODEN TIL OG MED\n2010 OG 2011\n${decided}SAG NR. 2\nMØDEPLAN *\n${decided}`;
    expect(read(source)?.items.map(({ title }) => title)).toEqual([
      'UDPEGNING AF MEDLEMMER TIL RÅD OG NÆVN FOR REGIONSRÅDET OG DE MIDLERTIDIGE BØRNE- OG UNGEUDVALG I PERIODEN TIL OG MED 2010 OG 2011',
      'MØDEPLAN',
    ]);
  });

  it('begin at the case line above, also right below a link to the top', () => {
    const item = (number: number, title: string): string =>
      `Sagnr.: 1-9-${number}-13\n\n${number}. ${title}\n\nDirektionen indstiller,\n\nat sagen godkendes.\n\nBeslutning\n\nGodkendt.\n\nTilbage til toppen\n`;
    const items = read(`${COVER}${item(1, 'Flytning af møde')}${item(2, 'Redegørelse om praksis')}`)?.items ?? [];
    expect(items.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([
      ['Flytning af møde', '1-9-1-13'],
      ['Redegørelse om praksis', '1-9-2-13'],
    ]);
  });

  it('are not numbers with which a wrapped sentence ends, far from the items around it', () => {
    const cover = 'KKR Hovedstaden\nReferat\nMøde: 2. september 2025 kl. 10.00\n\n';
    const item = (title: string, text: string): string =>
      `${title}\nSAG-2025-03121 ascm\n\nBaggrund\n\n${text}\n\nBeslutning\n\nGodkendt.\n\n`;
    const source = `${cover}1.\n\n1.1.\n\n${item('Godkendelse af referat', 'Referatet er udsendt.')}1.2.\n\n${item('Klima', 'Det sker i samarbejde med kommunerne, herunder via Gate\n21.')}${item('Eventuelt', 'Intet.')}`;
    expect(read(source)?.items.map(({ number }) => number)).not.toContain('21');
  });

  it('have titles of a narrow column’s short lines', () => {
    const source = `KKR Hovedstaden\nReferat\nMøde: 2. september 2025 kl. 10.00\n\n1.\n\n1.1.\n\nOplæg om nyt styrings- og\nkvalitetsinitiativ\npå socialområdet\nSAG-2025-03121 ascm\n\nBeslutning\n\nGodkendt.\n\n1.2.\n\nBudget for det kommende år\nSAG-2025-03121 ascm\n\nBeslutning\n\nGodkendt.\n`;
    expect(read(source)?.items[0]?.title).toBe('Oplæg om nyt styrings- og kvalitetsinitiativ på socialområdet');
  });

  it('are closed where their label says so', () => {
    expect(readNumber('Lukket punkt 14: Køb af grund')?.closed).toBe(true);
    expect(readNumber('14. (L) Køb af grund')?.closed).toBe(true);
    expect(readNumber('Åbent punkt 14: Køb af grund')?.closed).toBe(false);
  });

  it('are not the letters of a list within an item', () => {
    const source = `${COVER}Placering af ny hal\nSagsfremstilling\nDer er tre muligheder:\nA. Ved skolen\nB. Ved havnen\nC. Ved banen\nIndstilling\nDet indstilles, at en vælges.\nBeslutning\nUdsat.\n`;
    expect(read(source)?.items.map(({ title }) => title)).toEqual(['Placering af ny hal']);
  });
});

describe('the body that meets', () => {
  const cases: readonly (readonly [string, string, string | undefined, string])[] = [
    ['Kommunalbestyrelsen, den 24. april 2024, kl. 17.00-19.35\n', 'Kommunalbestyrelsen', undefined, '2024-04-24'],
    ['Region Fyn\nForretningsudvalget, 24-04-2024 kl. 9\n', 'Forretningsudvalget', undefined, '2024-04-24'],
    ['Byrådsmøde\n24. april 2024\nGreve Kommune\n', 'Byrådet', 'Greve Kommune', '2024-04-24'],
    ['Kommunalbestyrelsesmøde den 24. april 2024 i Ærø Kommune\n', 'Kommunalbestyrelsen', 'Ærø Kommune', '2024-04-24'],
    ['Referat, Seniorrådet i Ballerup 07.05.24\n', 'Seniorrådet', 'Ballerup Kommune', '2024-05-07'],
    ['Handicaprådet\nReferat af møde d. 7/5-24\n', 'Handicaprådet', undefined, '2024-05-07'],
    ['Vejgaard Lokalråd\nReferat 24. april 2024\n', 'Vejgaard Lokalråd', undefined, '2024-04-24'],
    ['Valby Lokaludvalg\nReferat 24. april 2024\n', 'Valby Lokaludvalg', undefined, '2024-04-24'],
    ['TEKNISK UDVALG\nREFERAT 24. APRIL 2024\n', 'Teknisk Udvalg', undefined, '2024-04-24'],
    ['Beredskabskommissionen\nReferat 24. april 2024\n', 'Beredskabskommissionen', undefined, '2024-04-24'],
    ['Grønt Råd\nReferat 24. april 2024\nFaxe Kommune\n', 'Grønt Råd', 'Faxe Kommune', '2024-04-24'],
    [
      '§ 17, stk. 4-udvalget for bosætning\nReferat 24. april 2024\n',
      '§ 17, stk. 4-udvalget for bosætning',
      undefined,
      '2024-04-24',
    ],
  ];
  for (const [cover, name, parent, date] of cases) {
    it(`is read from "${cover.trim().replaceAll('\n', ' / ')}"`, () => {
      const document = read(meeting(cover, (number) => `${number}. `));
      expect([document?.body.name, document?.body.parent, document?.date]).toEqual([name, parent, date]);
    });
  }
});
