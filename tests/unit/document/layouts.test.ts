/**
 * Covers and numberings in use by Danish bodies, a short document each: its first line says what a reader takes it for
 * ("minutes | Ældrerådet | 2024-02-08 | 6", kind, body or its beginning, date, items; "none" where it is none).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const FOLDER = join(import.meta.dirname, 'layouts');

function cut(file: string): { wanted: string; source: string } {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const end = text.indexOf('\n');
  return { wanted: text.slice(0, end), source: text.slice(end + 1) };
}

describe('a short document of a Danish body', () => {
  it.each(readdirSync(FOLDER))('is taken for what it is: %s', (file) => {
    const { wanted, source } = cut(file);
    const { document } = readDocument(source, { id: 'm' });
    const [, body = ''] = wanted.split(' | ');
    const named = body.endsWith('*') && document?.body.name.startsWith(body.slice(0, -1)) ? body : document?.body.name;
    const found = document ? [document.kind, named, document.date, document.items.length].join(' | ') : 'none';
    expect(found).toBe(wanted);
  });
});

const GOLD = join(import.meta.dirname, '../../gold');
const NEGATIVES = readdirSync(GOLD)
  .map((set) => join(GOLD, set, 'negatives'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));

describe('a page on the same subjects that is no meeting document', () => {
  it('is left alone in every gold set', () => {
    expect(NEGATIVES.length).toBeGreaterThan(30);
    const taken = NEGATIVES.filter((file) => readDocument(readFileSync(file, 'utf8'), { id: 'm' }).document !== null);
    expect(taken).toEqual([]);
  });
});
