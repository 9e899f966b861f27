/** The text of a file that the member hands over: by its beginning and its name. Nothing in it is run. */
import type { KeptHeading } from '../../../lib/corpus/database.ts';
import type { Extraction } from '../../../lib/document/model.ts';
import type { ImportFailure } from '../../../lib/messages/intake-model.ts';
import { decodeFile } from '../../../lib/page/decode-file.ts';
import { typeOf } from './file-types.ts';
import { readMarkup } from './read-markup.ts';

export interface FileText {
  readonly title: string;
  readonly text: string;
  readonly headings: readonly KeptHeading[];
  readonly extraction: Extraction;
  /** Most of its pages are pictures without text. */
  readonly isScanned?: boolean;
}

export type ReadFile =
  | { readonly kind: 'text'; readonly read: FileText }
  /** A seed file: read by the intake, piece by piece. */
  | { readonly kind: 'seeds' }
  | { readonly kind: 'failed'; readonly failure: ImportFailure };

export interface ReadFileOptions {
  readonly onShare: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Bytes of a file that is read at once; seed files may be larger. */
const LARGEST = 200_000_000;

const failed = (failure: ImportFailure): ReadFile => ({ kind: 'failed', failure });

/** Does not throw for what is wrong with the file. */
export async function readFile(file: File, options: ReadFileOptions): Promise<ReadFile> {
  const type = await typeOf(file).catch(() => ({ failure: 'unreadable' as const }));
  if (typeof type === 'object') return failed(type.failure);
  if (type === 'seeds') return { kind: 'seeds' };
  if (file.size > LARGEST) return failed('tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const title = file.name.replace(/\.[^.]+$/, '');
  if (type === 'pdf') return readPdf(bytes, title, options);
  if (type === 'docx') return readWord(bytes, title);
  const text = decodeFile(bytes);
  if (text === null) return failed('notText');
  if (type === 'page') return asText(readMarkup(text, title));
  return asText({ title, text, headings: [], extraction: 'text' });
}

/** A file of pictures alone says nothing. */
const asText = (read: FileText): ReadFile => (read.text.trim() === '' ? failed('noText') : { kind: 'text', read });

async function readPdf(bytes: Uint8Array, fileName: string, { onShare, signal }: ReadFileOptions): Promise<ReadFile> {
  const { readPdfBytes } = await import('../../common/pdf/read-pdf-bytes.ts');
  const pdf = await readPdfBytes(bytes, { fileName, onPage: (page, pages) => onShare(page / pages), signal });
  if (!pdf.ok) return failed(pdf.failure === 'stopped' ? 'failed' : pdf.failure);
  if (pdf.text.trim() === '') return failed('pictures');
  const isScanned = pdf.silent.length * 2 >= pdf.pages;
  return { kind: 'text', read: { title: pdf.title, text: pdf.text, headings: [], extraction: 'pdf', isScanned } };
}

async function readWord(bytes: Uint8Array<ArrayBuffer>, title: string): Promise<ReadFile> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes.buffer });
    return asText(readMarkup(value, title));
  } catch {
    return failed('damaged');
  }
}
