import { describe, expect, it } from 'vitest';
import { layOutPage } from '../../../lib/page/pdf/lay-out-page.ts';
import type { PositionedText } from '../../../lib/page/pdf/model.ts';
import { put, putLines, shuffle, turn } from '../../support/pdf/positioned.ts';

const read = (pieces: readonly PositionedText[]): string => layOutPage(pieces).text;

const LEFT = [
  'Kommunerne har i de seneste år',
  'arbejdet med en fælles plan for',
  'kollektiv trafik i hovedstaden, og',
  'arbejdet er nu så langt, at der',
  'kan tages stilling til den.',
];
const TOWNS = ['Faxe', 'Greve', 'Køge', 'Lejre', 'Slagelse', 'Solrød'];
const RIGHT = [
  'Det indstilles derfor, at mødet',
  'drøfter forslaget og giver sin',
  'tilslutning til, at det sendes i',
  'høring hos de berørte parter',
  'inden årets udgang.',
];

describe('the text of a PDF page', () => {
  it('is read in the order of the page, not in that of the file', () => {
    const pieces = putLines(['1. Godkendelse af referat', 'Referatet blev godkendt.', '2. Budget'], 70, 700);
    expect(read(shuffle(pieces))).toBe('1. Godkendelse af referat\nReferatet blev godkendt.\n2. Budget');
  });

  it('has one line for pieces on one base line, with blanks where the words part', () => {
    const pieces = [
      put('Jens', 70, 700),
      put('Jensen', 93, 700),
      put('s', 123, 700),
      put(' ', 128, 700),
      put('forslag', 131, 700),
    ];
    expect(read(pieces)).toBe('Jens Jensens forslag');
  });

  it('parts paragraphs by a blank line, and keeps the lines of a paragraph together', () => {
    const pieces = [
      ...putLines(['Første linje', 'anden linje'], 70, 700),
      ...putLines(['Nyt afsnit', 'går videre', 'til ende'], 70, 660),
    ];
    expect(read(pieces)).toBe('Første linje\nanden linje\n\nNyt afsnit\ngår videre\ntil ende');
  });

  it('keeps the hyphen of a word broken at a line end', () => {
    expect(read(putLines(['udsendt til med-', 'lemmerne i dag'], 70, 700))).toBe('udsendt til med-\nlemmerne i dag');
  });

  it('reads two columns of prose one after the other', () => {
    const pieces = [
      put('Fælles om trafikken', 70, 730, { size: 16 }),
      ...putLines(LEFT, 70, 700),
      ...putLines(RIGHT, 310, 700),
    ];
    expect(read(shuffle(pieces))).toBe(`Fælles om trafikken\n\n${LEFT.join('\n')}\n\n${RIGHT.join('\n')}`);
  });

  it('parts a heading at the foot of a column from the text above the next one, and no name that runs on', () => {
    const columns = (foot: string, top: string): string =>
      read([...putLines([...LEFT, '', foot], 70, 700), ...putLines([top, ...RIGHT], 310, 700)]);
    expect(columns('Status på socialområdet', 'Kommunerne har')).toContain('socialområdet\n\nKommunerne har');
    expect(columns('Mødet holdes af KKR', 'Hovedstaden')).toContain('af KKR\nHovedstaden');
    expect(columns('Status på socialområdet', 'og ældreområdet')).toContain('socialområdet\nog ældreområdet');
  });

  it('reads columns one after the other when their lines do not meet', () => {
    const pieces = [
      ...putLines(['Mission', 'KL bidrager', 'til demokrati'], 70, 700),
      ...putLines(['REFERAT', 'KKR Nordjylland'], 330, 693, 40),
    ];
    expect(read(pieces)).toBe('Mission\nKL bidrager\ntil demokrati\nREFERAT\n\nKKR Nordjylland');
  });

  it('reads a list of members set in two columns down the first, then down the second', () => {
    const left = [
      'Anders And (A), Aarhus Kommune',
      'Bodil Berg (V), Randers Kommune',
      'Carl Camp (C), Skive Kommune',
      'Ditte Dam (F), Viborg Kommune',
    ];
    const right = ['Erik Eg (B), Horsens Kommune', 'Fie Falk (O), Odder Kommune', 'Gert Gris (Ø), Samsø Kommune'];
    const pieces = [put('Deltagere', 70, 726), ...putLines(left, 70, 700), ...putLines(right, 320, 700)];
    expect(read(shuffle(pieces))).toBe(`Deltagere\n\n${[...left, ...right].join('\n')}`);
  });

  it('reads a list of members set in three columns down each of them', () => {
    const of = (letter: string, rows: number): string[] =>
      Array.from({ length: rows }, (_, i) => `${letter}${'abcdefgh'[i]} Holm (${'ACFOV'[i % 5]}), ${TOWNS[i]}`);
    const [left, middle, right] = [of('A', 6), of('L', 6), of('S', 4)];
    const pieces = [
      put('Deltagere', 60, 726),
      ...putLines(left, 60, 700),
      ...putLines(middle, 225, 700),
      ...putLines(right, 390, 700),
      put('Afbud fra tre medlemmer.', 60, 600),
    ];
    const lines = read(shuffle(pieces)).split('\n').filter(Boolean);
    expect(lines).toEqual(['Deltagere', ...left, ...middle, ...right, 'Afbud fra tre medlemmer.']);
  });

  it('reads the rows of a table with labels of several words and empty cells', () => {
    const label = ['Drift af busser', 'Letbanen, ring 3', 'Fælles administration', 'I alt'];
    const pieces = [
      put('Mio. kr.', 70, 720),
      put('Regnskab 2023', 220, 720),
      put('Budget 2024', 320, 720),
      ...putLines(label, 70, 700, 18),
      ...putLines(['1.204,5', '310,0', '44,1', '1.558,6'], 250, 700, 18),
      ...putLines(['1.180,0', '', '45,0', '1.225,0'], 350, 700, 18),
    ];
    expect(read(shuffle(pieces)).split('\n').filter(Boolean)).toEqual([
      'Mio. kr.\tRegnskab 2023\tBudget 2024',
      'Drift af busser\t1.204,5\t1.180,0',
      'Letbanen, ring 3\t310,0',
      'Fælles administration\t44,1\t45,0',
      'I alt\t1.558,6\t1.225,0',
    ]);
  });

  it('leaves the dots of a contents list on the line of their title', () => {
    const lines = [
      '3.1. Fælles plan for trafikken i hele',
      'hovedstaden',
      '................. 7',
      '4. Eventuelt',
      '......',
      '9',
    ];
    expect(read(putLines(lines, 70, 700))).toBe(
      '3.1. Fælles plan for trafikken i hele\nhovedstaden ................. 7\n4. Eventuelt ...... 9',
    );
  });

  it('reads notes below the text after it, each by itself', () => {
    const pieces = [
      ...putLines(LEFT, 70, 700),
      put('1', 225.5, 664, { size: 6 }),
      put('1', 70, 120, { size: 6 }),
      put('Takst 2024, jf. bilag 2.', 76, 117, { size: 8 }),
      put('2', 70, 107, { size: 6 }),
      put('Ekskl. moms.', 76, 104, { size: 8 }),
    ];
    const text = read(shuffle(pieces));
    expect(text).toContain('arbejdet er nu så langt, at der¹');
    expect(text).toMatch(/kan tages stilling til den\.\n\n¹\s?Takst 2024, jf\. bilag 2\.\n²\s?Ekskl\. moms\.$/);
  });

  it('keeps two lists in two columns apart when a heading stands between them', () => {
    const rows = (letter: string): string[] => [1, 2, 3].map((n) => `${letter}${n} Hansen (A), Faxe Kommune`);
    const pieces = [
      ...putLines(rows('A'), 70, 700),
      ...putLines(rows('B'), 320, 700),
      put('Afbud', 70, 640),
      ...putLines(rows('C'), 70, 620),
      ...putLines(rows('D'), 320, 620),
    ];
    const lines = read(pieces).split('\n').filter(Boolean);
    expect(lines).toEqual([...rows('A'), ...rows('B'), 'Afbud', ...rows('C'), ...rows('D')]);
  });

  it('reads a table row by row, a tab between its cells', () => {
    const pieces = [
      ...putLines(['Kommune', 'Allerød', 'Gribskov', 'Helsingør'], 70, 700),
      ...putLines(['2024', '1.250', '980', '2.410'], 220, 700),
      ...putLines(['2025', '1.300', '1.010', '2.380'], 320, 700),
    ];
    expect(read(shuffle(pieces))).toBe(
      'Kommune\t2024\t2025\nAllerød\t1.250\t1.300\nGribskov\t980\t1.010\nHelsingør\t2.410\t2.380',
    );
  });

  it('reads names beside their municipalities as a table', () => {
    const pieces = [
      ...putLines(['Anders And', 'Bodil Berg', 'Carl Camp', 'Ditte Dam'], 70, 700),
      ...putLines(['Aarhus Kommune', 'Randers Kommune', 'Skive Kommune', 'Viborg Kommune'], 250, 700),
    ];
    expect(read(pieces).split('\n')[1]).toBe('Bodil Berg\tRanders Kommune');
  });

  it('reads a table whose cells have several lines cell by cell', () => {
    const pieces = [
      ...putLines(['Mere fælles', 'indsats'], 70, 700),
      ...putLines(['Kommunerne går sammen', 'om opgaven fra næste', 'budgetår.'], 250, 700),
      ...putLines(['Nye', 'pladser'], 70, 645),
      ...putLines(['Der oprettes ti', 'pladser i alt.'], 250, 645),
      ...putLines(['Tilsyn'], 70, 600),
      ...putLines(['Føres af', 'regionen.'], 250, 600),
    ];
    expect(read(pieces)).toBe(
      'Mere fælles\nindsats\tKommunerne går sammen\nom opgaven fra næste\nbudgetår.\n' +
        'Nye\npladser\tDer oprettes ti\npladser i alt.\nTilsyn\tFøres af\nregionen.',
    );
  });

  it('reads a label and its value on one line', () => {
    const pieces = [
      put('Dato:', 70, 700),
      put('02-09-2025', 130, 700),
      put('Sted:', 70, 687),
      put('Rådhuset', 130, 687),
    ];
    expect(read(pieces)).toBe('Dato:\t02-09-2025\nSted:\tRådhuset');
  });

  it('reads a page drawn on its side, and one laid a little askew, as if it were upright', () => {
    const pieces = putLines(['Punkt 1', 'Beslutning', 'Godkendt.'], 70, 700);
    for (const degrees of [90, 180, -90, 1.7, -2])
      expect(read(turn(pieces, degrees))).toBe('Punkt 1\nBeslutning\nGodkendt.');
  });

  it('sets aside a stamp across the page and a note along its margin', () => {
    const pieces = [
      ...putLines(LEFT, 70, 700),
      put('UDKAST', 100, 650, { size: 60, angle: 45 }),
      put('Fortroligt', 30, 640, { angle: 90 }),
    ];
    expect(read(pieces)).toBe(LEFT.join('\n'));
  });

  it('does not let a raised figure become part of a number, and leaves lowered ones as they are', () => {
    const pieces = [
      put('2025', 70, 700),
      put('12', 90, 704, { size: 6 }),
      put('CO', 110, 700),
      put('2', 120, 698, { size: 6 }),
    ];
    expect(read(pieces)).toBe('2025¹² CO2');
  });

  it('reads letters drawn twice for boldness once', () => {
    expect(read([put('Beslutning', 70, 700), put('Beslutning', 70.3, 700)])).toBe('Beslutning');
  });

  it('is not broken by a word printed large behind it, nor by an initial over several lines', () => {
    const text = LEFT.join('\n');
    expect(read([...putLines(LEFT, 70, 700), put('UDKAST', 60, 655, { size: 90 })])).toBe(text);
    const initial = [put('D', 70, 676, { size: 40 }), ...putLines(['et er planen, og den er', 'drøftet før'], 95, 700)];
    expect(read(initial).split('\n').slice(0, 2)).toEqual(['et er planen, og den er', 'drøftet før']);
  });

  it('keeps a large title that stands over nothing', () => {
    expect(read([put('REFERAT', 70, 740, { size: 36 }), ...putLines(LEFT, 70, 700)])).toMatch(/^REFERAT\n/);
  });

  it('has a bullet where a font of symbols draws one', () => {
    const pieces = [0, 1].map((i) => put('\uF0B7', 70, 700 - 13 * i));
    const points = ['at sagen tages til efterretning', 'at planen godkendes'];
    expect(read([...pieces, ...putLines(points, 84, 700)])).toBe(points.map((point) => `• ${point}`).join('\n'));
  });

  it('reads a table cell by cell where only one of its rows has cells of two lines', () => {
    const row = (y: number, cells: readonly string[]): PositionedText[] =>
      cells.flatMap((cell, i) => (cell === '' ? [] : [put(cell, [70, 120, 380][i] ?? 0, y)]));
    const pieces = [
      ...row(700, ['Punkt', 'Emne', 'Beslutning']),
      ...row(680, ['1', 'Godkendelse af dagsorden', 'Godkendt']),
      ...row(660, ['2', 'Budgetopfølgning for andet', 'Taget til']),
      ...row(647, ['', 'kvartal', 'efterretning']),
      ...row(627, ['3', 'Eventuelt', 'Intet']),
    ];
    expect(read(pieces)).toContain('Budgetopfølgning for andet\nkvartal\tTaget til\nefterretning');
  });

  it('is empty for a page without text', () => {
    for (const pieces of [[], [put('  ', 70, 700), put('', 70, 690)]]) {
      const { text, places } = layOutPage(pieces);
      expect([text, ...places]).toEqual(['']);
    }
  });

  it('leads every character back to the piece it stands in', () => {
    const pieces = shuffle([
      ...putLines(LEFT, 70, 700),
      ...putLines(RIGHT, 310, 700),
      put(' Side 3 ', 70, 500),
      put('ﬁn', 200, 500),
    ]);
    const { text, places } = layOutPage(pieces);
    for (const { index, offset, start, end } of places) {
      expect(pieces[index]?.text.slice(offset, offset + end - start)).toBe(text.slice(start, end));
    }
    const covered = [...places].reduce(
      (sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length,
      0,
    );
    expect(covered).toBe(text.replace(/\s/g, '').length);
  });

  it('holds all letters of a page of thousands of pieces in no order at all', () => {
    const pieces = shuffle(
      Array.from({ length: 20_000 }, (_, i) => put(`o${i}`, (i % 40) * 15, Math.floor(i / 40) * 1.7, { size: 3 })),
    );
    const letters = (text: string): number => text.replace(/\s/g, '').length;
    expect(letters(read(pieces))).toBe(pieces.reduce((sum, { text }) => sum + letters(text), 0));
  });
});
