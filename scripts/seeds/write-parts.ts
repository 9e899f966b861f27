/** Parts of a seed file by their content: one that has not changed keeps its name, and is not fetched again. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SeedDocument, SeedPart, SeedPublisher } from '../../lib/corpus/seeds/seed-format.ts';
import { writePartList, writeSeeds } from '../../lib/corpus/seeds/write-seeds.ts';

/** So many documents a part, or a part for each year: then a new meeting changes this year's alone. */
export type PartSize = number | 'year';

export function cutIntoParts(documents: readonly SeedDocument[], size: PartSize): SeedDocument[][] {
  const parts = new Map<string | number, SeedDocument[]>();
  for (const [at, document] of documents.entries()) {
    const key = size === 'year' ? document.date.slice(0, 4) : Math.floor(at / size);
    parts.set(key, [...(parts.get(key) ?? []), document]);
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

/** @param file the list of the parts; they lie in a folder beside it. */
export async function writeParts(
  file: string,
  publisher: SeedPublisher,
  documents: readonly (readonly SeedDocument[])[],
): Promise<void> {
  const folder = join(dirname(file), 'parts');
  await mkdir(folder, { recursive: true });
  const parts: SeedPart[] = [];
  for (const own of documents) {
    const pieces: string[] = [];
    for await (const piece of writeSeeds(publisher, own)) pieces.push(piece);
    const text = Buffer.from(pieces.join(''));
    const bytes = gzipSync(text, { level: 9 });
    const [digest, unpacked] = [sha256(bytes), sha256(text)];
    const name = `${digest}.json.gz`;
    await writeFile(join(folder, name), bytes);
    parts.push({ file: `parts/${name}`, digest, unpacked, bytes: bytes.length, documents: own.length });
  }
  await writeFile(file, writePartList(publisher, parts));
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
