/** One file of a folder as a document of a seed file. */
import { extname } from 'node:path';
import { analyseDocument } from '../../lib/corpus/analyse-document.ts';
import { digestOf } from '../../lib/corpus/digest.ts';
import type { SeedDocument } from '../../lib/corpus/seeds/seed-format.ts';
import { nameBody } from '../../lib/document/name-body.ts';
import { readSource } from '../support/read-source.ts';

const KIND_WORDS = {
  agenda: 'Dagsorden',
  minutes: 'Referat',
  newsletter: 'Nyhedsbrev',
  meetingList: 'Mødeliste',
  document: 'Dokument',
};

/** @returns the document, or in Danish why it is left out. The id is put into `ids`. */
export async function describeFile(
  path: string,
  source: string | null,
  ids: Set<string>,
): Promise<SeedDocument | string> {
  // The file is named by who asked.
  const read = await readSource(path).catch(({ message }: Error) => message.replace(`${path}: `, ''));
  if (typeof read === 'string') return read;
  const { text, options } = read;
  if (text.trim() === '') return 'der er ingen tekst i filen, og den er udeladt.';
  const analysed = analyseDocument(text, options);
  if (!analysed) return 'er ikke en dagsorden, et referat eller et nyhedsbrev og er udeladt.';
  const { kind, date, body } = analysed.document;
  const isPdf = extname(path).toLowerCase() === '.pdf';
  const isPage = /^\.(?:html?|docx)$/i.test(extname(path));
  const headings = (options.headings ?? []).map(
    ({ start, end, level }) => [start, end, level] as [number, number, number],
  );
  return {
    id: newId(`${slug(nameBody(body))}-${date}-${kind}`, ids),
    body: body.name,
    kind,
    date,
    title: options.title?.trim().slice(0, 500) || `${KIND_WORDS[kind]} ${date}, ${body.name}`,
    extraction: isPdf ? 'pdf' : isPage ? 'html' : 'text',
    ...(source === null ? {} : { source }),
    digest: await digestOf(text),
    text,
    ...(headings.length > 0 ? { headings } : {}),
  };
}

const LONGEST_SLUG = 100;

function slug(name: string): string {
  const plain = name.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa').normalize('NFD');
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_SLUG);
}

function newId(wanted: string, ids: Set<string>): string {
  const trimmed = wanted.replace(/^-+/, '');
  let id = trimmed;
  for (let count = 2; ids.has(id); count++) id = `${trimmed}-${count}`;
  ids.add(id);
  return id;
}
