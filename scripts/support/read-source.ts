/** Files as the commands take them: .txt and .md as they stand, .html, .docx and .pdf by their collected text. */
import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { ReadOptions } from '../../lib/document/read-document.ts';
import { decodeFile } from '../../lib/page/decode-file.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';

export interface Source {
  readonly text: string;
  readonly options: ReadOptions;
}

/** @throws Error with a sentence for the user when the file cannot be read. */
export async function readSource(path: string): Promise<Source> {
  const extension = extname(path).toLowerCase();
  const id = basename(path, extname(path));
  // npm runs scripts from the project's root; the paths are the caller's.
  const bytes = await readFile(resolve(process.env.INIT_CWD ?? '.', path)).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`${path}: filen kan ikke læses (${cause.code ?? cause.message}).`);
  });
  switch (extension) {
    case '.txt':
    case '.md':
      return { text: decodeText(path, bytes), options: { id } };
    case '.html':
    case '.htm': {
      const page = await readHtml(decodeText(path, bytes));
      return { text: page.text, options: { id, title: page.title, headings: page.headings } };
    }
    case '.docx': {
      const page = await readDocx(bytes).catch(() => {
        throw new Error(`${path}: Word-filen kan ikke læses.`);
      });
      return { text: page.text, options: { id, headings: page.headings } };
    }
    case '.pdf': {
      const pdf = await readPdf(bytes).catch((cause: Error) => {
        throw new Error(`${path}: PDF-filen kan ikke læses (${cause.message}).`);
      });
      return { text: pdf.text, options: { id, ...(pdf.title ? { title: pdf.title } : {}) } };
    }
    default:
      throw new Error(`${path}: filtypen «${extension}» kendes ikke (txt, md, html, pdf eller docx).`);
  }
}

function decodeText(path: string, bytes: Uint8Array): string {
  const text = decodeFile(bytes);
  if (text === null) throw new Error(`${path}: filen er ikke tekst.`);
  return text;
}

/** The files that can be read, in order, and a sentence for each that cannot. */
export async function readSources(paths: readonly string[]): Promise<{ sources: Source[]; failures: string[] }> {
  const sources: Source[] = [];
  const failures: string[] = [];
  if (paths.length === 0) failures.push('Angiv mindst én fil (txt, md, html, pdf eller docx).');
  for (const path of paths) {
    try {
      sources.push(await readSource(path));
    } catch (cause) {
      failures.push((cause as Error).message);
    }
  }
  return { sources, failures };
}
