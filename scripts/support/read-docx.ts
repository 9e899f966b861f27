/** A Word file as the web page that it would be. */
import mammoth from 'mammoth';
import { type HtmlSource, readHtml } from './read-html.ts';

/** @throws Error when the bytes are no .docx. */
export async function readDocx(bytes: Uint8Array): Promise<HtmlSource> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return readHtml(`<body>${value}</body>`);
}
