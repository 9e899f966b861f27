/** Makes a seed file of a folder: each document is read as the extension reads it, which tells body, kind and date. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import type { SeedDocument, SeedPart, SeedPublisher } from '../../lib/corpus/seeds/seed-format.ts';
import { writePartList, writeSeeds } from '../../lib/corpus/seeds/write-seeds.ts';
import { describeFile } from './describe-file.ts';
import { fromCaller } from './paths.ts';

export interface MakeOptions {
  readonly folder: string;
  readonly out: string;
  readonly publisher: string | null;
  /** Where the folder is published: the files' addresses are below it. */
  readonly address: string | null;
  /** Documents a part; null: one file. */
  readonly parts: number | null;
}

const READABLE = new Set(['.pdf', '.html', '.htm', '.txt', '.md', '.docx']);

/** @returns false when nothing was made. What was left out is told on stderr. */
export async function makeSeedFile({ folder, out, publisher, address, parts }: MakeOptions): Promise<boolean> {
  const root = fromCaller(folder);
  const names = await readdir(root, { recursive: true }).catch(() => null);
  if (!names) return refuse(`${folder}: mappen kan ikke læses.`);
  if (address !== null && !/^https?:\/\//.test(address))
    return refuse('--address skal begynde med http:// eller https://.');
  if (parts !== null && !(Number.isInteger(parts) && parts > 0)) return refuse('--parts skal være et helt tal over 0.');
  const documents: SeedDocument[] = [];
  const ids = new Set<string>();
  for (const name of names.filter((one) => READABLE.has(extname(one).toLowerCase())).sort()) {
    const told = await describeFile(join(root, name), addressOf(address, relative('.', name)), ids);
    if (typeof told === 'string') console.error(`${name}: ${told}`);
    else documents.push(told);
  }
  if (documents.length === 0) return refuse(`${folder}: der er ingen mødedokumenter i mappen.`);
  const by: SeedPublisher = {
    name: publisher ?? basename(root),
    ...(address === null ? {} : { address }),
  };
  const file = fromCaller(out);
  await mkdir(dirname(file), { recursive: true });
  if (parts === null) await writeOne(file, by, documents);
  else await writeParts(file, by, documents, parts);
  console.log(`${out}: ${documents.length} ${documents.length === 1 ? 'dokument' : 'dokumenter'}.`);
  return true;
}

function refuse(sentence: string): false {
  console.error(sentence);
  return false;
}

function addressOf(base: string | null, path: string): string | null {
  if (base === null) return null;
  const below = path.split(sep).map(encodeURIComponent).join('/');
  return new URL(below, base.endsWith('/') ? base : `${base}/`).href;
}

async function writeOne(file: string, publisher: SeedPublisher, documents: readonly SeedDocument[]): Promise<void> {
  const text = Readable.from(writeSeeds(publisher, documents));
  if (file.endsWith('.gz')) await pipeline(text, createGzip({ level: 9 }), createWriteStream(file));
  else await pipeline(text, createWriteStream(file));
}

/** Parts by their content: a part that has not changed keeps its name and is not fetched again. */
async function writeParts(
  file: string,
  publisher: SeedPublisher,
  documents: readonly SeedDocument[],
  size: number,
): Promise<void> {
  const folder = join(dirname(file), 'parts');
  await mkdir(folder, { recursive: true });
  const parts: SeedPart[] = [];
  for (let at = 0; at < documents.length; at += size) {
    const own = documents.slice(at, at + size);
    const pieces: string[] = [];
    for await (const piece of writeSeeds(publisher, own)) pieces.push(piece);
    const bytes = gzipSync(pieces.join(''), { level: 9 });
    const digest = createHash('sha256').update(bytes).digest('hex');
    const name = `${digest}.json.gz`;
    await writeFile(join(folder, name), bytes);
    parts.push({ file: `parts/${name}`, digest, bytes: bytes.length, documents: own.length });
  }
  await writeFile(file, writePartList(publisher, parts));
}
