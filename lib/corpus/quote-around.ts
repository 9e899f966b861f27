/** The words around a name in a mended text, on one line, with the name's place in them. */
import type { Span } from '../text/mapped-text.ts';

/** How far a quote goes to either side of the name, in characters. */
const REACH = 110;

export interface NameQuote {
  readonly quote: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** Stays in the paragraph; begins and ends at words, with "…" where the sentence goes on. */
export function quoteAround(text: string, { start, end }: Span): NameQuote {
  const from = startOfQuote(text, start);
  const to = endOfQuote(text, end);
  const before = oneLine(text.slice(from, start)).trimStart();
  const name = oneLine(text.slice(start, end));
  const after = oneLine(text.slice(end, to)).trimEnd();
  const lead = isParagraphEdge(text, from, -1) ? '' : '… ';
  const tail = isParagraphEdge(text, to, 1) ? '' : ' …';
  const quoteStart = lead.length + before.length;
  return { quote: lead + before + name + after + tail, quoteStart, quoteEnd: quoteStart + name.length };
}

function startOfQuote(text: string, start: number): number {
  const paragraph = text.lastIndexOf('\n\n', start - 1);
  const first = paragraph < 0 || start === 0 ? 0 : paragraph + 2;
  if (start - first <= REACH) return Math.min(first, start);
  const word = /\s/.exec(text.slice(start - REACH, start));
  return word ? start - REACH + word.index + 1 : start - REACH;
}

function endOfQuote(text: string, end: number): number {
  const paragraph = text.indexOf('\n\n', end);
  const last = paragraph < 0 ? text.length : paragraph;
  if (last - end <= REACH) return last;
  const reach = text.slice(end, end + REACH);
  const word = reach.search(/\s\S*$/);
  return word > 0 ? end + word : end + REACH;
}

function isParagraphEdge(text: string, at: number, direction: 1 | -1): boolean {
  if (direction < 0) return at === 0 || text.slice(Math.max(0, at - 2), at) === '\n\n';
  return at >= text.length || text.startsWith('\n\n', at);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
