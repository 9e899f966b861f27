import { describe, expect, it } from 'vitest';
import { joinPages } from '../../../lib/page/pdf/join-pages.ts';
import { createLayout, layOutPage } from '../../../lib/page/pdf/lay-out-page.ts';
import type { PositionedText } from '../../../lib/page/pdf/model.ts';
import { put, putLines } from '../../support/pdf/positioned.ts';

/** The texts of a file's pages, read one after the other. */
function readPages(pages: readonly (readonly PositionedText[])[]): string[] {
  const layout = createLayout();
  for (const [i, items] of pages.entries()) layout.look(i + 1, items);
  return pages.map((items, i) => layout.layOut(i + 1, items).text);
}

const prose = (of: string, rows: number): string[] =>
  Array.from({ length: rows }, (_, i) => `${of} der går videre fra linje ${i} til linje`);

describe('heads and feet that pages repeat', () => {
  const page = (number: number, head: string): PositionedText[] => [
    put(head, 70, 800, { size: 8 }),
    ...putLines(['Beslutning', ...prose('abcdefgh'[number] ?? '', 20)], 70, 740),
    put(`Side ${number} af 12`, 480, 40, { size: 8 }),
  ];

  it('are read where they first stand, and left out on the pages after it', () => {
    const texts = readPages([1, 2, 3, 4].map((number) => page(number, 'Økonomiudvalget')));
    expect(texts[0]).toContain('Økonomiudvalget');
    expect(texts[0]).toContain('Side 1 af 12');
    for (const text of texts.slice(1)) expect(text).not.toMatch(/Økonomiudvalget|af 12/);
    // A heading with which all the pages begin is none of them.
    for (const text of texts) expect(text).toContain('Beslutning\n');
  });

  it('may be others on left and right pages', () => {
    const texts = readPages(
      [1, 2, 3, 4, 5, 6].map((number) => page(number, number % 2 ? 'Møde i udvalget' : 'Byrådet')),
    );
    expect(texts[1]).toContain('Byrådet');
    for (const text of texts.slice(2)) expect(text).not.toMatch(/Byrådet|Møde i/);
  });

  it('are no words that happen to begin two pages, nor what stands in the middle of many', () => {
    const texts = readPages([
      ...[1, 2].map((number) => page(number, 'Indstilling')),
      ...[3, 4, 5, 6].map((number) => page(number, `Sag ${'abcdef'[number]}`)),
    ]);
    expect(texts[1]).toContain('Indstilling');
    const middle = [1, 2, 3, 4].map((number) => [
      ...putLines(prose(`a${'klmno'[number]}`, 10), 70, 780),
      put('Godkendt', 70, 500),
      ...putLines(prose(`b${'klmno'[number]}`, 10), 70, 480),
    ]);
    for (const text of readPages(middle)) expect(text).toContain('Godkendt');
  });

  it('stay on a page that shows nothing else', () => {
    const texts = readPages([
      ...[1, 2, 3].map((number) => page(number, 'Byrådet')),
      [put('Byrådet', 70, 800, { size: 8 })],
    ]);
    expect(texts[3]).toBe('Byrådet');
  });
});

describe('columns that earlier pages were set in', () => {
  const columns = (left: readonly string[], right: readonly string[]): PositionedText[] => [
    ...putLines(left, 60, 780),
    ...putLines(right, 330, 780),
  ];

  it('are read one after the other on a last page of a few lines, level with each other', () => {
    const texts = readPages([
      columns(prose('venstre', 40), prose('højre', 40)),
      columns(['Et andet', 'medlem bad om'], ['5. Eventuelt']),
    ]);
    expect(texts[1]).toBe('Et andet\nmedlem bad om\n5. Eventuelt');
  });

  it('do not make columns of a table that stands otherwise', () => {
    const table = [0, 1, 2].flatMap((row) => [
      put(`Løn ${row}`, 60, 780 - 13 * row),
      put(`${row}.500`, 250, 780 - 13 * row),
      put(`${row}.700`, 480, 780 - 13 * row),
    ]);
    const [, text] = readPages([columns(prose('venstre', 40), prose('højre', 40)), table]);
    expect(text).toBe('Løn 0\t0.500\t0.700\nLøn 1\t1.500\t1.700\nLøn 2\t2.500\t2.700');
  });
});

describe('notes in the margin', () => {
  it('are read after the text that they stand beside', () => {
    const [text] = readPages([
      [
        ...putLines(prose('teksten', 12), 60, 780),
        put('Se bilag 2', 430, 754, { size: 7 }),
        put('om takster', 430, 745, { size: 7 }),
      ],
    ]);
    expect(text).toMatch(/^(?:teksten[^\n]*\n){11}teksten[^\n]*\n\nSe bilag 2\nom takster$/);
  });

  it('are not small letters in the text’s own column, nor the figure that leads to a note', () => {
    const [text] = readPages([
      [
        put('Takst', 60, 780),
        put('(foreløbig)', 90, 780, { size: 7 }),
        put('Aftalen gælder fra årets begyndelse', 60, 767),
        put('1', 235.2, 771, { size: 6 }),
      ],
    ]);
    expect(text).toBe('Takst (foreløbig)\nAftalen gælder fra årets begyndelse¹');
  });
});

describe('a page whose font does not tell its letters', () => {
  /** The numbers of the letters' drawings in place of the letters, as pdf.js gives them: capitals from 36 on, a blank 3. */
  const drawings = (line: string): string =>
    [...line].map((letter) => String.fromCharCode(Math.max(3, letter.charCodeAt(0) - 29))).join('');
  const lines = prose('Udvalget drøftede 24 sager', 6);

  it('is taken for a page without text', () => {
    const pages = [putLines(lines, 60, 780), putLines(lines.map(drawings), 60, 780)].map((page) => layOutPage(page));
    expect(joinPages(pages).pages).toMatchObject([
      { silent: false, garbled: false },
      { silent: true, garbled: true },
    ]);
  });

  it('is not one with bullets from a font of symbols', () => {
    const bullets = lines.flatMap((line, i) => [put('\uF0B7', 60, 780 - 13 * i), put(line, 72, 780 - 13 * i)]);
    expect(layOutPage(bullets).text).toContain('24 sager');
  });
});
