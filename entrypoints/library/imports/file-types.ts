/** What a file is, by its beginning and its name; and why the other ones cannot be read. */
import type { ImportFailure } from '../../../lib/messages/intake-model.ts';

export type FileType = 'pdf' | 'docx' | 'page' | 'text' | 'seeds';

const TYPES: Readonly<Record<string, FileType>> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  txt: 'text',
  md: 'text',
  json: 'seeds',
  gz: 'seeds',
};

const REFUSED: Readonly<Record<string, ImportFailure>> = {
  doc: 'oldWord',
  dot: 'oldWord',
  rtf: 'oldWord',
  odt: 'oldWord',
  msg: 'mail',
  eml: 'mail',
  zip: 'packed',
  '7z': 'packed',
  rar: 'packed',
  mht: 'savedPage',
  mhtml: 'savedPage',
};

/** Office's files of before 2007 begin so, and those of today that are locked. */
const COMPOUND = '\xd0\xcf\x11\xe0';
const LONGEST_HEAD = 64;
const PAGE = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html)\b/i;

/** @throws when the file is gone, or is a folder. */
export async function typeOf(file: File): Promise<FileType | { readonly failure: ImportFailure }> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, LONGEST_HEAD).arrayBuffer()));
  if (head === '') return { failure: 'empty' };
  if (head.startsWith('%PDF-')) return 'pdf';
  const [, extension = ''] = /\.([^.\s]+)$/.exec(file.name.toLowerCase()) ?? [];
  if (Object.hasOwn(REFUSED, extension)) return { failure: REFUSED[extension] ?? 'unknownType' };
  if (head.startsWith(COMPOUND)) return { failure: extension === 'docx' ? 'lockedWord' : 'unknownType' };
  if (Object.hasOwn(TYPES, extension)) return TYPES[extension] ?? { failure: 'unknownType' };
  if (PAGE.test(head)) return 'page';
  // Without an extension it may be a text: whether it is one is seen when it is read.
  return extension === '' ? 'text' : { failure: 'unknownType' };
}
