/** Amounts of Danish money in an item's text, for filters and for amounts through time. */
import type { Span } from '../text/mapped-text.ts';

export interface Money extends Span {
  /** Kroner. */
  readonly value: number;
  readonly text: string;
}

const MONEY = /(?<![\d.,])(\d{1,3}(?:\.\d{3}){1,4}|\d{1,9})(,\d{1,3})?\s*(mia|mio|t)?\.?\s?kr(?:oner|\.|(?!\p{L}))/giu;
const SCALE: Readonly<Record<string, number>> = { mia: 1e9, mio: 1e6, t: 1e3 };

export function findMoney(text: string): Money[] {
  return Array.from(text.matchAll(MONEY), (match): Money => {
    const number = Number(`${(match[1] ?? '').replace(/\./g, '')}${(match[2] ?? '').replace(',', '.')}`);
    const value = Math.round(number * (SCALE[(match[3] ?? '').toLowerCase()] ?? 1));
    return { value, text: match[0].replace(/\s+/g, ' '), start: match.index, end: match.index + match[0].length };
  });
}
