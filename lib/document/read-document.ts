/** From a document's collected text to a meeting document: is it one, which kind, its items and what was decided. */
import { MappedText, type Span } from '../text/mapped-text.ts';
import type { Reading } from './model.ts';

export interface ReadOptions {
  /** Becomes `MeetingDocument.id` and the first part of every item id. */
  readonly id: string;
  /** The title of the page or file, where there is one. */
  readonly title?: string;
  /** Spans of the source that the page itself marks as headings (h1–h6), with their level 1–6. */
  readonly headings?: readonly (Span & { readonly level: number })[];
}

/** Never throws; a text that is no meeting document gives `document: null`. Linear in the length of the source. */
export function readDocument(source: string, _options: ReadOptions): Reading {
  return { text: MappedText.of(source), document: null, scanned: false };
}
