/** The way of a text: every step in its order, from the collected text to the mended one. */
import { dehyphenate } from './dehyphenate.ts';
import { closeLetterSpacing } from './letter-spacing.ts';
import { looksScanned } from './looks-scanned.ts';
import { MappedText } from './mapped-text.ts';
import { type Mend, mendScan } from './mend-scan.ts';
import { normaliseCharacters } from './normalise-characters.ts';
import { tidyLines } from './tidy-lines.ts';

export interface MendedText {
  readonly text: MappedText;
  /** The text shows that it was read by OCR. */
  readonly scanned: boolean;
  /** What was mended in a scanned text, in order. */
  readonly mends: readonly Mend[];
}

export function mendText(source: string): MendedText {
  const whole = dehyphenate(tidyLines(closeLetterSpacing(normaliseCharacters(MappedText.of(source)))));
  if (!looksScanned(whole.text)) return { text: whole, scanned: false, mends: [] };
  return { ...mendScan(whole), scanned: true };
}
