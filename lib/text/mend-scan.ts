/**
 * Mends what scanning did to a text, word by word: each word that is not known gets its likeliest reading. Where two
 * readings are close ("made": møde or måde) the words of the document itself and the neighbours decide.
 */
import { allMatches } from './all-matches.ts';
import { isDigitCode, isLetterCode } from './letters.ts';
import { danishLexicon, type Lexicon } from './lexicon.ts';
import type { Edit, MappedText, Span } from './mapped-text.ts';
import { readPart, readsLiterally, readWord, SUSPECT, type WordReading } from './mend-word.ts';
import neighbours from './neighbours.json' with { type: 'json' };
import { readByShape } from './read-by-shape.ts';
import { readBySlip } from './read-by-slip.ts';

/** One word mended; the span is that of the source. */
export interface Mend extends Span {
  readonly printed: string;
  readonly meant: string;
  /** 0–1: how sure the reading is. */
  readonly confidence: number;
}

interface Word extends Span {
  readonly printed: string;
  readonly readings: readonly WordReading[];
}

/** The signs that letters are taken for. */
const SIGNS = new Set([...'@&|!¢'].map((sign) => sign.charCodeAt(0)));
const isSign = (code: number): boolean => isLetterCode(code) || isDigitCode(code) || SIGNS.has(code);

/** Where the word ends that begins at `start`: "SJ/ELLAND" is one, its Æ read as "/E". */
function endOfWord(source: string, start: number): number {
  let end = start + 1;
  while (end < source.length) {
    if (isSign(source.charCodeAt(end))) end++;
    else if (source.startsWith('/E', end) && /^\p{Lu}/u.test(source.slice(end + 2, end + 4))) end += 2;
    else break;
  }
  return end;
}
const NEIGHBOURS: Readonly<Record<string, { before: readonly string[]; after: readonly string[] }>> = neighbours;

function mayBeDamaged(printed: string): boolean {
  if (printed.length < 2 || printed.length > 40) return false;
  if (!/\p{L}/u.test(printed) || (printed.match(/\d/g)?.length ?? 0) > 2) return false;
  if (/^[\d&|!]/.test(printed) && printed.length < 4) return false;
  return !(printed.length <= 6 && printed === printed.toUpperCase());
}

/** A word so long is a compound, with a capital too. */
const LONG_NAME = 15;

/** Addresses of the web and of mail, and lines of case numbers with initials: nothing in them is mended. */
const UNTOUCHED =
  /(?:https?:\/\/|www\.)\S{1,400}|[\w.-]{1,60}@[\w-]{2,40}\.\w{2,4}|(?:SAG-|[Ss]agsnr|[Jj]\.? ?nr)[^\n]{0,60}/gu;

function readable(
  printed: string,
  lexicon: Lexicon,
  cache: Map<string, readonly WordReading[]>,
  once: (printed: string) => boolean,
): readonly WordReading[] {
  const known = cache.get(printed);
  if (known) return known;
  let readings: readonly WordReading[] = [];
  if (!mayBeDamaged(printed)) {
    cache.set(printed, readings);
    return readings;
  }
  const lower = printed.toLowerCase();
  if (!lexicon.stays.has(lower) && (lexicon.moves.has(lower) || !readsLiterally(lower, lexicon))) {
    readings = readWord(printed, lexicon, false);
    // A name may look like two words: only signs of damage make a compound of it.
    const mayJoin =
      printed.length >= 7 && (printed.length >= LONG_NAME || !/^\p{Lu}/u.test(printed) || SUSPECT.test(printed));
    if (readings.length === 0 && mayJoin) readings = readWord(printed, lexicon, true);
    const part = readings.length === 0 ? readPart(printed, lexicon) : null;
    if (part) readings = [part];
    const shape = readings.length === 0 ? readByShape(printed) : null;
    if (shape) readings = [{ word: shape.toLowerCase(), cost: 1, score: 1, dearest: 1 }];
    const slip = readings.length === 0 ? readBySlip(printed, lexicon) : null;
    // A word that stands twice is no slip.
    if (slip && once(printed)) readings = [{ word: slip, cost: 1.5, score: 1, dearest: 1.5 }];
  }
  cache.set(printed, readings);
  return readings;
}

/** Letters in the case of the print: "Kgbenhavn" stays large, a large I that is an l does not. */
function inCase(meant: string, printed: string, atStart: boolean, lexicon: Lexicon): string {
  const letters = printed.replace(/[^\p{L}]/gu, '');
  if (letters.length > 2 && letters === letters.toUpperCase()) return meant.toUpperCase();
  const first = printed[0] ?? '';
  const large = /\p{L}/u.test(first) ? /\p{Lu}/u.test(first) && !(first === 'I' && meant[0] === 'l') : atStart;
  const proper = /^[æøå]/.test(meant) && (lexicon.proper.has(meant) || lexicon.proper.has(meant.replace(/s$/, '')));
  return large || proper ? meant[0]?.toUpperCase() + meant.slice(1) : meant;
}

function wordAt(text: string, at: number, step: -1 | 1): string {
  const near = step < 0 ? text.slice(Math.max(0, at - 24), at) : text.slice(at, at + 24);
  return (
    (step < 0 ? near.match(/([\p{L}@]+)[\s,]*$/u)?.[1] : near.match(/^[\s,]*([\p{L}\d@]+)/u)?.[1])?.toLowerCase() ?? ''
  );
}

function support(meant: string, text: string, { start, end }: Span): number {
  const near = NEIGHBOURS[meant];
  if (!near) return 0;
  const after = wordAt(text, end, 1);
  return (
    (near.before.includes(wordAt(text, start, -1)) ? 2 : 0) +
    (near.after.includes(/^\d/.test(after) ? '#' : after) ? 2 : 0)
  );
}

function standsOnce(source: string, printed: string): boolean {
  let seen = 0;
  for (let at = source.indexOf(printed); at >= 0 && seen < 2; at = source.indexOf(printed, at + printed.length)) {
    if (!isSign(source.charCodeAt(at - 1)) && !isSign(source.charCodeAt(at + printed.length))) seen++;
  }
  return seen < 2;
}

/** "KK Syddanmark", "KR Midtjylland": a letter of the institution's name was lost. */
const LOST_OF_KKR = /(?<!\p{L})K[KR](?=\s(?:Hovedstad|Sj[æaezø]|Syddanmark|Midtj|Nordj))/gu;

const mendKkr = (text: MappedText): MappedText =>
  text.edit(
    allMatches(text.text, LOST_OF_KKR).map(({ index, 0: printed }) => ({
      start: index,
      end: index + printed.length,
      text: 'KKR',
    })),
  );

export function mendScan(text: MappedText): { readonly text: MappedText; readonly mends: readonly Mend[] } {
  const source = text.text;
  const lexicon = danishLexicon();
  const cache = new Map<string, readonly WordReading[]>();
  const words: Word[] = [];
  const counts = new Map<string, number>();
  const once = (printed: string): boolean => standsOnce(source, printed);
  const untouched = allMatches(source, UNTOUCHED).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let nextUntouched = 0;
  for (let start = 0, end = 0; start < source.length; start = end) {
    if (!isSign(source.charCodeAt(start))) {
      end = start + 1;
      continue;
    }
    end = endOfWord(source, start);
    const printed = source.slice(start, end);
    if (printed === '|') {
      words.push({ start, end, printed, readings: [{ word: 'i', cost: 0.2, score: 9, dearest: 0.2 }] });
      continue;
    }
    while ((untouched[nextUntouched]?.end ?? source.length) <= start && nextUntouched < untouched.length)
      nextUntouched++;
    if ((untouched[nextUntouched]?.start ?? source.length) < end) continue;
    const readings = readable(printed, lexicon, cache, once);
    const [best, second] = readings;
    if (!best) continue;
    if (!second || best.score - second.score > 2) counts.set(best.word, (counts.get(best.word) ?? 0) + 1);
    if (best.cost > 0 || (second && best.score - second.score < 2)) words.push({ start, end, printed, readings });
  }
  const edits: Edit[] = [];
  const mends: Mend[] = [];
  for (const word of words) {
    const { start, end, printed, readings } = word;
    const ranked = readings
      .slice(0, 4)
      .map((reading) => ({
        reading,
        score: reading.score + Math.log(1 + (counts.get(reading.word) ?? 0)) + support(reading.word, source, word),
      }))
      .sort((one, other) => other.score - one.score);
    const [best, second] = ranked;
    if (!best || best.reading.cost === 0) continue;
    const atStart = /(?:^|[\n.!?:•–—"”]\s?|\n[-–—]\s)$/.test(source.slice(Math.max(0, start - 3), start));
    const meant = printed === '|' ? 'I' : inCase(best.reading.word, printed, atStart, lexicon);
    if (meant === printed) continue;
    edits.push({ start, end, text: meant });
    const margin = best.score - (second?.score ?? best.score - 4);
    mends.push({
      ...text.toSource(word),
      printed,
      meant,
      confidence: 1 / (1 + Math.exp(best.reading.cost - 1.5 - margin)),
    });
  }
  return { text: mendKkr(text.edit(edits)), mends };
}
