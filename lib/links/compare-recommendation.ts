/** Recommended beside decided: which points were carried, which came out changed, what was added. */

import type { AgendaItem, Dissent } from '../document/model.ts';
import { stemWord } from '../text/stem.ts';
import { splitSentences } from './sentences.ts';
import { readTerms } from './terms.ts';

export interface ComparedPoint {
  /** As recommended. */
  readonly recommended: string;
  /** `notTold`: the decision says nothing that can be laid beside it. */
  readonly state: 'carried' | 'changed' | 'notTold';
  /** The decision's sentence on it, in its own words. */
  readonly decided: string | null;
  /** Words of the decision that the recommendation lacks (`changed` only). */
  readonly changes: readonly string[];
}

export interface RecommendationComparison {
  readonly points: readonly ComparedPoint[];
  /** Sentences of the decision that answer to no point. */
  readonly added: readonly string[];
  readonly dissent: readonly Dissent[];
}

/** "godkendte indstillingen", "tiltrådt", "tog orienteringen til efterretning": all points as recommended. */
const CARRIES_ALL =
  /\b(?:indstilling(?:en|erne)?|det\s+indstillede|sagen|orienteringen|oplægget|rapporten)\s+(?:blev\s+|er\s+)?(?:godkendt|tiltrådt|vedtaget|taget\s+til\s+efterretning)|\b(?:godkendte|tiltrådte|vedtog|fulgte|tog)\s+(?:sagen|orienteringen|indstillingen|indstillingerne|oplægget)|^\s*(?:godkendt|tiltrådt|vedtaget|taget\s+til\s+efterretning)\b/iu;
const RESERVES =
  /\b(?:med\s+(?:den\s+)?(?:ændring|tilføjelse|bemærkning|justering)|dog|bortset\s+fra|idet|undtagen)\b/iu;
/** Share of a point's words that a sentence must have to be on that point. */
const ON_THE_POINT = 0.4;
const AS_RECOMMENDED = 0.8;

/** A sentence that decides, not one that tells who spoke. */
const DECIDES =
  /\b(?:god?kend\p{L}*|beslut\p{L}*|vedt\p{L}*|tiltr\p{L}*|anbefal\p{L}*|udpeg\p{L}*|udsæt\p{L}*|udsat|afvis\p{L}*|drøfte\p{L}*|efterretning|valgt\p{L}*|opfordr\p{L}*)/iu;
/** Finite verbs only: "godkendt data" and "drøftelsen viste" decide nothing. */
const DECIDES_MORE =
  /(?<!\p{L})(?:besluttede|godkendte|vedtog|tiltrådte|udpegede|udsatte|afviste|anbefal(?:er|ede)|opfordr(?:er|ede)|pålagde|oversendte|bad|bemyndigede)(?!\p{L})/u;

/** Whether a sentence decides something besides; others tell who spoke. */
export function isDeciding(sentence: string): boolean {
  return DECIDES_MORE.test(sentence);
}

/** Words that a sentence must share with a point at the least. */
const LEAST_SHARED = 2;

const stemsOf = (text: string): Set<string> => new Set(readTerms(text).map((term) => term.stem));

function share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let found = 0;
  for (const stem of of) if (within.has(stem)) found++;
  return found < LEAST_SHARED ? 0 : found / of.size;
}

export function compareRecommendation(item: AgendaItem): RecommendationComparison | null {
  const { decision, recommendations } = item;
  if (!decision || recommendations.length === 0) return null;
  const sentences = splitSentences(decision.text).map(({ start, end }) => decision.text.slice(start, end));
  const used = new Set<number>();
  const all = sentences.findIndex((sentence) => CARRIES_ALL.test(sentence));
  if (all >= 0) used.add(all);
  const points = recommendations.map((recommended): ComparedPoint => {
    const asked = stemsOf(recommended);
    const shares = sentences.map((sentence) => (DECIDES.test(sentence) ? share(asked, stemsOf(sentence)) : 0));
    const best = shares.indexOf(Math.max(...shares));
    const value = shares[best] ?? 0;
    if (value >= ON_THE_POINT && best !== all) {
      used.add(best);
      const sentence = sentences[best] ?? '';
      const changes = value >= AS_RECOMMENDED && !RESERVES.test(sentence) ? [] : newWords(sentence, asked);
      return { recommended, state: changes.length > 0 ? 'changed' : 'carried', decided: sentence, changes };
    }
    if (all < 0) return { recommended, state: 'notTold', decided: null, changes: [] };
    const sentence = sentences[all] ?? '';
    return { recommended, state: RESERVES.test(sentence) ? 'changed' : 'carried', decided: sentence, changes: [] };
  });
  const added = sentences.filter(
    (sentence, at) => !used.has(at) && sentence.replace(/https?:\S+|\P{L}/gu, '').length > 20,
  );
  return { points, added, dissent: decision.dissent };
}

/** At most six words of the decision that the point lacks, once each. */
function newWords(sentence: string, asked: ReadonlySet<string>): string[] {
  const words = readTerms(sentence).filter(({ stem, word }) => !asked.has(stem) && stemWord(word).length > 3);
  return [...new Map(words.map(({ stem, word }) => [stem, word])).values()].slice(0, 6);
}
