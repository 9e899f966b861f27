/** A seed file's bytes come piece by piece, packed or not, and it is told how far it is. */
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSeedBytes } from '../../../lib/corpus/seeds/open-bytes.ts';

const content = Buffer.from(JSON.stringify({ documents: [randomBytes(750_000).toString('base64')] }));

describe.each([
  ['plain', content],
  ['gzip', gzipSync(content)],
])('a file, %s', (name, bytes) => {
  it('is read whole, a little at a time', async () => {
    const file = new Blob([new Uint8Array(bytes)]);
    const { chunks, taken } = openSeedBytes(file);
    const read: Uint8Array[] = [];
    const told: number[] = [];
    for await (const chunk of chunks) {
      read.push(chunk);
      told.push(taken());
    }
    const whole = Buffer.concat(read);
    expect(whole.equals(content)).toBe(true);
    // Node unfolds a gzip as fast as it can, whoever reads.
    if (name === 'plain') expect(told[0]).toBeLessThan(file.size / 2);
    expect(told.at(-1)).toBe(file.size);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});
