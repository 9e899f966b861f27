/**
 * The part of a page's text that a change has touched, in whole paragraphs: what a name is, its own paragraph tells, so
 * that the part can be read by itself at once and all of the page later.
 */
import type { Span } from '../text/mapped-text.ts';
import type { TextChange } from './move-painting.ts';

/** In characters; more is read with the whole. */
const LONGEST_PART = 12_000;
/** How far away the edge of a paragraph is looked for, then that of a line, then that of a word. */
const REACH = 2000;
const EDGES = ['\n\n', '\n', ' '];

/** Null where it is too long to be read by itself. */
export function changedPart(text: string, { before, after }: TextChange): Span | null {
  const changeEnd = text.length - after;
  if (changeEnd - before > LONGEST_PART) return null;
  const start = edgeBefore(text, before);
  const end = edgeAfter(text, changeEnd);
  return start === null || end === null ? null : { start, end };
}

function edgeBefore(text: string, at: number): number | null {
  const from = Math.max(0, at - REACH);
  const near = text.slice(from, at);
  for (const edge of EDGES) {
    const found = near.lastIndexOf(edge);
    if (found >= 0) return from + found + edge.length;
    if (from === 0) return 0;
  }
  return null;
}

function edgeAfter(text: string, at: number): number | null {
  const near = text.slice(at, at + REACH);
  for (const edge of EDGES) {
    const found = near.indexOf(edge);
    if (found >= 0) return at + found;
    if (at + REACH >= text.length) return text.length;
  }
  return null;
}
