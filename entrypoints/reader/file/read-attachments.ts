/** The files that lie in a PDF, by their own names. They are handed to the browser's downloads and opened nowhere. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { safeName } from './save-file.ts';

interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A hostile file may say that it holds millions. */
const MOST_FILES = 200;

interface EmbeddedFile {
  readonly filename?: unknown;
  readonly content?: unknown;
}

export async function readAttachments(pdf: PDFDocumentProxy): Promise<Attachment[]> {
  const found = (await pdf.getAttachments().catch(() => null)) as Readonly<Record<string, EmbeddedFile>> | null;
  return Object.entries(found ?? {})
    .slice(0, MOST_FILES)
    .flatMap(([key, { filename, content }]) =>
      content instanceof Uint8Array
        ? [{ name: safeName(typeof filename === 'string' && filename !== '' ? filename : key), bytes: content }]
        : [],
    );
}
