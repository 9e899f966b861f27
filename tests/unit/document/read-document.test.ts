import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';
import { describeReading } from './describe-reading.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const folders = readdirSync(FIXTURES);
const read = (folder: string) => readFileSync(join(FIXTURES, folder, 'source.txt'), 'utf8');

describe('a page that a councillor opens', () => {
  for (const folder of folders.filter((name) => !name.startsWith('not-'))) {
    it(`is read as a careful reader reads it: ${folder}`, () => {
      const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, folder, 'expected.json'), 'utf8'));
      expect(describeReading(readDocument(read(folder), { id: folder }).document)).toEqual(expected);
    });
  }

  for (const folder of folders.filter((name) => name.startsWith('not-'))) {
    it(`is left alone when it is no meeting document of a public body: ${folder}`, () => {
      expect(readDocument(read(folder), { id: folder }).document).toBeNull();
    });
  }
});

describe('what is read of a document', () => {
  it('stands where its spans say: title, sections and decision lie within their item, items in order', () => {
    for (const folder of folders) {
      const source = read(folder);
      const { document } = readDocument(source, { id: folder });
      let end = 0;
      for (const item of document?.items ?? []) {
        expect(item.start).toBeGreaterThanOrEqual(end);
        expect(item.end).toBeGreaterThan(item.start);
        end = item.end;
        for (const span of [
          item.titleSpan,
          ...item.sections,
          ...(item.decision ? [item.decision, ...item.decision.dissent, ...item.decision.votes] : []),
        ]) {
          expect(span.start).toBeGreaterThanOrEqual(item.start);
          expect(span.end).toBeLessThanOrEqual(item.end);
        }
      }
      for (const { name, start, end: nameEnd } of document?.attendance ?? []) {
        expect(source.slice(start, nameEnd)).toContain(name.split(' ').at(-1)?.slice(0, 1));
      }
    }
  });

  it('is the same with the lines of a PDF, a blank one after each', () => {
    const source = read('kkr-sjaelland-minutes');
    const spaced = source.replace(/\n\n/g, '\n\u0020\n').replace(/\n/g, '\n\n');
    const [plain, pdf] = [source, spaced].map((text) => describeReading(readDocument(text, { id: 'x' }).document));
    expect(pdf?.items.map(({ number, title, decision }) => [number, title, decision?.outcome])).toEqual(
      plain?.items.map(({ number, title, decision }) => [number, title, decision?.outcome]),
    );
    expect(pdf?.attendance).toEqual(plain?.attendance);
  });

  it('goes on over a number that a page top put into a sentence or between two', () => {
    const seed = join(import.meta.dirname, '../../../seeds/documents/2025-09-02-minutes.txt');
    const { text, setAside } = readDocument(readFileSync(seed, 'utf8'), { id: 'm' });
    expect(text.text).toMatch(/beskrevne scenarie 2\.\s+Enhedslisten og Radikale Venstre/);
    expect((setAside ?? []).map(({ start, end }) => text.source.slice(start, end))).toContain('3.6.');
  });

  it('never fails, whatever the page holds', () => {
    const piece = fc.constantFrom(
      'KKR Hovedstaden\n',
      'Referat\n',
      'Dato: 02-09-2025 10:00\n',
      '1. ',
      '1.1. ',
      '3.\n',
      'Titel\n',
      'SAG-2025-1234 ab\n',
      'Beslutning\n',
      'For stemte: A, B. ',
      'Indstilling\n',
      'Det indstilles, at ',
      '- drøfter\n',
      '(',
      ')',
      'Anna Berg (A), Ishøj Kommune\n',
      'Afbud\n',
      '\f',
      '\n\n',
      '@9&',
      'pa mgde ',
      'xyz',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join('');
        const { document, text } = readDocument(source, { id: 'x' });
        expect(text.source).toBe(source);
        for (const item of document?.items ?? []) expect(item.end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what stands around an item', () => {
  const source = readFileSync(join(import.meta.dirname, 'layouts/kkr-nordjylland-2024-11.txt'), 'utf8').replace(
    /^.*\n/,
    '',
  );
  const items = readDocument(source, { id: 'm' }).document?.items ?? [];

  it('is no part of it: a head that counts the pages as "2 af 4"', () => {
    expect(items[1]?.recommendations).toEqual(['referatet godkendes']);
  });

  it('leaves a discussion with its decision to the body that meets', () => {
    expect(items.map(({ decision }) => decision?.outcome)).toEqual(['approved', 'approved', 'noted', 'none']);
  });

  it('is its case, in brackets or below a head of the system, and no title', () => {
    const read = (file: string) =>
      readDocument(readFileSync(join(import.meta.dirname, 'layouts', file), 'utf8').replace(/^.*\n/, ''), {
        id: 'm',
      }).document?.items.map(({ number, title, caseNumber }) => `${number} ${title} ${caseNumber ?? '-'}`);
    expect(read('kkr-syddanmark-2024-11.txt')?.slice(0, 2)).toEqual([
      'A FORMALIA -',
      'A.1 Godkendelse af dagsorden SAG-2024-07711',
    ]);
    expect(read('oekonomiudvalget-2024-61.txt')).toEqual([
      '61 Godkendelse af dagsorden -',
      '62 Budgetrevision 2 2024-004410',
      '63 Haslev Station - cykelparkering 2023-019332',
      '64 Meddelelser -',
    ]);
  });

  it('gives an item without a title the first sentence of its text', () => {
    const source = readFileSync(join(import.meta.dirname, 'layouts/trafikudvalget-2024-05.txt'), 'utf8').replace(
      /^.*\n/,
      '',
    );
    const { document } = readDocument(source, { id: 'm' });
    expect(document?.items.map(({ title, recommendations }) => [title, ...recommendations])).toEqual([
      ['Studieturen til Samsø er aflyst, da for få har meldt sig'],
      ['Cykelstien ved Karlslunde mangler lys', 'lyset sættes op'],
      ['Planen har fire mål', 'planen godkendes'],
    ]);
  });

  it('ends a section at the link to the top of the page', () => {
    const page = `Referat\nByrådet i Favrskov Kommune\n3. september 2024 kl. 17.00\n\nSag 1: Cykelsti\nJ.nr. 2024-00214\n\nAnbefaling\nForvaltningen anbefaler, at stien anlægges.\n\nTil toppen ↑\n\nSag 2: Svømmehal\nJ.nr. 2024-00215\n\nAnbefaling\nForvaltningen anbefaler, at hallen lukkes.\n\nTil toppen ↑\n`;
    const { document } = readDocument(page, { id: 'm' });
    expect(document?.items.map(({ recommendations }) => recommendations)).toEqual([
      ['stien anlægges'],
      ['hallen lukkes'],
    ]);
  });
});
