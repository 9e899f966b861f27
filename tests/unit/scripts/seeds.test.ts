/** A secretariat's own job: a folder of documents becomes a seed file, whole or in parts, and the check tells its faults. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSeedFile } from '../../../scripts/seeds/check.ts';
import { type MakeOptions, makeSeedFile } from '../../../scripts/seeds/make.ts';
import { minutesText } from '../../support/seeds/seed-fixtures.ts';
import { writeDocx } from '../../support/write-docx.ts';

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roed-traad-froe-'));
  told = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void told.push(line));
  writeFileSync(join(folder, 'a januar.txt'), minutesText('2024-01-15'));
  writeFileSync(join(folder, 'b februar.docx'), writeDocx(minutesText('2024-02-12')));
  writeFileSync(join(folder, 'c opskrift.md'), '# Boller\nMel, gær og vand.');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const make = (out: string, parts: MakeOptions['parts'] = null): Promise<boolean> =>
  makeSeedFile({
    folder,
    out: join(folder, out),
    publisher: 'Lindkøbing',
    address: 'https://lindkoebing.example/m',
    parts,
  });

describe('a folder of documents', () => {
  it('becomes a seed file; what is no meeting document, or cannot be read, is named and left out', async () => {
    writeFileSync(join(folder, 'd kopi.txt'), minutesText('2024-01-15'));
    for (const name of ['e gammel.doc', 'f låst.pdf', 'Thumbs.db']) writeFileSync(join(folder, name), 'x');
    writeFileSync(join(folder, 'g tom.txt'), '');
    expect(await make('ud/moeder.json')).toBe(true);
    expect(told).toEqual([
      expect.stringMatching(/^c opskrift\.md: er ikke en dagsorden/),
      expect.stringMatching(/^d kopi\.txt: er den samme tekst som a januar\.txt/),
      expect.stringMatching(/^e gammel\.doc: filtypen kan ikke læses/),
      expect.stringMatching(/^f låst\.pdf: PDF-filen kan ikke læses/),
      expect.stringMatching(/^g tom\.txt: der er ingen tekst/),
      'ud/moeder.json: 2 dokumenter.'.replace('ud', join(folder, 'ud')),
    ]);
    const { publisher, documents } = JSON.parse(readFileSync(join(folder, 'ud/moeder.json'), 'utf8'));
    expect(publisher).toEqual({ name: 'Lindkøbing', address: 'https://lindkoebing.example/m' });
    expect(documents).toMatchObject([
      {
        kind: 'minutes',
        date: '2024-01-15',
        source: 'https://lindkoebing.example/m/a%20januar.txt',
        extraction: 'text',
      },
      { kind: 'minutes', date: '2024-02-12', source: 'https://lindkoebing.example/m/b%20februar.docx' },
    ]);
    expect(await checkSeedFile(join(folder, 'ud/moeder.json'))).toBe(true);
  });

  it('becomes parts named by their content; a damaged one is found out', async () => {
    await make('ud/seeds.json', 1);
    const parts = readdirSync(join(folder, 'ud/parts'));
    expect(parts).toHaveLength(2);
    expect(await checkSeedFile(join(folder, 'ud/seeds.json'))).toBe(true);
    writeFileSync(join(folder, 'ud/parts', parts[0] ?? ''), 'x');
    expect(await checkSeedFile(join(folder, 'ud/seeds.json'))).toBe(false);
    expect(told).toContainEqual(expect.stringContaining('forkert kontrolsum'));
  });

  it('becomes a part for each year; what a year gets later leaves the parts of the others as they were', async () => {
    await make('ud/seeds.json', 'year');
    const before = readdirSync(join(folder, 'ud/parts'));
    expect(before).toHaveLength(1);
    writeFileSync(join(folder, 'a foer.txt'), minutesText('2023-11-20'));
    await make('ud/seeds.json', 'year');
    expect(readdirSync(join(folder, 'ud/parts'))).toEqual(expect.arrayContaining(before));
    const { parts } = JSON.parse(readFileSync(join(folder, 'ud/seeds.json'), 'utf8'));
    expect(parts).toMatchObject([{ documents: 1 }, { documents: 2, file: `parts/${before[0]}` }]);
  });

  it('that is not there, or holds no meeting, gives no file', async () => {
    const options = { out: join(folder, 'x.json'), publisher: null, address: null, parts: null };
    expect(await makeSeedFile({ ...options, folder: join(folder, 'intet') })).toBe(false);
    expect(await make('y.json', 0)).toBe(false);
    expect(told).toContainEqual(expect.stringContaining('mappen kan ikke læses'));
  });
});
