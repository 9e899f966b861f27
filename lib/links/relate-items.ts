/** Which items of the corpus treat the same matter or subject as a given item, why, and which of them to show. */
import { compareItems, eachShared, type Likeness } from './compare-items.ts';
import { explainLink, type LinkFacts, Surfaces, sharedWords } from './explain-link.ts';
import { findCandidates, itemsWithTitle } from './find-candidates.ts';
import { indexItems } from './index/memory-index.ts';
import type { IndexedDocument, StoredDocument } from './index/model.ts';
import { idOf, itemTermsOf, type OpenIndex } from './index/open-index.ts';
import { isNamed, pointersOf } from './item-pointers.ts';
import { type ItemVectors, vectorsOf, weighItem } from './item-vectors.ts';
import type { LinkItem, LinkKind, RelatedItem } from './model.ts';
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

interface Scored {
  readonly id: string;
  readonly document: IndexedDocument;
  readonly likeness: number;
  readonly facts: LinkFacts;
  readonly vectors: ItemVectors;
  /** Its paper of the same meeting, which is more like the item. */
  readonly like?: Scored;
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

/** Another body's item is the same matter only where the text says so. */
function kindOf(facts: Omit<LinkFacts, 'kind'>, titles: number, likeness: number): LinkKind {
  if (facts.sameMeeting) return 'sameMeeting';
  if (facts.mentioned || facts.pointer) return 'reference';
  if (facts.otherBody) return 'sameSubject';
  return titles > 0.6 || likeness > 0.35 ? 'sameMatter' : 'sameSubject';
}

const holdsMany = ({ standing }: ItemVectors): boolean => standing === 'collection' || standing === 'nextMeeting';

/** "Skive Byråd", "Teknisk Udvalg, Skive Kommune", "Regionsrådet i Region Sjælland": one municipality's or region's own. */
const LOCAL = /(?:Byråd|Kommunalbestyrelsen|Borgerrepræsentationen|Regionsrådet|, [^,]*(?:[Kk]ommune|Region \p{L}+)$)/u;
const placeOf = (body: string): string =>
  /(?:^|[ ,])(\p{Lu}[\p{L}-]+?)s?(?: Byråd| (?:Regions)?[Kk]ommune|$)/u.exec(
    body.replace(/^Regionsrådet i |Region /gu, ''),
  )?.[1] ?? body;

/** Another body's item counts for less; a list of many matters, and another place's own affairs, for less again. */
function distanceBetween(one: string, a: ItemVectors, other: string, b: ItemVectors, weights: Weights): number {
  const many = holdsMany(a) || holdsMany(b) ? weights.otherBody : 1;
  const elsewhere = LOCAL.test(one) && LOCAL.test(other) && placeOf(one) !== placeOf(other) ? weights.otherPlace : 1;
  return weights.otherBody * many * elsewhere;
}

type Pointer = LinkFacts['pointer'];

/** What the item's other paper of the same meeting shares is shared by the item too: minutes are often shorter. */
function compareWithTwins(
  own: ItemVectors,
  twins: readonly ItemVectors[],
  other: ItemVectors,
  index: OpenIndex,
  weights: Weights,
): Likeness {
  let best = compareItems(own, other, index, weights);
  for (const twin of twins) {
    const { score, titles } = compareItems(twin, other, index, weights);
    if (weights.twin * score > best.score) best = { score: weights.twin * score, titles };
  }
  return best;
}

function scoreItem(
  item: LinkItem,
  own: ItemVectors,
  place: number,
  document: StoredDocument,
  pointer: Pointer,
  twins: readonly ItemVectors[],
  index: OpenIndex,
  weights: Weights,
): Scored | null {
  if (document.id === item.documentId) return null;
  const vectors = weighItem(itemTermsOf(document, place), index);
  const id = idOf(document, place);
  const sameMeeting = document.body === item.body && document.date === item.date;
  const otherBody = document.body !== item.body;
  const twin =
    sameMeeting && vectors.titleHash === own.titleHash && own.standing !== 'heading' && vectors.standing !== 'heading';
  const mentioned = !sameMeeting && mentions(item, document);
  if (twin) {
    const facts = { kind: 'sameMeeting', twin, sameMeeting, otherBody, mentioned, pointer } as const;
    return { id, document, likeness: 3, vectors, facts };
  }
  const { score, titles } = compareWithTwins(own, twins, vectors, index, weights);
  const distance = !otherBody ? 1 : distanceBetween(item.body, own, document.body, vectors, weights);
  const near = mentioned ? weights.reference : reportsMeeting(item, document) ? weights.report : 1;
  const alike = score * distance * near;
  const likeness = pointer ? alike + weights.pointer : alike;
  if (likeness <= 0) return null;
  const facts = { twin, sameMeeting, otherBody, mentioned, pointer };
  return { id, document, likeness, vectors, facts: { ...facts, kind: kindOf(facts, titles, likeness) } };
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
  const found = new Map<number, Scored>();
  const reading = index.eachDocument(places, (place, document) => {
    const one = scoreItem(item, own, place, document, pointers.get(place) ?? null, twins, index, weights);
    if (one) found.set(place, one);
  });
  // Made while the documents are on their way.
  const surfaces = new Surfaces(item);
  await reading;
  const scored = [...places].flatMap((place) => found.get(place) ?? []);
  return liftTwins(scored, weights)
    .sort(byLikeness)
    .slice(0, limit)
    .map((one) => toRelated(item, own, surfaces, one, index, weights));
}

/** Agenda and minutes of one item are one matter: what the longer of them shares belongs to both. */
function liftTwins(scored: readonly Scored[], weights: Weights): Scored[] {
  const keyOf = ({ document, vectors }: Scored): string => `${document.body}|${document.date}|${vectors.titleHash}`;
  const best = new Map<string, Scored>();
  for (const one of scored) {
    const known = best.get(keyOf(one));
    if (!known || known.likeness < one.likeness) best.set(keyOf(one), one);
  }
  return scored.map((one) => {
    const twin = best.get(keyOf(one));
    if (!twin || twin === one || twin.document.id === one.document.id || one.vectors.standing !== 'matter') return one;
    const likeness = weights.twin * twin.likeness;
    return likeness > one.likeness ? { ...one, likeness, like: twin } : one;
  });
}

/** Sums of the same numbers in another order differ by less than this part of one. */
const FINENESS = 1e9;

/** Best first; what is as likely falls the same way in every corpus. */
function byLikeness(a: Scored, b: Scored): number {
  const difference = Math.round(b.likeness * FINENESS) - Math.round(a.likeness * FINENESS);
  return difference || (a.id < b.id ? -1 : 1);
}

function toRelated(
  item: LinkItem,
  own: ItemVectors,
  surfaces: Surfaces,
  scored: Scored,
  index: OpenIndex,
  weights: Weights,
): RelatedItem {
  const { vectors } = scored.like ?? scored;
  const words = sharedWords(surfaces, own, vectors, index);
  const enough = scored.facts.twin || scored.facts.pointer !== null || sharesEnough(own, vectors, weights.sharedTerms);
  const least = holdsMany(own) || holdsMany(vectors) ? weights.shownOfMany : weights.shown;
  return {
    item: scored.id,
    score: toScore(scored.likeness),
    shown: enough && scored.likeness >= least,
    kind: scored.facts.kind,
    reasons: explainLink(scored.facts, words, scored.document, item.date),
  };
}
