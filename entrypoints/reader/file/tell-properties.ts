/** What a file says of itself, and what can be seen of it. A file may say anything: it is text, and cut. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { FileProperties } from '../../../components/reader/model.ts';
import { pdfjs } from '../../common/pdf/pdfjs.ts';

/** Longest text that is shown, in UTF-16 code units. */
const LONGEST = 500;
const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

/** @param page the one whose paper is told, from 1. */
export async function tellProperties(source: PDFDocumentProxy, name: string, page: number): Promise<FileProperties> {
  const [{ info }, { length }, shown] = await Promise.all([
    source.getMetadata(),
    source.getDownloadInfo(),
    source.getPage(page),
  ]);
  const told = info as Readonly<Record<string, unknown>>;
  const text = (key: string): string | null => {
    const value = told[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST) : null;
  };
  const time = (key: string): number | null => pdfjs.PDFDateString.toDateObject(text(key) ?? '')?.getTime() || null;
  const { width, height } = shown.getViewport({ scale: 1 });
  const millimetres = (points: number): number => Math.round((points / POINTS_PER_INCH) * MM_PER_INCH);
  return {
    name,
    title: text('Title'),
    author: text('Author'),
    subject: text('Subject'),
    keywords: text('Keywords'),
    created: time('CreationDate'),
    changed: time('ModDate'),
    creator: text('Creator'),
    producer: text('Producer'),
    version: text('PDFFormatVersion'),
    bytes: length,
    pages: source.numPages,
    paper: { width: millimetres(width), height: millimetres(height) },
  };
}
