/**
 * Makes words whole that a line end broke. The hyphen goes where the word does not want it ("Ho-↵vedstaden") and stays
 * where it belongs to the word ("Kjær-↵Hansen", "EU-↵kontor") or stands for a part left out ("uddannelses-↵og").
 */
import { isLetterCode } from './letters.ts';
import type { Edit, MappedText } from './mapped-text.ts';

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\d/;
const CONJUNCTIONS = new Set(['og', 'eller', 'samt', 'til', 'hhv', 'henholdsvis', 'som', 'kontra', 'versus']);
/** First parts that Danish writes with a hyphen. */
const HYPHEN_FIRST = new Set(['it', 'e', 'ph.d', 'co', 'ikke', 'non', 'pr', 'tv']);
const WORD_PIECE = /[\p{L}\p{M}\d.'’/_:-]/u;

function pieceBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 60 && WORD_PIECE.test(text[start - 1] ?? '')) start--;
  return text.slice(start, at);
}

function pieceAfter(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 60 && WORD_PIECE.test(text[end] ?? '')) end++;
  return text.slice(at, end);
}

/** What stands between the two halves when they are one word again, or null where the line end is to stay. */
function joint(before: string, after: string, hyphenated: ReadonlyMap<string, number>): '' | '-' | null {
  const first = after[0] ?? '';
  const last = before.at(-1) ?? '';
  if (before.includes('://') || before.includes('www.')) return '-';
  if (DIGIT.test(last) && DIGIT.test(first)) return '-';
  if (!LETTER.test(last) || !LETTER.test(first)) return null;
  if (!LOWER.test(first)) return LOWER.test(last) && before.length > 1 ? '-' : null;
  const head = after.match(/^\p{L}+/u)?.[0] ?? '';
  if (CONJUNCTIONS.has(head) && head === after.replace(/[.:]+$/, '')) return null;
  const part = before.slice(Math.max(before.lastIndexOf('-'), before.lastIndexOf('/')) + 1);
  if (/\p{Lu}/u.test(part.slice(1)) || part.length === 1 || HYPHEN_FIRST.has(part.toLowerCase())) return '-';
  return (hyphenated.get(`${part}-${head}`.toLowerCase()) ?? 0) > 0 ? '-' : '';
}

/** How often each word with a hyphen stands within a line. */
function countHyphenated(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 30 && isLetterCode(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - at < 31 && isLetterCode(text.charCodeAt(end))) end++;
    if (start === at || end === at + 1) continue;
    const key = text.slice(start, end).toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function dehyphenate(text: MappedText): MappedText {
  const source = text.text;
  if (!source.includes('-\n')) return text;
  const counts = countHyphenated(source);
  const edits: Edit[] = [];
  for (let at = source.indexOf('-\n'); at >= 0; at = source.indexOf('-\n', at + 2)) {
    if (source[at + 2] === '\n') continue;
    const between = joint(pieceBefore(source, at), pieceAfter(source, at + 2), counts);
    if (between !== null) edits.push({ start: at, end: at + 2, text: between });
  }
  return text.edit(edits);
}
