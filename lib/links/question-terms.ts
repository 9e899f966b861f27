/** The words of a question against the words of a text: itself, its parts, the noun of a verb. */
import type { OpenIndex } from './index/open-index.ts';
import { termKey } from './index/term-key.ts';
import { asksAmount, type Question } from './read-question.ts';
import { isCommonStem, partsOfWord, readTerms } from './terms.ts';
import { WEIGHTS } from './weights.ts';

/** Words that half of all items have still say a little in a question. */
const LEAST_WEIGHT = 0.25;
/** Who asks with a common word means it: it tells more here than in an item, and all where it is a name. */
const COMMON_IN_QUESTIONS = 2;

export interface AskedTerm {
  readonly stem: string;
  readonly parts: readonly string[];
  /** The noun of a verb, the verb of a noun ("anbefal", "anbefaling"). */
  readonly variants: readonly string[];
  readonly weight: number;
  /** It asks for an amount ("koster"): a passage that names one answers to it. */
  readonly asksAmount: boolean;
}

/** A text's stems, with those of its compounds' parts, each with how surely it stands there (0–1). */
export type Stems = ReadonlyMap<string, number>;

/** Reads texts into stems. */
export function stemReader(): (text: string) => Stems {
  const known = new Map<string, readonly string[]>();
  const partsOf = (word: string): readonly string[] => {
    const parts = known.get(word) ?? partsOfWord(word);
    known.set(word, parts);
    return parts;
  };
  return (text) => {
    const stems = new Map<string, number>();
    for (const { word, stem } of readTerms(text)) {
      stems.set(stem, 1);
      for (const part of partsOf(word)) if (!stems.has(part)) stems.set(part, 0.7);
    }
    return stems;
  };
}

export function askedTerms(question: Question, index: OpenIndex): AskedTerm[] {
  const unknown = Math.log(1 + index.size);
  const names = new Set(question.names.map(({ stem }) => stem));
  const weightOf = (stem: string): number => {
    const meant = names.has(stem) ? 1 / WEIGHTS.commonWord : COMMON_IN_QUESTIONS;
    return index.hasStem(stem) ? index.factorOf(termKey(stem)) * (isCommonStem(stem) ? meant : 1) : unknown;
  };
  const seen = new Map<string, AskedTerm>();
  const joined = question.joined.filter(({ stem }) => [stem, ...variantsOf(stem)].some((form) => index.hasStem(form)));
  for (const { word, stem } of [...question.terms, ...joined]) {
    const parts = partsOfWord(word);
    const known = index.hasStem(stem);
    if (!known && parts.length === 0 && asksAmount(word)) continue;
    const told = known ? [] : [...formsOf(stem), ...variantsOf(stem)].filter((form) => index.hasStem(form));
    const weight =
      told.length > 0
        ? Math.max(...told.map(weightOf))
        : known || parts.length === 0
          ? weightOf(stem) * (!known && isVerb(word, question.text) ? UNTOLD : 1)
          : Math.max(...parts.map(weightOf));
    seen.set(stem, {
      stem,
      parts,
      variants: [...variantsOf(stem), ...formsOf(stem).flatMap((form) => [form, ...variantsOf(form)])],
      weight: Math.max(weight, LEAST_WEIGHT),
      asksAmount: asksAmount(word),
    });
  }
  return [...seen.values()];
}

/** "anbefalede", "at sænke", "har skrevet": a verb that the corpus says otherwise asks for no subject of its own. */
const isVerb = (word: string, text: string): boolean =>
  PAST.test(word) ||
  new RegExp(
    String.raw`(?<!\p{L})(?:at|skal|skulle|kan|kunne|vil|ville|har|havde|blev)(?:\s+\p{Ll}+)?\s+${word}(?!\p{L})`,
    'u',
  ).test(text);

const PAST = /^\p{Ll}{4,}(?:ede|edes|te|tes)$/u;
const UNTOLD = 0.3;

/** Participles with another vowel than their verb, at the end of a stem: "afsat", "udvalgt". */
const STRONG: readonly (readonly [participle: string, present: string])[] = [
  ['sat', 'sæt'],
  ['valgt', 'vælg'],
  ['solgt', 'sælg'],
  ['lagt', 'læg'],
  ['fulgt', 'følg'],
  ['bragt', 'bring'],
  ['spurgt', 'spørg'],
  ['budt', 'byd'],
];

/** The present of a past: "anbefaled" is "anbefal", "beslutted" "beslut", "betalt" "betal". */
function formsOf(stem: string): string[] {
  const strong = STRONG.find(([participle]) => stem.endsWith(participle));
  if (strong) return [stem.slice(0, -strong[0].length) + strong[1]];
  if (stem.endsWith('tted') || stem.endsWith('kked')) return [stem.slice(0, -3)];
  if (stem.endsWith('ed') && stem.length > 5) return [stem.slice(0, -2)];
  return /[lrnsdv]t$/.test(stem) && stem.length > 4 ? [stem.slice(0, -1)] : [];
}

function variantsOf(stem: string): string[] {
  if (stem.endsWith('ning')) return [stem.slice(0, -4), stem.slice(0, -3)];
  return stem.endsWith('ing') ? [stem.slice(0, -3)] : [`${stem}ing`, `${stem}ning`, `${stem}itet`];
}

/** 1: the word itself; less: its parts, or a compound that holds it. */
export function presence(asked: AskedTerm, stems: Stems): number {
  let whole = stems.get(asked.stem) ?? 0;
  for (const variant of asked.variants) whole = Math.max(whole, 0.9 * (stems.get(variant) ?? 0));
  if (whole > 0 || asked.parts.length === 0) return whole;
  const found = asked.parts.reduce((sum, part) => sum + (stems.get(part) ?? 0), 0);
  return (0.7 * found) / asked.parts.length;
}
