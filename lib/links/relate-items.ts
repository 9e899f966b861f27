/** Which items of the corpus treat the same matter or subject as a given item, why, and which of them to show. */
import { IndexBuilder } from './build-index.ts';
import { compareItems, eachShared } from './compare-items.ts';
import { explainLink, type LinkFacts, Surfaces, sharedWords } from './explain-link.ts';
import { findCandidates, sameMeetingItems } from './find-candidates.ts';
import { isNamed, pointersOf } from './item-pointers.ts';
import { type ItemVectors, vectorsAt, vectorsOf } from './item-vectors.ts';
import type { LinkItem, LinkKind, RelatedItem } from './model.ts';
import { type IndexedDocument, type OpenIndex, openIndex, type PackedIndex } from './packed-index.ts';
import { isCommonStem } from './terms.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export { toLinkItems } from './link-items.ts';

/** Everything about a corpus that ranking needs, with its items; built once, asked often. */
export interface LinkIndex extends OpenIndex {
  readonly items: ReadonlyMap<string, LinkItem>;
}

/** For a corpus that is kept: buffers that `openIndex` uses as they are. */
export function packIndex(items: Iterable<LinkItem>): PackedIndex {
  const builder = new IndexBuilder();
  for (const item of items) builder.add(item);
  return builder.finish();
}

export function buildLinkIndex(items: readonly LinkItem[]): LinkIndex {
  return { ...openIndex(packIndex(items)), items: new Map(items.map((item) => [item.id, item])) };
}

interface Scored {
  readonly item: number;
  readonly likeness: number;
  readonly facts: LinkFacts;
  readonly vectors: ItemVectors;
}

/** Unbounded likeness as a score of 0 … 1. */
const toScore = (likeness: number): number => Math.round((1 - Math.exp(-3 * likeness)) * 1000) / 1000;

/** The item's own text points at the meeting of that document. */
function mentions(item: LinkItem, document: IndexedDocument): boolean {
  return item.references.some(
    ({ target }) =>
      target.date !== null &&
      target.date.length >= 7 &&
      document.date.startsWith(target.date) &&
      isNamed(document.body, target.body),
  );
}

/** Days within which a newsletter tells of its body's meeting. */
const REPORTED_WITHIN = 31;

/** One is a newsletter, the other a paper of the meeting that it comes after. */
function reportsMeeting(item: LinkItem, document: IndexedDocument): boolean {
  if (item.body !== document.body || (item.kind === 'newsletter') === (document.kind === 'newsletter')) return false;
  const [letter, meeting] = item.kind === 'newsletter' ? [item, document] : [document, item];
  const days = (Date.parse(letter.date) - Date.parse(meeting.date)) / 86_400_000;
  return days >= 0 && days <= REPORTED_WITHIN;
}

/** Distinct words, beside the common ones, that two items share. */
function sharesEnough(a: ItemVectors, b: ItemVectors, index: OpenIndex, least: number): boolean {
  const shared = new Set<number>();
  const note = (term: number): void => {
    if (!isCommonStem(index.table.stemOf(term))) shared.add(term);
  };
  eachShared(a.body, b.body, note);
  for (const passage of a.passages) eachShared(passage, b.body, note);
  for (const passage of b.passages) eachShared(a.body, passage, note);
  return shared.size >= least;
}

/** Another body's item is the same matter only where the text says so. */
function kindOf(facts: Omit<LinkFacts, 'kind'>, titles: number, likeness: number): LinkKind {
  if (facts.sameMeeting) return 'sameMeeting';
  if (facts.mentioned || facts.pointer) return 'reference';
  if (facts.otherBody) return 'sameSubject';
  return titles > 0.6 || likeness > 0.35 ? 'sameMatter' : 'sameSubject';
}

const isCollection = ({ standing }: ItemVectors): boolean => standing === 'collection';

type Pointer = LinkFacts['pointer'];

function scoreItem(
  item: LinkItem,
  own: ItemVectors,
  place: number,
  pointer: Pointer,
  index: OpenIndex,
  weights: Weights,
): Scored | null {
  const document = index.documents[index.documentOf[place] ?? 0];
  if (!document || document.id === item.documentId) return null;
  const vectors = vectorsAt(index, place);
  const sameMeeting = document.body === item.body && document.date === item.date;
  const otherBody = document.body !== item.body;
  const twin =
    sameMeeting && vectors.titleHash === own.titleHash && own.standing !== 'heading' && vectors.standing !== 'heading';
  const mentioned = !sameMeeting && mentions(item, document);
  if (twin) {
    const facts = { kind: 'sameMeeting', twin, sameMeeting, otherBody, mentioned, pointer } as const;
    return { item: place, likeness: 3, vectors, facts };
  }
  const { score, titles } = compareItems(own, vectors, index, weights);
  const distance = !otherBody
    ? 1
    : isCollection(own) || isCollection(vectors)
      ? weights.otherBody ** 2
      : weights.otherBody;
  const near = mentioned ? weights.reference : reportsMeeting(item, document) ? weights.report : 1;
  const alike = score * distance * near;
  const likeness = pointer ? alike + weights.pointer : alike;
  if (likeness <= 0) return null;
  const facts = { twin, sameMeeting, otherBody, mentioned, pointer };
  return { item: place, likeness, vectors, facts: { ...facts, kind: kindOf(facts, titles, likeness) } };
}

/** Items of other documents only, best first, at most `limit` (10). The item need not be in the index. */
export function relateItem(item: LinkItem, index: OpenIndex, limit = 10, weights: Weights = WEIGHTS): RelatedItem[] {
  const place = index.find(item.id);
  const own = place >= 0 ? vectorsAt(index, place) : vectorsOf(item, index);
  if (own.standing === 'heading') return [];
  const pointers = pointersOf(item, place, index);
  const places = new Set([
    ...pointers.keys(),
    ...sameMeetingItems(own, item.body, item.date, index),
    ...findCandidates([own.body, ...own.passages], index),
  ]);
  const surfaces = new Surfaces(item, index);
  return [...places]
    .flatMap((candidate) => scoreItem(item, own, candidate, pointers.get(candidate) ?? null, index, weights) ?? [])
    .sort((a, b) => b.likeness - a.likeness || a.item - b.item)
    .slice(0, limit)
    .map((scored) => toRelated(item, own, surfaces, scored, index, weights));
}

function toRelated(
  item: LinkItem,
  own: ItemVectors,
  surfaces: Surfaces,
  scored: Scored,
  index: OpenIndex,
  weights: Weights,
): RelatedItem {
  const document = index.documents[index.documentOf[scored.item] ?? 0];
  const words = sharedWords(surfaces, own, scored.vectors, index);
  const enough =
    scored.facts.twin || scored.facts.pointer !== null || sharesEnough(own, scored.vectors, index, weights.sharedTerms);
  return {
    item: index.idOf(scored.item),
    score: toScore(scored.likeness),
    shown: enough && scored.likeness >= weights.shown,
    kind: scored.facts.kind,
    reasons: document ? explainLink(scored.facts, words, document, item.date) : [],
  };
}
