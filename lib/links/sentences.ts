/** Sentences of mended text: a full stop ends one only where the word before it is no abbreviation. */
import type { Span } from '../text/mapped-text.ts';

const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.a|f\.eks|fx|ca|jf|jfr|pkt|nr|kr|mio|mia|pct|hhv|inkl|ekskl|evt|mv|m\.v|vedr|dvs|kl|stk|d|ift|ifm|pr|\p{L}|\d{1,2})$/u;
const STOP = /[.!?](?=\s)|\n\n+|\n(?=[–•-]\s)/gu;

/** In order, blanks at the ends left out; linear. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    const said = text.slice(start, end);
    const lead = said.length - said.trimStart().length;
    if (said.trim().length > 0) spans.push({ start: start + lead, end: start + said.trimEnd().length });
    start = end;
  };
  for (const match of text.matchAll(STOP)) {
    const isBreak = match[0].startsWith('\n');
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (
      isBreak ||
      !ABBREVIATION.test(before) ||
      /^\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text.slice(match.index + 1, match.index + 30))
    ) {
      add(match.index + (isBreak ? 0 : 1));
    }
  }
  add(text.length);
  return spans;
}
