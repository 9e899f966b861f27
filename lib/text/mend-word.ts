/**
 * The likeliest Danish word behind a damaged one: a walk through the tree of known words that may read "g" as ø, "ae"
 * as æ, "I" as l …, each reading at its price (confusions.json). Words may be inflected and put together.
 */
import confusions from './confusions.json' with { type: 'json' };
import { childOf, type Lexicon } from './lexicon.ts';
import suffixes from './suffixes.json' with { type: 'json' };

export interface WordReading {
  readonly word: string;
  /** Price of the readings, higher is less likely; 0 when the word is known as it stands. */
  readonly cost: number;
  /** Likelihood of the word less the cost, for choosing among readings. */
  readonly score: number;
  /** The dearest single reading in it. */
  readonly dearest: number;
}

interface Confusion {
  readonly meant: string;
  readonly seen: string;
  readonly cost: number;
  readonly atStart: boolean;
}

const SUFFIXES: ReadonlySet<string> = new Set(suffixes);
const LONGEST_SUFFIX = 9;
const ENDING_IN_RN = /^(e?)me(s?)$/;
const LONGEST_WORD = 40;
/** No word costs more steps than this: hostile letters must not make the walk long. */
const MOST_STEPS = 3000;
const JOINT_COST = 4;

const BY_FIRST: ReadonlyMap<string, readonly Confusion[]> = (() => {
  const map = new Map<string, Confusion[]>();
  for (const [key, readings] of Object.entries(confusions)) {
    for (const [seen, cost] of Object.entries(readings)) {
      const atStart = key.startsWith('^');
      const first = seen[0] ?? '';
      const list = map.get(first) ?? [];
      list.push({ meant: atStart ? key.slice(1) : key, seen, cost, atStart });
      map.set(first, list);
    }
  }
  return map;
})();

interface Search {
  readonly text: string;
  readonly lower: string;
  readonly lexicon: Lexicon;
  readonly limit: number;
  readonly compounds: boolean;
  readonly found: Map<string, WordReading>;
  steps: number;
}

/** A reading that could as well be the print's own letter: "o" for ø, "e" for æ. */
const WEAK = 1;

function add(search: Search, word: string, cost: number, score: number, dearest: number): void {
  const known = search.found.get(word);
  if (!known || known.score < score) search.found.set(word, { word, cost, score, dearest });
}

/** Rarer readings than these are not believed within a compound. */
const DEAREST_IN_PART = 1.3;

/** A part of a compound must be long and common enough for what was read into it. */
function isSoundPart(length: number, weight: number, dearest: number, first: boolean): boolean {
  if (dearest >= WEAK) return dearest <= DEAREST_IN_PART && length >= 5 && weight >= 4;
  if (length < 4) return first && length === 3 && weight >= 5;
  return true;
}

/**
 * One step of the walk, in plain arguments because it is taken hundreds of times a word.
 * @param partStart where the part of a compound begins in `out`; `dearest` the dearest reading in it
 * @param base score of the parts before
 */
function walk(
  search: Search,
  at: number,
  node: number,
  out: string,
  cost: number,
  partStart: number,
  dearest: number,
  base: number,
  parts: number,
): void {
  if (search.steps++ > MOST_STEPS) return;
  const { text, lower, lexicon } = search;
  if (node !== 0 && (lexicon.weight[node] ?? 0) > 0)
    endWord(search, at, node, out, cost, partStart, dearest, base, parts);
  if (at >= text.length) return;
  const literal = childOf(lexicon, node, lower.charCodeAt(at));
  if (literal) walk(search, at + 1, literal, out + (lower[at] ?? ''), cost, partStart, dearest, base, parts);
  // A small ø looks like a g; a large G is one.
  const confusions = text[at] === 'G' ? undefined : (BY_FIRST.get(text[at] ?? '') ?? BY_FIRST.get(lower[at] ?? ''));
  if (!confusions) return;
  for (const confusion of confusions) {
    if (confusion.atStart && at > 0) continue;
    // "ae" is rather an æ than å and e.
    const price =
      confusion.cost + (confusion.meant === 'å' && confusion.seen === 'a' && lower[at + 1] === 'e' ? 1.5 : 0);
    if (cost + price > search.limit) continue;
    let next = node;
    for (let index = 0; index < confusion.meant.length && (index === 0 || next !== 0); index++) {
      next = childOf(lexicon, next, confusion.meant.charCodeAt(index));
    }
    if (next === 0) continue;
    const size = confusion.seen.length;
    if (size > 1 && !text.startsWith(confusion.seen, at) && !lower.startsWith(confusion.seen, at)) continue;
    walk(
      search,
      at + size,
      next,
      out + confusion.meant,
      cost + price,
      partStart,
      Math.max(dearest, price),
      base,
      parts,
    );
  }
}

function endWord(
  search: Search,
  at: number,
  node: number,
  out: string,
  cost: number,
  partStart: number,
  dearest: number,
  base: number,
  parts: number,
): void {
  const { text, lower, lexicon } = search;
  const weight = lexicon.weight[node] ?? 0;
  const length = out.length - partStart;
  if (length < 2) return;
  const rest = text.length - at;
  const compound = parts > 1;
  if (compound && !isSoundPart(length, weight, dearest, false)) return;
  if (rest === 0) {
    add(search, out, cost, base + weight - cost, dearest);
    return;
  }
  if (length < 3) return;
  if (length > 3 && rest <= LONGEST_SUFFIX && SUFFIXES.has(lower.slice(at))) {
    add(search, out + lower.slice(at), cost, base + weight - cost - 1, dearest);
  }
  // "rn" runs together: "aktiviteteme" ends in "erne".
  const ending = length > 3 && rest <= 4 ? ENDING_IN_RN.exec(lower.slice(at)) : null;
  if (ending) add(search, `${out}${ending[1] ?? ''}rne${ending[2] ?? ''}`, cost + 0.6, base + weight - cost - 1.6, 0.6);
  if (!search.compounds || parts >= 3 || rest < 4 || !isSoundPart(length, weight, dearest, !compound)) return;
  const joined = base + weight - JOINT_COST - 8;
  walk(search, at, 0, out, cost, out.length, 0, joined, parts + 1);
  const link = lower[at];
  if (rest > 4 && (link === 's' || link === 'e')) {
    walk(search, at + 1, 0, out + link, cost, out.length + 1, 0, joined - (link === 'e' ? 1.5 : 0), parts + 1);
  }
}

/** Whether a word in lower case is known as it stands, inflected or not. */
export function readsLiterally(lower: string, lexicon: Lexicon): boolean {
  let node = 0;
  for (let at = 0; at < lower.length; at++) {
    node = childOf(lexicon, node, lower.charCodeAt(at));
    if (node === 0) return false;
    const rest = lower.length - at - 1;
    if (
      (lexicon.weight[node] ?? 0) > 0 &&
      (rest === 0 || (at >= 4 && rest <= LONGEST_SUFFIX && SUFFIXES.has(lower.slice(at + 1))))
    )
      return true;
  }
  return false;
}

/** The readings of a word as printed, best first; none when nothing known comes near. The result is in lower case. */
export function readWord(printed: string, lexicon: Lexicon, compounds: boolean): WordReading[] {
  if (printed.length > LONGEST_WORD || printed.length < 2) return [];
  const search: Search = {
    text: printed,
    lower: printed.toLowerCase(),
    lexicon,
    limit: Math.min(3.4, 1 + printed.length * 0.24),
    compounds,
    found: new Map(),
    steps: 0,
  };
  walk(search, 0, 0, '', 0, 0, 0, 0, 1);
  return [...search.found.values()].sort((one, other) => other.score - one.score);
}

/** A part read for certain is long and common; what stands beside it is left as printed. */
const SURE_PART = 5;
const SURE_SCORE = 3;
/** Signs and letters that do not stand together in Danish words, and endings that lost their å. */
export const SUSPECT =
  /[@&]|\p{L}\d|¢|ae|ee|ze|eme(?:s?$)|(?:^|[bcdfhjklmprstv])g[bcdfhjkmpstv]|omrad|rad(?:et)?$|mal(?:et)?$/iu;

/**
 * A word of which only the end or the beginning is known ("Nordkystomradet", "vandlgbsregulativ"): the known part is
 * read, the rest stays. Null when no part is sure enough.
 */
export function readPart(printed: string, lexicon: Lexicon): WordReading | null {
  if (printed.length < SURE_PART + 3 || printed.length > LONGEST_WORD || !SUSPECT.test(printed)) return null;
  let best: WordReading | null = null;
  const consider = (part: string, before: string, after: string): void => {
    const [first] = readWord(part, lexicon, false);
    if (!first || first.cost === 0 || first.dearest >= WEAK || first.score < SURE_SCORE) return;
    const score = first.score + part.length * 0.5;
    if (!best || score > best.score) best = { ...first, word: (before + first.word + after).toLowerCase(), score };
  };
  for (let at = 3; at <= printed.length - SURE_PART; at++) {
    consider(printed.slice(at), printed.slice(0, at), '');
    if (at >= SURE_PART && printed.length - at > 3) consider(printed.slice(0, at), '', printed.slice(at));
  }
  return best;
}
