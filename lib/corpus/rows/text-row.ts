/**
 * A document's text as it is kept: its UTF-8 bytes. A browser writes a string that has a single dash or curved quote in it,
 * as nearly every text of a meeting has, with two bytes a letter.
 */
import type { TextRow } from '../database.ts';

type Packed = string | Uint8Array;

/** UTF-8 has no halves of a pair: a text with one is kept as it is. */
const HALF_PAIR = /\p{Surrogate}/u;
/** Of a pair or alone: told quickly, and of most texts enough. */
const HALF = /[\ud800-\udfff]/;

export const packText = (text: string): TextRow['text'] =>
  HALF.test(text) && HALF_PAIR.test(text) ? text : new TextEncoder().encode(text);

/** @param row rows of before are kept as strings. */
export function textOf({ text }: { readonly text: Packed }): string {
  return typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
}

/** What a damaged row may not have. */
export const isText = (text: unknown): text is Packed => typeof text === 'string' || text instanceof Uint8Array;
