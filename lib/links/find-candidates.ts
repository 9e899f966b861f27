/** The few items of a large corpus that may belong to a given one: those that share its rarest words. */
import { eachShared } from './compare-items.ts';
import { LENGTH_STEPS } from './index/document-block.ts';
import type { StoredDocument } from './index/model.ts';
import { idOf, itemTermsOf, type OpenIndex } from './index/open-index.ts';
import { itemOf, STEPS } from './index/posting-lists.ts';
import { type Vector, weigh } from './item-vectors.ts';

/** Postings read for one question at most: bounds the work whatever the corpus' size. */
const POSTINGS_READ = 30_000;
const MOST_CANDIDATES = 48;
/** An item of this length counts half of what an empty one would for the same words. */
const HALVING_LENGTH = 2 * LENGTH_STEPS;

interface QueryTerm {
  readonly term: number;
  readonly tells: number;
}

/** Terms with what they tell, the most telling first; names that replaced one another count for each other. */
function queryTerms(vectors: readonly Vector[], { factorOf, successions }: OpenIndex): QueryTerm[] {
  const tells = new Map<number, number>();
  const note = (term: number, value: number): void => {
    if (value > (tells.get(term) ?? 0)) tells.set(term, value);
  };
  for (const vector of vectors) {
    for (let at = 0; at < vector.terms.length; at++) {
      const term = vector.terms[at] as number;
      note(term, ((vector.weights[at] ?? 0) / 255) * factorOf(term) ** 2);
    }
  }
  for (const [newer, older] of successions) {
    const value = Math.max(tells.get(newer) ?? 0, tells.get(older) ?? 0) / 2;
    if (value > 0) {
      note(newer, value);
      note(older, value);
    }
  }
  return Array.from(tells, ([term, value]) => ({ term, tells: value })).sort(
    (a, b) => b.tells - a.tells || a.term - b.term,
  );
}

/** At most 48 numbers of items, the likeliest first. */
export async function findCandidates(
  vectors: readonly Vector[],
  index: OpenIndex,
  most = MOST_CANDIDATES,
): Promise<number[]> {
  let left = POSTINGS_READ;
  const asked = queryTerms(vectors, index).filter(({ term }) => {
    const frequency = index.frequencyOf(term);
    if (frequency === 0 || (left < POSTINGS_READ && frequency > left)) return false;
    left -= frequency;
    return true;
  });
  const postings = await index.postingsOf(asked.map(({ term }) => term));
  const { lengths } = index;
  const scores = new Float64Array(lengths.length);
  const touched: number[] = [];
  for (const [at, { tells }] of asked.entries()) {
    for (const list of postings[at] ?? []) {
      for (let place = 0; place < list.length; place++) {
        const posting = list[place] as number;
        const item = itemOf(posting);
        const score = scores[item] as number;
        if (score === 0 && lengths[item] !== 0) touched.push(item);
        scores[item] = score + tells * (STEPS[posting & 3] as number);
      }
    }
  }
  for (let at = 0; at < touched.length; at++) {
    const item = touched[at] as number;
    scores[item] = (scores[item] as number) / (1 + (lengths[item] as number) / HALVING_LENGTH);
  }
  return selectBest(touched, scores, most, index.hashOf);
}

/** The `most` best, best first; one pass, most items are dismissed by one comparison. Ties fall by `hashOf`. */
function selectBest(
  items: readonly number[],
  scores: Float64Array,
  most: number,
  hashOf: (item: number) => number,
): number[] {
  const best: number[] = [];
  const isBetter = (one: number, other: number): boolean => {
    const difference = (scores[one] as number) - (scores[other] as number);
    return difference > CLOSE || (difference > -CLOSE && hashOf(one) < hashOf(other));
  };
  // What is clearly below the last of the best is dismissed without a call: a woken worker runs this uncompiled.
  let least = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < items.length; place++) {
    const item = items[place] as number;
    if ((scores[item] as number) < least) continue;
    if (best.length === most && !isBetter(item, best[most - 1] as number)) continue;
    let at = Math.min(best.length, most - 1);
    while (at > 0 && isBetter(item, best[at - 1] as number)) {
      best[at] = best[at - 1] as number;
      at--;
    }
    best[at] = item;
    if (best.length === most) least = (scores[best[most - 1] as number] as number) - CLOSE;
  }
  return best;
}

/** Sums of the same numbers in another order differ by less. */
const CLOSE = 1e-9;

/** Items with the title among documents of the same body's meeting of the same day, by number. */
export function itemsWithTitle(titleHash: number, meeting: readonly StoredDocument[]): Map<number, StoredDocument> {
  const found = new Map<number, StoredDocument>();
  for (const document of meeting) {
    const { titleHash: hashes } = document.block;
    for (let at = 0; at < hashes.length; at++) if (hashes[at] === titleHash) found.set(document.first + at, document);
  }
  return found;
}

/** Numbers of the items that are about the words, not those that have them in passing; the likeliest first. */
export async function findAbout(asked: Vector, index: OpenIndex, most: number): Promise<number[]> {
  const likely = await findCandidates([asked], index, most * 2);
  const documents = await index.documentsOf(likely);
  const isAbout = (item: number): boolean => {
    const document = documents.get(item);
    if (!document) return false;
    const { body, passages } = itemTermsOf(document, item);
    return [body, ...passages].some((field) => {
      let shared = 0;
      eachShared(asked, weigh(field, index), () => shared++);
      return shared > 0;
    });
  };
  return likely.filter(isAbout).slice(0, most);
}

/** Ids of items by their numbers, in their order. */
export async function idsOf(items: readonly number[], index: OpenIndex): Promise<string[]> {
  const documents = await index.documentsOf(items);
  return items.flatMap((item) => {
    const document = documents.get(item);
    return document ? [idOf(document, item)] : [];
  });
}
