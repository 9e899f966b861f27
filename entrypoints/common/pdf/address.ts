/** Which file the reader was asked for: its own address carries that of the PDF. */
import { REDIRECTED } from '../../../lib/page/pdf/redirect-rule.ts';

export interface ReaderAddress {
  /** http, https or file; null: none was given, the member will choose a file. */
  readonly url: string | null;
  /** The document whose file is kept on this machine; null: no kept file is wanted. */
  readonly kept: string | null;
  /** The member asked for the reader, so the file stays in it whatever it is. */
  readonly asked: boolean;
}

/** A link made by the extension itself, the address escaped. */
const ASKED = '?file=';
const KEPT = '?kept=';

const ALLOWED = new Set(['http:', 'https:', 'file:']);

export function readAddress(search: string): ReaderAddress {
  const nothing: ReaderAddress = { url: null, kept: null, asked: true };
  if (search.startsWith(REDIRECTED)) return { ...nothing, url: allow(search.slice(REDIRECTED.length)), asked: false };
  if (search.startsWith(ASKED)) return { ...nothing, url: allow(decode(search.slice(ASKED.length))) };
  if (search.startsWith(KEPT)) return { ...nothing, kept: decode(search.slice(KEPT.length)) };
  return nothing;
}

/** The reader's own address for the file that is kept beside a document's text. */
export function writeKeptAddress(documentId: string): string {
  return `${KEPT}${encodeURIComponent(documentId)}`;
}

/** The reader's own address for a PDF that the member wants to see in it. */
export function writeAddress(url: string): string {
  const [file = '', hash] = url.split('#', 2);
  return `${ASKED}${encodeURIComponent(file)}${hash === undefined ? '' : `#${hash}`}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function allow(text: string): string | null {
  try {
    const url = new URL(text);
    return ALLOWED.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
