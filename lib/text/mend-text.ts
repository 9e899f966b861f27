/** The way of a text: every step in its order, from the collected text to the mended one. */
import { dehyphenate } from './dehyphenate.ts';
import { joinStrayBlanks } from './join-stray-blanks.ts';
import { closeLetterSpacing } from './letter-spacing.ts';
import { looksScanned } from './looks-scanned.ts';
import { MappedText, type Span } from './mapped-text.ts';
import { type Mend, mendScan } from './mend-scan.ts';
import { normaliseCharacters } from './normalise-characters.ts';
import { partWords } from './part-words.ts';
import { setAsideFurniture } from './set-aside-furniture.ts';
import { tidyLines } from './tidy-lines.ts';

export interface MendedText {
  readonly text: MappedText;
  /** The text shows that it was read by OCR. */
  readonly scanned: boolean;
  /** What was mended in a scanned text, in order. */
  readonly mends: readonly Mend[];
  /** Running heads and page numbers that were taken out: spans of the source. */
  readonly setAside: readonly Span[];
}

export function mendText(source: string): MendedText {
  const pages = setAsideFurniture(normaliseCharacters(MappedText.of(source)));
  const whole = joinStrayBlanks(dehyphenate(tidyLines(closeLetterSpacing(pages.text))));
  const { setAside } = pages;
  if (!looksScanned(whole.text)) return { text: whole, scanned: false, mends: [], setAside };
  return { ...mendScan(partWords(whole)), scanned: true, setAside };
}
