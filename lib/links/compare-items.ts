/** How much two items have in common: the cosine of their words, and how far one's title is covered by the other. */
import type { Scale } from './index/open-index.ts';
import type { TermVector } from './index/read-terms.ts';
import type { ItemVectors, Vector } from './item-vectors.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** Calls back for each term that both have, with both weights (0–255). */
export function eachShared(
  a: TermVector,
  b: TermVector,
  visit: (term: number, ofA: number, ofB: number) => void,
): void {
  // Plain reads and no destructuring: a woken worker runs this thousands of times before it is compiled.
  const [ofA, ofB] = [a.terms, b.terms];
  const [endA, endB] = [ofA.length, ofB.length];
  let i = 0;
  let j = 0;
  while (i < endA && j < endB) {
    const left = ofA[i] as number;
    const right = ofB[j] as number;
    if (left < right) i++;
    else if (right < left) j++;
    else visit(left, a.weights[i++] ?? 0, b.weights[j++] ?? 0);
  }
}

function dot(a: Vector, b: Vector, { factorOf }: Scale): number {
  let sum = 0;
  eachShared(a, b, (term, ofA, ofB) => {
    sum += ofA * ofB * factorOf(term) ** 2;
  });
  return sum / (255 * 255);
}

/** A title of common words only ("Budgetopfølgning") is weighed as if it held this much of the rarest word. */
const LIGHTEST_TITLE = 0.7;

/** How far `title` stands in `text`: 1 where each of its words does, more than once. */
export function coverage(title: TermVector, text: TermVector, { factorOf, rarest }: Scale): number {
  let all = 0;
  for (let at = 0; at < title.terms.length; at++) {
    all += (title.weights[at] ?? 0) * factorOf(title.terms[at] ?? 0);
  }
  if (all === 0) return 0;
  all = Math.max(all, 255 * LIGHTEST_TITLE * rarest);
  let covered = 0;
  eachShared(title, text, (term, ofTitle, ofText) => {
    covered += ofTitle * factorOf(term) * Math.min(1, (ofText / 255) * 1.2);
  });
  return covered / all;
}

/** An item's weight, a short one's as if it were longer. */
export const weightOf = ({ body }: ItemVectors, { rarest }: Scale, { lightestItem }: Weights): number =>
  Math.max(body.norm, lightestItem * rarest);

/** A passage beside a whole item: their words, and the item's title in the passage. */
function comparePassage(passage: Vector, whole: ItemVectors, scale: Scale, weights: Weights): number {
  const shared = dot(passage, whole.body, scale);
  if (shared === 0) return 0;
  const cosine =
    shared / Math.max(passage.norm, weights.lightestPassage * scale.rarest) / weightOf(whole, scale, weights);
  return cosine + weights.titleCoverage * coverage(whole.title, passage, scale);
}

function bestPassage(a: ItemVectors, b: ItemVectors, scale: Scale, weights: Weights): number {
  let best = 0;
  for (const passage of a.passages) best = Math.max(best, comparePassage(passage, b, scale, weights));
  for (const passage of b.passages) best = Math.max(best, comparePassage(passage, a, scale, weights));
  return best;
}

const holdsMany = ({ standing }: ItemVectors): boolean => standing === 'collection' || standing === 'nextMeeting';

export interface Likeness {
  /** Not bounded by 1; what a title's words in the other item add comes on top of the cosine. */
  readonly score: number;
  /** 0–1: how far each title stands in the other item. */
  readonly titles: number;
}

/** 0 for items that never belong together: procedure, headings, what says nothing. */
export function compareItems(a: ItemVectors, b: ItemVectors, scale: Scale, weights: Weights = WEIGHTS): Likeness {
  const nothing = { score: 0, titles: 0 };
  for (const { standing } of [a, b]) {
    if (standing === 'procedural' || standing === 'heading' || standing === 'empty') return nothing;
  }
  const cosine = dot(a.body, b.body, scale) / weightOf(a, scale, weights) / weightOf(b, scale, weights);
  if (holdsMany(a) && holdsMany(b)) {
    const series = a.standing === 'collection' && a.standing === b.standing && a.titleHash === b.titleHash;
    return series ? { score: Math.max(cosine, bestPassage(a, b, scale, weights)), titles: 0 } : nothing;
  }
  const passage = bestPassage(a, b, scale, weights);
  if (holdsMany(a) || holdsMany(b)) return { score: passage, titles: 0 };
  const titles = (coverage(a.title, b.body, scale) + coverage(b.title, a.body, scale)) / 2;
  return { score: Math.max(cosine + weights.titleCoverage * titles, passage), titles };
}
