import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../lib/corpus/digest.ts';
import { parseManifest } from '../../../lib/corpus/seed-manifest.ts';

const json = readFileSync('seeds/manifest.json', 'utf8');

describe('the manifest of the documents that come with the extension', () => {
  it('names every document with the digest of its file', async () => {
    const manifest = parseManifest(json);
    expect(manifest?.invalid).toEqual([]);
    expect(manifest?.entries).toHaveLength(5);
    for (const { file, sha256 } of manifest?.entries ?? []) {
      expect(await digestOf(new Uint8Array(readFileSync(`seeds/${file}`)))).toBe(sha256);
    }
  });

  it.each([
    ['no JSON', '{'],
    ['no manifest', '{"documents": {}}'],
    ['of a version that is not known', '{"version": 2, "documents": []}'],
  ])('is refused when it is %s', (_what, text) => {
    expect(parseManifest(text)).toBeNull();
  });

  it.each([
    ['a date that is none', { date: '2025-13-01' }],
    ['a file outside the folder', { file: '../manifest.json' }],
    ['a digest that is none', { sha256: 'abc' }],
    ['a kind that is not known', { kind: 'roman' }],
  ])('names an entry with %s and keeps the others', (_what, change) => {
    const manifest = JSON.parse(json);
    manifest.documents[1] = { ...manifest.documents[1], ...change };
    const parsed = parseManifest(JSON.stringify(manifest));
    expect(parsed?.invalid).toEqual([manifest.documents[1].id]);
    expect(parsed?.entries).toHaveLength(4);
  });

  it('names the second of two entries with one id', () => {
    const manifest = JSON.parse(json);
    manifest.documents.push(manifest.documents[0], 7);
    expect(parseManifest(JSON.stringify(manifest))?.invalid).toEqual([manifest.documents[0].id, 'nr. 7']);
  });
});
