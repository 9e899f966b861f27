/** Which items of the corpus treat the same matter or subject as a given item, why, and which of them to show. */
import { eachShared } from './compare-items.ts';
import { explainLink, Surfaces, sharedWords } from './explain-link.ts';
import { findCandidates, itemsWithTitle } from './find-candidates.ts';
import { indexItems } from './index/memory-index.ts';
import { idOf, itemTermsOf, type OpenIndex } from './index/open-index.ts';
import { pointersOf } from './item-pointers.ts';
import { type ItemVectors, vectorsOf, weighItem } from './item-vectors.ts';
import type { LinkItem, RelatedItem } from './model.ts';
import { NearestItems } from './nearest-items.ts';
import { type Asked, holdsMany, type Scored } from './score-item.ts';
import { isCommonKey } from './terms.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export { toLinkItems } from './link-items.ts';

/** Everything about a corpus that ranking needs, with its items; built once, asked often. */
export interface LinkIndex extends OpenIndex {
  readonly items: ReadonlyMap<string, LinkItem>;
}

export function buildLinkIndex(items: readonly LinkItem[]): LinkIndex {
  return { ...indexItems(items), items: new Map(items.map((item) => [item.id, item])) };
}

/** Unbounded likeness as a score of 0 … 1. */
const toScore = (likeness: number): number => Math.round((1 - Math.exp(-3 * likeness)) * 1000) / 1000;

/** Distinct words, beside the common ones, that two items share. */
function sharesEnough(a: ItemVectors, b: ItemVectors, least: number): boolean {
  const shared = new Set<number>();
  const note = (term: number): void => {
    if (!isCommonKey(term)) shared.add(term);
  };
  eachShared(a.body, b.body, note);
  for (const passage of a.passages) eachShared(passage, b.body, note);
  for (const passage of b.passages) eachShared(a.body, passage, note);
  return shared.size >= least;
}

/** Items of other documents only, best first, at most `limit` (10). The item need not be in the index. */
export async function relateItem(
  item: LinkItem,
  index: OpenIndex,
  limit = 10,
  weights: Weights = WEIGHTS,
): Promise<RelatedItem[]> {
  const { reader } = index;
  // All that can be asked at once is: each answer waited for by itself costs as much as a tenth of the ranking.
  const [[kept], meeting, naming] = await Promise.all([
    reader.findById([item.documentId]),
    reader.findByDate(item.date, item.body),
    reader.findNaming(item.date, item.id.slice(item.documentId.length + 1)),
  ]);
  const own = vectorsOf(item, kept, index);
  if (own.standing === 'heading') return [];
  const [pointers, likely] = await Promise.all([
    pointersOf(item, own.isKept, naming, index),
    findCandidates([own.body, ...own.passages], index),
  ]);
  const sameMeeting = itemsWithTitle(own.titleHash, meeting);
  const twins: ItemVectors[] = [];
  if (own.standing === 'matter') {
    for (const [place, document] of sameMeeting)
      if (document.id !== item.documentId) twins.push(weighItem(itemTermsOf(document, place), index));
  }
  const places = new Set([...pointers.keys(), ...sameMeeting.keys(), ...likely]);
  const asked: Asked = { item, own, twins, index, weights };
  const nearest = new NearestItems(asked, limit);
  const reading = index.eachDocument(places, (place, document) =>
    nearest.look({ place, document, pointer: pointers.get(place) ?? null }),
  );
  // Made while the documents are on their way.
  const surfaces = new Surfaces(item, index.terms);
  await reading;
  return nearest.best(places).map((one) => toRelated(asked, surfaces, one));
}

function toRelated({ item, own, index, weights }: Asked, surfaces: Surfaces, scored: Scored): RelatedItem {
  const { vectors } = scored.like ?? scored;
  const words = sharedWords(surfaces, own, vectors, index);
  const enough = scored.facts.twin || scored.facts.pointer !== null || sharesEnough(own, vectors, weights.sharedTerms);
  const least = holdsMany(own) || holdsMany(vectors) ? weights.shownOfMany : weights.shown;
  return {
    item: idOf(scored.document, scored.place),
    score: toScore(scored.likeness),
    shown: enough && scored.likeness >= least,
    kind: scored.facts.kind,
    reasons: explainLink(scored.facts, words, scored.document, item.date),
  };
}
