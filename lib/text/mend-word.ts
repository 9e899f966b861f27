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
}

interface Confusion {
  readonly meant: string;
  readonly seen: string;
  readonly cost: number;
  readonly atStart: boolean;
}

const SUFFIXES: ReadonlySet<string> = new Set(suffixes);
const LONGEST_SUFFIX = 9;
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

/** How far a walk has come. */
interface Path {
  readonly at: number;
  readonly node: number;
  readonly out: string;
  readonly cost: number;
  /** Where the part of a compound begins in `out`, and the dearest reading in it. */
  readonly partStart: number;
  readonly dearest: number;
  /** Score of the parts before. */
  readonly base: number;
  readonly parts: number;
}

/** A reading that could as well be the print's own letter: "o" for ø, "e" for æ. */
const WEAK = 1;

function add(search: Search, word: string, cost: number, score: number): void {
  const known = search.found.get(word);
  if (!known || known.score < score) search.found.set(word, { word, cost, score });
}

/** A part of a compound must be long and common enough for what was read into it. */
function isSoundPart(length: number, weight: number, dearest: number, first: boolean): boolean {
  if (dearest >= WEAK) return length >= 5 && weight >= 4;
  if (length < 4) return first && length === 3 && weight >= 5;
  return true;
}

function endWord(search: Search, path: Path): void {
  const { text, lower, lexicon } = search;
  const { at, out, cost, base, parts, partStart, dearest } = path;
  const weight = lexicon.weight[path.node] ?? 0;
  const length = out.length - partStart;
  if (weight === 0 || length < 2) return;
  const rest = text.length - at;
  const compound = parts > 1;
  if (compound && !isSoundPart(length, weight, dearest, false)) return;
  if (rest === 0) {
    add(search, out, cost, base + weight - cost);
    return;
  }
  if (length < 3) return;
  if (length > 3 && rest <= LONGEST_SUFFIX && SUFFIXES.has(lower.slice(at))) {
    add(search, out + lower.slice(at), cost, base + weight - cost - 1);
  }
  if (!search.compounds || parts >= 3 || rest < 4 || !isSoundPart(length, weight, dearest, !compound)) return;
  const joined = { node: 0, cost, dearest: 0, base: base + weight - JOINT_COST - 8, parts: parts + 1 };
  walk(search, { ...joined, at, out, partStart: out.length });
  const link = lower[at];
  if (rest > 4 && (link === 's' || link === 'e'))
    walk(search, { ...joined, at: at + 1, out: out + link, partStart: out.length + 1 });
}

function walk(search: Search, path: Path): void {
  if (search.steps++ > MOST_STEPS) return;
  const { text, lower, lexicon } = search;
  const { at, node, out, cost } = path;
  if (node) endWord(search, path);
  if (at >= text.length) return;
  const literal = childOf(lexicon, node, lower.charCodeAt(at));
  if (literal) walk(search, { ...path, at: at + 1, node: literal, out: out + (lower[at] ?? '') });
  const printed = text[at] ?? '';
  for (const confusion of BY_FIRST.get(printed) ?? BY_FIRST.get(lower[at] ?? '') ?? []) {
    if (confusion.atStart && at > 0) continue;
    // "ae" is rather an æ than å and e.
    const price =
      confusion.cost + (confusion.meant === 'å' && confusion.seen === 'a' && lower[at + 1] === 'e' ? 1.5 : 0);
    if (cost + price > search.limit) continue;
    const size = confusion.seen.length;
    if (size > 1 && !text.startsWith(confusion.seen, at) && !lower.startsWith(confusion.seen, at)) continue;
    let next = node;
    for (let index = 0; index < confusion.meant.length; index++) {
      next = childOf(lexicon, next, confusion.meant.charCodeAt(index));
      if (!next) break;
    }
    if (!next) continue;
    const dearest = Math.max(path.dearest, price);
    walk(search, {
      ...path,
      at: at + size,
      node: next,
      out: out + confusion.meant,
      cost: cost + price,
      dearest,
    });
  }
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
  walk(search, { at: 0, node: 0, out: '', cost: 0, partStart: 0, dearest: 0, base: 0, parts: 1 });
  return [...search.found.values()].sort((one, other) => other.score - one.score);
}
