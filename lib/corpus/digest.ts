/** SHA-256, by the platform. */
import type { DocumentFacts } from './database.ts';

/** Hexadecimal, lower case. A text is digested as its UTF-8 bytes. */
export async function digestOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a kept text is still the one that was taken in: a disk may lose a letter without a word. */
export async function isIntact({ digest }: Pick<DocumentFacts, 'digest'>, text: string): Promise<boolean> {
  return (await digestOf(text)) === digest;
}
