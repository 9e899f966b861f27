/** The few items of a large corpus that may belong to a given one: those that share its rarest words. */
import { eachShared } from './compare-items.ts';
import type { StoredDocument } from './index/model.ts';
import { idOf, itemTermsOf, type OpenIndex } from './index/open-index.ts';
import { type Vector, weigh } from './item-vectors.ts';

/** Postings read for one question at most: bounds the work whatever the corpus' size. */
const POSTINGS_READ = 30_000;
const MOST_CANDIDATES = 48;

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
  const lists = await index.listsOf(asked.map(({ term }) => term));
  const { sums } = index;
  for (const [at, { tells }] of asked.entries()) for (const list of lists[at] ?? []) sums.add(list, tells);
  return sums.takeBest(most, index.hashOf);
}

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
