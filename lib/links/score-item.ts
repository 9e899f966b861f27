/** How like an item another one is, with the facts that make it so; what cannot be like enough is left before it is weighed. */
import { boundLikeness } from './bound-likeness.ts';
import { compareItems, type Likeness } from './compare-items.ts';
import type { LinkFacts } from './explain-link.ts';
import type { IndexedDocument, StoredDocument } from './index/model.ts';
import { itemTermsOf, type OpenIndex } from './index/open-index.ts';
import type { ItemTerms } from './index/read-terms.ts';
import { isNamed } from './item-pointers.ts';
import { type ItemVectors, weighItem } from './item-vectors.ts';
import type { LinkItem, LinkKind } from './model.ts';
import type { Weights } from './weights.ts';

/** What is asked: an item, its other papers of the same meeting, and the corpus that is asked. */
export interface Asked {
  readonly item: LinkItem;
  readonly own: ItemVectors;
  readonly twins: readonly ItemVectors[];
  readonly index: OpenIndex;
  readonly weights: Weights;
}

/** An item that may be related, by its number. */
export interface Candidate {
  readonly place: number;
  readonly document: StoredDocument;
  readonly pointer: LinkFacts['pointer'];
}

export interface Scored extends Candidate {
  /** Not bounded by 1. */
  readonly likeness: number;
  readonly facts: LinkFacts;
  readonly vectors: ItemVectors;
  /** Its paper of the same meeting, which is more like the item. */
  readonly like?: Scored;
}

interface Relation extends Omit<LinkFacts, 'kind'> {
  /** What the likeness of the words counts for. */
  readonly share: number;
}

function relationOf({ item, own, weights }: Asked, { document, pointer }: Candidate, other: ItemTerms): Relation {
  const sameMeeting = document.body === item.body && document.date === item.date;
  const otherBody = document.body !== item.body;
  const isTwin =
    sameMeeting && other.titleHash === own.titleHash && own.standing !== 'heading' && other.standing !== 'heading';
  const mentioned = !sameMeeting && mentions(item, document);
  const distance = !otherBody ? 1 : distanceBetween(item.body, own, document.body, other, weights);
  const near = mentioned ? weights.reference : reportsMeeting(item, document) ? weights.report : 1;
  return { twin: isTwin, sameMeeting, otherBody, mentioned, pointer, share: distance * near };
}

/**
 * How like the item one is that may be related; null where it is not.
 * @param least a likeness: of what cannot come up to it nothing more is looked at.
 * @returns 'less' where it cannot.
 */
export function scoreItem(asked: Asked, candidate: Candidate, least: number): Scored | 'less' | null {
  const { item, index, weights } = asked;
  const { document, pointer, place } = candidate;
  if (document.id === item.documentId) return null;
  const terms = itemTermsOf(document, place);
  const { share, ...facts } = relationOf(asked, candidate, terms);
  if (facts.twin) {
    return { ...candidate, likeness: 3, vectors: weighItem(terms, index), facts: { ...facts, kind: 'sameMeeting' } };
  }
  if (least > 0 && !pointer && boundWithTwins(asked, terms) * share < least) return 'less';
  const vectors = weighItem(terms, index);
  const { score, titles } = compareWithTwins(asked, vectors);
  const alike = score * share;
  const likeness = pointer ? alike + weights.pointer : alike;
  if (likeness <= 0) return null;
  return { ...candidate, likeness, vectors, facts: { ...facts, kind: kindOf(facts, titles, likeness) } };
}

function boundWithTwins({ own, twins, index, weights }: Asked, other: ItemTerms): number {
  let most = boundLikeness(own, other, index, weights);
  for (const twin of twins) most = Math.max(most, weights.twin * boundLikeness(twin, other, index, weights));
  return most;
}

/** What the item's other paper of the same meeting shares is shared by the item too: minutes are often shorter. */
function compareWithTwins({ own, twins, index, weights }: Asked, other: ItemVectors): Likeness {
  let best = compareItems(own, other, index, weights);
  for (const twin of twins) {
    const { score, titles } = compareItems(twin, other, index, weights);
    if (weights.twin * score > best.score) best = { score: weights.twin * score, titles };
  }
  return best;
}

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

/** Another body's item is the same matter only where the text says so. */
function kindOf(facts: Omit<LinkFacts, 'kind'>, titles: number, likeness: number): LinkKind {
  if (facts.sameMeeting) return 'sameMeeting';
  if (facts.mentioned || facts.pointer) return 'reference';
  if (facts.otherBody) return 'sameSubject';
  return titles > 0.6 || likeness > 0.35 ? 'sameMatter' : 'sameSubject';
}

type Standing = Pick<ItemTerms, 'standing'>;

export const holdsMany = ({ standing }: Standing): boolean => standing === 'collection' || standing === 'nextMeeting';

/** "Skive Byråd", "Teknisk Udvalg, Skive Kommune", "Regionsrådet i Region Sjælland": one municipality's or region's own. */
const LOCAL = /(?:Byråd|Kommunalbestyrelsen|Borgerrepræsentationen|Regionsrådet|, [^,]*(?:[Kk]ommune|Region \p{L}+)$)/u;
const placeOf = (body: string): string =>
  /(?:^|[ ,])(\p{Lu}[\p{L}-]+?)s?(?: Byråd| (?:Regions)?[Kk]ommune|$)/u.exec(
    body.replace(/^Regionsrådet i |Region /gu, ''),
  )?.[1] ?? body;

/** Another body's item counts for less; a list of many matters, and another place's own affairs, for less again. */
function distanceBetween(one: string, a: Standing, other: string, b: Standing, weights: Weights): number {
  const many = holdsMany(a) || holdsMany(b) ? weights.otherBody : 1;
  const elsewhere = LOCAL.test(one) && LOCAL.test(other) && placeOf(one) !== placeOf(other) ? weights.otherPlace : 1;
  return weights.otherBody * many * elsewhere;
}
