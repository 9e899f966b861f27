/** How alike two items can be at most, told without weighing the other one: most that are looked at are dismissed by it. */
import { coverage, eachShared, weightOf } from './compare-items.ts';
import type { Scale } from './index/open-index.ts';
import type { ItemTerms } from './index/read-terms.ts';
import type { ItemVectors } from './item-vectors.ts';
import { WEIGHTS, type Weights } from './weights.ts';

interface Kind {
  readonly standing: ItemTerms['standing'];
  readonly passages: readonly unknown[];
}

/** Only of these the bound is told: passages are compared one by one. */
const isWhole = ({ standing, passages }: Kind): boolean => standing === 'matter' && passages.length === 0;

/** Never below the score of `compareItems` of the same two by more than rounding; infinite where it is not told. */
export function boundLikeness(a: ItemVectors, b: ItemTerms, scale: Scale, weights: Weights = WEIGHTS): number {
  if (!isWhole(a) || !isWhole(b)) return Number.POSITIVE_INFINITY;
  const { factorOf, rarest } = scale;
  let shared = 0;
  let told = 0;
  eachShared(a.body, b.body, (term, ofA, ofB) => {
    const factor = factorOf(term);
    const tells = ofB * factor;
    shared += ofA * factor * tells;
    told += tells * tells;
  });
  // Words that are left out when it is weighed can only be fewer; those that are kept weigh at least as much as these.
  const weight = Math.max(Math.sqrt(told) / 255, weights.lightestItem * rarest);
  const cosine = shared / (255 * 255) / weightOf(a, scale, weights) / weight;
  const ofOther = b.title.terms.length > weights.termsKept ? 1 : coverage(b.title, a.body, scale);
  return cosine + (weights.titleCoverage * (coverage(a.title, b.body, scale) + ofOther)) / 2;
}
