/** The sentences of a text, with their places. Full stops of abbreviations and numbers end none. */
import type { Span } from '../text/mapped-text.ts';

export interface Sentence extends Span {
  /** On one line. */
  readonly text: string;
}

const ABBREVIATION =
  /(?:\b(?:bl\.a|ca|evt|fx|f\.eks|hhv|inkl|ekskl|jf|kl|kr|mio|mia|mv|m\.v|m\.m|nr|pct|pkt|pr|pt|stk|vedr|mhp|ift|dvs|d|jr|s|st|tlf|osv|cand|dr|prof|red|suppl|supp|Ad|ad|Pkt|Nr|Kl|Jf|Vedr|Stk|obs|max|min|resp|if|ml)|(?:^|[\s(])\p{Lu}(?:\.\p{Lu})?|\d)$/u;

/** "udgangen af 2028.", "11 stemmer mod 4.", "pind 2.": a number that ends its sentence, no ordinal. */
const COUNTED =
  /(?:(?:^|[\s(])(?:19|20)\d\d|(?:mod|imod|pind|bilag|side|etape|fase|spor|uge|model|modellen|scenarie|variant|niveau|trin|alternativ|løsning|forslag)\s\d{1,3})$/iu;

/** "model A.", "Imod stemte V.", "A, B og Ø.": a letter that ends its sentence, no initial. */
const LETTERED =
  /(?:model|scenarie|variant|linje|gruppe|liste|type|kategori|bilag|alternativ|løsning|stemte|stemmer)\s[A-ZÆØÅ]$/iu;
const LAST_PARTY = /[\s,:]\p{Lu}{1,2}\sog\s[A-ZÆØÅ]$/u;

export function splitSentences(text: string, offset = 0): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const cut = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = from + (raw.length - raw.trimStart().length);
      sentences.push({
        start: offset + start,
        end: offset + start + trimmed.length,
        text: trimmed.replace(/\s+/g, ' '),
      });
    }
    from = to;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n' && text[at + 1] === '\n') cut(at);
    else if (sign === '\n' && /^\n(?:[-–—•·]|\d{1,2}[.)]|Ad\.? \d)/.test(text.slice(at, at + 6))) cut(at);
    else if (
      (sign === '.' || sign === '!' || sign === '?') &&
      /^.["”’)]?(?:\s+["”“'(]?[\p{Lu}\d]|\s*$)/u.test(text.slice(at, at + 6))
    ) {
      const before = text.slice(Math.max(from, at - 16), at);
      const closesLine = text[at + 1] === '\n' && /(?:[:,]|\sog)\s[A-ZÆØÅ]$/u.test(before);
      if (
        sign === '.' &&
        !closesLine &&
        !LETTERED.test(before) &&
        !LAST_PARTY.test(before) &&
        !COUNTED.test(before) &&
        ABBREVIATION.test(text.slice(Math.max(from, at - 8), at))
      )
        continue;
      if (/["”’)]/.test(text[at + 1] ?? '')) at++;
      cut(at + 1);
    }
  }
  cut(text.length);
  return sentences;
}
