/** Long lines broken at a page's width, words parted by hyphens as a typesetter does, running heads between the pages. */
import { type DamagedText, damageText, type Replacement } from './damaged-text.ts';

const VOWEL = /[aeiouyæøå]/i;
/** So many lines make a page. */
const PAGE = 38;

export interface Wrapping {
  readonly width: number;
  /** Words are parted at the line's end. */
  readonly hyphens: boolean;
  /** Printed between pages, with their number; null for none. */
  readonly head: string | null;
}

/** Where a word may be parted at the latest before `limit`: before a consonant that a vowel follows; 0 for nowhere. */
function partingOf(word: string, limit: number): number {
  for (let at = Math.min(limit, word.length - 3); at >= 3; at--) {
    const [before = '', first = '', second = ''] = [word[at - 1], word[at], word[at + 1]];
    if (/\p{Ll}/u.test(before + first) && !VOWEL.test(first) && VOWEL.test(second)) return at;
  }
  return 0;
}

/** Lines that are short already stay as they are; so do tables. */
export function wrapLines(clean: string, { width, hyphens, head }: Wrapping): DamagedText {
  const edits: Replacement[] = [];
  let lines = 0;
  let page = 1;
  const endLine = (): string => {
    lines++;
    if (head === null || lines % PAGE !== 0) return '\n';
    page++;
    return `\n\nSide ${page}\n${head}\n\n`;
  };
  let lineStart = 0;
  for (const line of clean.split('\n')) {
    let used = 0;
    if (!line.includes('\t')) {
      for (const match of line.matchAll(/\S+/g)) {
        const start = match.index;
        const word = match[0];
        const column = start - used;
        if (column + word.length <= width || column === 0) continue;
        const part = hyphens && /^\p{L}+[.,;:]?$/u.test(word) ? partingOf(word, width - column - 1) : 0;
        if (part > 0) {
          edits.push({ start: lineStart + start + part, end: lineStart + start + part, text: `-${endLine()}` });
          used = start + part;
        } else {
          edits.push({ start: lineStart + start - 1, end: lineStart + start, text: endLine() });
          used = start;
        }
      }
    }
    lineStart += line.length + 1;
    lines++;
  }
  return damageText(clean, edits);
}
