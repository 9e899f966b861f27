/** Seed files that are wrong: each fault is told in Danish with file, document and field, and the valid documents are found. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../lib/corpus/digest.ts';
import { explainProblem } from '../../../lib/corpus/seeds/explain-problem.ts';
import type { SeedProblem } from '../../../lib/corpus/seeds/model.ts';
import { measureSeeds, readSeeds } from '../../../lib/corpus/seeds/read-seeds.ts';
import { createTranslator } from '../../../locales/translate.ts';
import { minutes, nothingBeside, seedFile, toBlob } from '../../support/seeds/seed-fixtures.ts';

const translate = createTranslator('da');

async function read(
  blob: Blob,
  open = nothingBeside,
): Promise<{ ids: string[]; problems: SeedProblem[]; told: string[] }> {
  const ids: string[] = [];
  const problems: SeedProblem[] = [];
  for await (const news of readSeeds(blob, { file: 'frø.json', open })) {
    if (news.kind === 'document') ids.push(news.seed.document.id);
    if (news.kind === 'problem') problems.push(news.problem);
  }
  return { ids, problems, told: problems.map((problem) => explainProblem(problem, translate)) };
}

const good = await minutes('2024-01-15');
const other = await minutes('2024-02-15');
const [bytes, json] = [
  new TextEncoder().encode(JSON.stringify(seedFile([good]))),
  JSON.stringify(seedFile([good, other])),
];

describe('a seed file that is none', () => {
  it.each([
    ['empty', new Blob([]), 'er tom'],
    ['a bare string', toBlob('"hej"'), 'ét JSON-objekt, som begynder med {'],
    ['a list', toBlob('[]'), 'ét JSON-objekt'],
    ['prose', toBlob('Kære medlem'), 'ikke gyldig JSON'],
    ['UTF-16 with a mark', new Blob([Buffer.from('\uFEFF{"format":1}', 'utf16le')]), 'UTF-16'],
    ['UTF-16 without one', new Blob([Buffer.from('{"format":1}', 'utf16le')]), 'UTF-16'],
    ['a ZIP', new Blob([Buffer.from('PK\u0003\u0004…')]), 'ZIP'],
    ['a page that asks for a login', toBlob('\n<!doctype html><title>Log ind</title>'), 'er en webside'],
    ['a PDF', toBlob('%PDF-1.7 …'), 'PDF'],
    ['binary', new Blob([new Uint8Array([123, 1, 2, 3, 0])]), 'ikke tekst'],
    ['another JSON file', toBlob({ name: 'x', documents: [] }), 'ikke en samlingsfil'],
    ['of another version', toBlob({ ...seedFile([]), version: 2 }), 'af en udgave'],
    ['without a publisher', toBlob({ format: 'roed-traad-seeds', version: 1, documents: [good] }), 'Udgiveren'],
    ['with documents that are no list', toBlob({ ...seedFile([]), documents: 7 }), 'feltet »documents«'],
    [
      'whose documents have another name',
      toBlob({
        format: 'roed-traad-seeds',
        version: 1,
        publisher: { name: 'Lindkøbing Kommune' },
        ' ocuments': [good],
      }),
      'feltet »documents«: Feltet mangler',
    ],
    ['gzip of something else', new Blob([new Uint8Array(gzipSync('hej'))]), 'ikke gyldig JSON'],
    ['gzip in gzip', new Blob([new Uint8Array(gzipSync(gzipSync(json)))]), 'gzip to gange'],
    ['damaged gzip', new Blob([new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3])]), 'gzip'],
  ])('%s', async (_what, blob, words) => {
    const { ids, told } = await read(blob);
    expect(ids).toEqual([]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('frø.json');
    expect(told[0]).toContain(words);
  });
});

describe('a document that is wrong', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['31 February', { date: '2024-02-31' }, 'dokument lindkoebing-2024-01-15, feltet »date«: Det er ikke en dato'],
    ['a date of another type', { date: 20240115 }, 'feltet »date«: Der skal stå tekst i anførselstegn'],
    ['no body', { body: undefined }, 'feltet »body«: Feltet mangler'],
    ['a body of blanks', { body: '  ' }, 'feltet »body«: Feltet er tomt'],
    ['no words', { text: '' }, 'feltet »text«: Feltet er tomt'],
    ['a title too long', { title: 'x'.repeat(501) }, 'feltet »title«: Teksten er for lang'],
    ['a way that is not known', { extraction: 'word' }, 'feltet »extraction«: Teksten er kommet fra'],
    ['headings that are no list', { headings: 7 }, 'feltet »headings«: Der skal stå en liste'],
    ['a kind that is not known', { kind: 'roman' }, 'feltet »kind«: Arten er'],
    ['a javascript: address', { source: 'javascript:alert(1)' }, 'feltet »source«: Adressen skal begynde'],
    ['a path upwards', { text: undefined, file: '../../etc/passwd' }, 'feltet »file«: Filen skal ligge'],
    ['a path with a drive', { text: undefined, file: 'C:\\x.txt' }, 'feltet »file«'],
    ['an address for a path', { text: undefined, file: 'https://x.dk/a.txt' }, 'feltet »file«'],
    ['an escaped path', { text: undefined, file: 'a/%2e%2e/b.txt' }, 'feltet »file«'],
    ['a digest of other words', { digest: '0'.repeat(64) }, 'feltet »digest«: Indholdet er ikke det'],
    ['no digest', { digest: 'abc' }, 'feltet »digest«: Kontrolsummen'],
    ['text and file', { file: 'a.txt' }, 'feltet »text«: Et dokument skal have enten'],
    ['headings outside the text', { headings: [[0, 999_999, 1]] }, 'feltet »headings«: En overskrift skrives'],
    ['a file that is not there', { text: undefined, file: 'a.txt' }, 'feltet »file«: Filen findes ikke'],
  ])('%s: the others are found', async (_what, change, words) => {
    const { ids, told } = await read(toBlob(seedFile([{ ...good, ...change }, other])));
    expect(ids).toEqual([other.id]);
    expect(told).toEqual([expect.stringContaining(words)]);
    expect(told[0]).toMatch(/^frø\.json, dokument /);
  });

  it('is named by its place when it has no id', async () => {
    const { ids, told } = await read(toBlob(seedFile([other, 7, { ...good, id: undefined }])));
    expect(ids).toEqual([other.id]);
    expect(told[0]).toContain('frø.json, dokument nr. 2: Der skal stå et dokument');
    expect(told[1]).toContain('dokument nr. 3, feltet »id«: Feltet mangler');
  });

  it('is told when its id was there before', async () => {
    const { ids, told } = await read(toBlob(seedFile([good, { ...other, id: good.id }])));
    expect(ids).toEqual([good.id]);
    expect(told).toEqual([expect.stringContaining('feltet »id«: Et tidligere dokument')]);
  });

  it('is told when it is nested 200,000 deep, and the next one is found', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = JSON.stringify(seedFile([other])).replace(
      '"documents":[',
      `"documents":[{"id":"dyb","body":${deep}},`,
    );
    const { ids, told } = await read(toBlob(text));
    expect(ids).toEqual([other.id]);
    expect(told).toEqual([expect.stringContaining('lagt for dybt')]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'is told when it has a field »%s«, and nothing is polluted',
    async (key) => {
      const text = JSON.stringify(seedFile([other])).replace(
        '"documents":[',
        `"documents":[{"${key}":{"polluted":1},"id":"ond"},`,
      );
      const { ids, told } = await read(toBlob(text));
      expect(ids).toEqual([other.id]);
      expect(told).toEqual([expect.stringContaining('feltnavn, som ikke må bruges')]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});

describe('a file that is cut off or broken in the middle', () => {
  it.each([
    ['cut off', json.slice(0, json.length - 20), 'holder op midt i det hele', 1],
    ['broken', json.replace('},{', '}!{'), 'ikke gyldig JSON', 1],
    ['followed by something', `${json}{}`, 'ikke gyldig JSON', 2],
  ])('%s: what stands before is found', async (_what, text, words, count) => {
    const { ids, told } = await read(toBlob(text));
    expect(ids).toHaveLength(count);
    expect(told).toEqual([expect.stringContaining(words)]);
    expect(told[0]).toContain('dokument nr. ');
  });

  it('cut off in its gzip', async () => {
    const packed = gzipSync(json);
    const { told } = await read(new Blob([new Uint8Array(packed.subarray(0, packed.length - 12))]));
    expect(told).toEqual([expect.stringContaining('gzip')]);
  });

  it('with bytes that are no UTF-8', async () => {
    const at = bytes.indexOf('L'.charCodeAt(0));
    const broken = bytes.slice();
    broken[at] = 0xff;
    expect((await read(new Blob([broken]))).problems).toHaveLength(1);
  });
});

describe('parts', () => {
  const part = JSON.stringify(seedFile([other]));
  const entry = async (change = {}) => ({
    file: 'dele/a.json',
    digest: await digestOf(part),
    bytes: part.length,
    documents: 1,
    ...change,
  });

  it('are read as if they stood in the file', async () => {
    const { ids, told } = await read(
      toBlob(seedFile([good], { parts: [await entry()] })),
      async () => new Blob([part]),
    );
    expect(told).toEqual([]);
    expect(ids.sort()).toEqual([good.id, other.id].sort());
  });

  it('are known when the server has unpacked them on the way, and told by their bytes as they lie there', async () => {
    const packed = new Uint8Array(gzipSync(part));
    const line = { ...(await entry({ digest: await digestOf(packed) })), unpacked: await digestOf(part) };
    const list = toBlob(seedFile([good], { parts: [line, { ...line, file: 'dele/b.json' }] }));
    expect(await read(list, async () => new Blob([part]))).toMatchObject({
      ids: [other.id, good.id],
      problems: [{ fault: 'duplicateId' }],
    });
    const bytes: number[] = [];
    for await (const news of readSeeds(list, { file: 'frø.json', open: async () => new Blob([part]) }))
      if (news.kind === 'taken') bytes.push(news.bytes);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(bytes.at(-1)).toBe(list.size + 2 * part.length);
    expect(await measureSeeds(list, { file: 'frø.json' })).toBe(bytes.at(-1));
    expect(await measureSeeds(list, { file: 'frø.json', isKnownPart: () => true })).toBe(list.size);
  });

  it.each([
    [
      'not what the file promises',
      async () => entry(),
      async () => new Blob([`${part} `]),
      'dele/a.json: Indholdet er ikke det',
    ],
    ['not there', async () => entry(), nothingBeside, 'dele/a.json: Filen findes ikke'],
    [
      'not there, told at once',
      async () => entry(),
      (): Promise<Blob> => {
        throw new Error('gone');
      },
      'dele/a.json: Filen findes ikke',
    ],
    [
      'outside the folder',
      async () => entry({ file: '../a.json' }),
      nothingBeside,
      'frø.json, del nr. 1, feltet »file«: Filen skal ligge',
    ],
  ])('%s', async (_what, write, open, words) => {
    const { ids, told } = await read(toBlob(seedFile([good], { parts: [await write()] })), open);
    expect(ids).toEqual([good.id]);
    expect(told).toEqual([expect.stringContaining(words)]);
  });
});

describe('a good file', () => {
  it.each([
    ['plain', toBlob(json)],
    ['with a byte order mark', toBlob(`\uFEFF${json}`)],
    ['packed with gzip', new Blob([new Uint8Array(gzipSync(json))])],
  ])('%s', async (_what, blob) => {
    expect(await read(blob)).toEqual({ ids: [good.id, other.id], problems: [], told: [] });
  });
});
