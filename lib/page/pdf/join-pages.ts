/** The text of a whole PDF out of its pages, parted by a blank line, with page n of every offset known. */
import type { PageText, PdfPage, PdfText } from './model.ts';

export function joinPages(pages: readonly PageText[]): PdfText {
  const parts: string[] = [];
  const joined: PdfPage[] = [];
  let length = 0;
  pages.forEach(({ text, places, garbled = false }, i) => {
    if (length > 0 && text !== '') {
      parts.push('\n\n');
      length += 2;
    }
    const start = length;
    parts.push(text);
    length += text.length;
    joined.push({ number: i + 1, start, end: length, places, silent: text === '', garbled });
  });
  return { text: parts.join(''), pages: joined };
}
