/** Closes headings set with blanks between the letters: "K K R  H O V E D S T A D E N" becomes "KKR HOVEDSTADEN". */
import type { Edit, MappedText } from './mapped-text.ts';

/** At least four single letters, parted by one blank within a word and by two or three between words. */
const SPACED = /(?<![\p{L}\d] ?)[\p{L}\d](?: {1,4}[\p{L}\d&](?![\p{L}\d])){3,80}/gu;

export function closeLetterSpacing(text: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const match of text.text.matchAll(SPACED)) {
    const [found] = match;
    if (!/\p{L} {1,3}\p{L} {1,3}\p{L}/u.test(found) || /^\d/.test(found)) continue;
    if (found !== found.toUpperCase() && /(?:^| )[ieåIEÅ] /.test(found)) continue;
    for (const blanks of found.matchAll(/ {1,4}/g)) {
      const start = match.index + blanks.index;
      edits.push({ start, end: start + blanks[0].length, text: blanks[0].length > 1 ? ' ' : '' });
    }
  }
  return text.edit(edits);
}
