/** The few items of a large corpus that may belong to a given one: those that share its rarest words. */
import type { ItemVectors, Vector } from './item-vectors.ts';
import { firstItemOf, type OpenIndex } from './packed-index.ts';

/** Postings read for one question at most: bounds the work whatever the corpus' size. */
const POSTINGS_READ = 30_000;
const MOST_CANDIDATES = 200;

interface QueryTerm {
  readonly term: number;
  readonly tells: number;
}

/** Terms with what they tell, the most telling first; names that replaced one another count for each other. */
export function queryTerms(vectors: readonly Vector[], index: OpenIndex): QueryTerm[] {
  const tells = new Map<number, number>();
  const note = (term: number, value: number): void => {
    if (value > (tells.get(term) ?? 0)) tells.set(term, value);
  };
  for (const vector of vectors) {
    for (let at = 0; at < vector.terms.length; at++) {
      const term = vector.terms[at] as number;
      note(term, ((vector.weights[at] ?? 0) / 255) * (index.factors[term] ?? 0) ** 2);
    }
  }
  for (let i = 0; i < index.successions.length; i += 2) {
    const [newer, older] = [index.successions[i] ?? 0, index.successions[i + 1] ?? 0];
    const value = Math.max(tells.get(newer) ?? 0, tells.get(older) ?? 0) / 2;
    if (value > 0) {
      note(newer, value);
      note(older, value);
    }
  }
  return Array.from(tells, ([term, value]) => ({ term, tells: value })).sort((a, b) => b.tells - a.tells);
}

/** At most 200 places of items, the likeliest first. */
export function findCandidates(vectors: readonly Vector[], index: OpenIndex, most = MOST_CANDIDATES): number[] {
  const { postings, postingStart } = index;
  const scores = new Float32Array(index.size);
  const touched: number[] = [];
  let read = 0;
  for (const { term, tells } of queryTerms(vectors, index)) {
    const start = postingStart[term] ?? 0;
    const end = postingStart[term + 1] ?? start;
    if (read > 0 && read + end - start > POSTINGS_READ) continue;
    read += end - start;
    for (let at = start; at < end; at++) {
      const item = postings[at] as number;
      const score = scores[item] as number;
      if (score === 0) touched.push(item);
      scores[item] = score + tells;
    }
  }
  const { rarest, norms, firstVector } = index;
  const likely = (item: number): number => (scores[item] ?? 0) / (rarest + (norms[firstVector[item] ?? 0] ?? 1));
  return selectBest(touched, likely, most);
}

/** The `most` best by `value`, best first; one pass, most items are dismissed by one comparison. */
export function selectBest(items: readonly number[], value: (item: number) => number, most: number): number[] {
  const best: number[] = [];
  const values: number[] = [];
  for (const item of items) {
    const worth = value(item);
    if (best.length === most && worth <= (values[most - 1] ?? 0)) continue;
    let at = Math.min(best.length, most - 1);
    while (at > 0 && (values[at - 1] ?? 0) < worth) {
      values[at] = values[at - 1] ?? 0;
      best[at] = best[at - 1] ?? 0;
      at--;
    }
    values[at] = worth;
    best[at] = item;
  }
  return best;
}

/** Items with the same title of the same body's meeting of the same day, by place. */
export function sameMeetingItems(vectors: ItemVectors, body: string, date: string, index: OpenIndex): number[] {
  const items: number[] = [];
  for (const [place, document] of index.documents.entries()) {
    if (document.date !== date || document.body !== body) continue;
    for (let item = firstItemOf(index.documentOf, place); index.documentOf[item] === place; item++) {
      if (index.titleHash[item] === vectors.titleHash) items.push(item);
    }
  }
  return items;
}
