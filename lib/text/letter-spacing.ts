/** Closes headings set with blanks between the letters: "K K R  H O V E D S T A D E N" becomes "KKR HOVEDSTADEN". */
import { isDigitCode, isLetterCode } from './letters.ts';
import type { Edit, MappedText } from './mapped-text.ts';

/** At least four single letters, parted by one blank within a word and by two or three between words. */
const SPACED = /(?<![\p{L}\d] ?)[\p{L}\d](?: {1,4}[\p{L}\d&](?![\p{L}\d])){3,80}/uy;

const BLANK = 32;
const isSign = (code: number): boolean => isLetterCode(code) || isDigitCode(code);

/** A letter or digit by itself, a blank after it. */
function standsAlone(text: string, at: number): boolean {
  return isSign(text.charCodeAt(at)) && (at === 0 || !isSign(text.charCodeAt(at - 1)));
}

/** "R e f e r a t" fills its line: no words of one letter in a sentence. */
const isLine = (source: string, start: number, found: string): boolean =>
  (start === 0 || source[start - 1] === '\n') &&
  /^[ .:]{0,3}(?:\n|$)/.test(source.slice(start + found.length, start + found.length + 4)) &&
  found.length >= 9;

export function closeLetterSpacing(text: MappedText): MappedText {
  const source = text.text;
  const edits: Edit[] = [];
  for (let at = source.indexOf(' ', 1); at >= 0; at = source.indexOf(' ', at + 1)) {
    // The next letter stands alone too: a blank behind it, or more blanks before it. Most words end here.
    if (source.charCodeAt(at + 2) !== BLANK && source.charCodeAt(at + 1) !== BLANK) continue;
    if (!standsAlone(source, at - 1)) continue;
    SPACED.lastIndex = at - 1;
    const match = SPACED.exec(source);
    if (!match) continue;
    const [found] = match;
    at = match.index + found.length - 1;
    if (!/\p{L} {1,3}\p{L} {1,3}\p{L}/u.test(found) || /^\d/.test(found)) continue;
    if (found !== found.toUpperCase() && /(?:^| )[ieåIEÅ] /.test(found) && !isLine(source, match.index, found))
      continue;
    for (const blanks of found.matchAll(/ {1,4}/g)) {
      const start = match.index + blanks.index;
      edits.push({ start, end: start + blanks[0].length, text: blanks[0].length > 1 ? ' ' : '' });
    }
  }
  return text.edit(edits);
}
