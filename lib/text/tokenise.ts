/** Words and numbers with their places. */
import type { Span } from './mapped-text.ts';

export interface Token extends Span {
  readonly text: string;
}

const TOKEN = /\p{L}[\p{L}\p{M}\d]*(?:[-'’.]\p{L}[\p{L}\p{M}\d]*)*|\d+(?:[.,:]\d+)*/gu;

/** "KL's EU-kontor, 1.250 kr." gives "KL's", "EU-kontor", "1.250", "kr". Offsets are those of `text`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
