/** Makes a seed file of a folder: each document is read as the extension reads it, which tells body, kind and date. */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { SeedDocument, SeedPublisher } from '../../lib/corpus/seeds/seed-format.ts';
import { writeSeeds } from '../../lib/corpus/seeds/write-seeds.ts';
import { describeFile } from './describe-file.ts';
import { fromCaller } from './paths.ts';
import { cutIntoParts, type PartSize, writeParts } from './write-parts.ts';

export interface MakeOptions {
  readonly folder: string;
  readonly out: string;
  readonly publisher: string | null;
  /** Where the folder is published: the files' addresses are below it. */
  readonly address: string | null;
  /** Null: one file. */
  readonly parts: PartSize | null;
}

const READABLE = new Set(['.pdf', '.html', '.htm', '.txt', '.md', '.docx']);
/** Files that systems put into every folder for themselves, and what was made here before. */
const SYSTEM = /^(?:\..*|thumbs\.db|desktop\.ini|.*\.json(?:\.gz)?)$/i;

/** @returns false when nothing was made. What was left out is told on stderr. */
export async function makeSeedFile({ folder, out, publisher, address, parts }: MakeOptions): Promise<boolean> {
  const root = fromCaller(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return refuse(`${folder}: mappen kan ikke læses.`);
  if (address !== null && !/^https?:\/\//.test(address))
    return refuse('--address skal begynde med http:// eller https://.');
  if (parts !== null && parts !== 'year' && !(Number.isInteger(parts) && parts > 0))
    return refuse('--parts skal være et helt tal over 0, eller year for en del om året.');
  const documents: SeedDocument[] = [];
  const ids = new Set<string>();
  const names = entries
    .filter((one) => one.isFile() && !SYSTEM.test(one.name))
    .map((one) => join(one.parentPath, one.name));
  /** By their digests. */
  const read = new Map<string, string>();
  for (const path of names.sort()) {
    const name = relative(root, path);
    const told = READABLE.has(extname(name).toLowerCase())
      ? await describeFile(path, addressOf(address, name), ids)
      : 'filtypen kan ikke læses, og filen er udeladt (pdf, html, docx, txt og md kan).';
    const twin = typeof told === 'string' ? undefined : read.get(told.digest);
    if (typeof told === 'string') console.error(`${name}: ${told}`);
    else if (twin !== undefined) console.error(`${name}: er den samme tekst som ${twin} og er udeladt.`);
    else {
      read.set(told.digest, name);
      documents.push(told);
    }
  }
  if (documents.length === 0) return refuse(`${folder}: der er ingen mødedokumenter i mappen.`);
  const by: SeedPublisher = {
    name: publisher ?? basename(root),
    ...(address === null ? {} : { address }),
  };
  const file = fromCaller(out);
  await mkdir(dirname(file), { recursive: true });
  if (parts === null) await writeOne(file, by, documents);
  else await writeParts(file, by, cutIntoParts(documents, parts));
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
