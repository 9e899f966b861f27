/**
 * Which item of the corpus a reference means: the meeting by body and date, the item by its number or, where none is
 * given, by the subject of the sentence around the reference.
 */
import type { AgendaItem } from '../document/model.ts';
import type { IndexedDocument } from './index/model.ts';
import { standingOf } from './item-standing.ts';
import { bodyNameOf, toLinkItems } from './link-items.ts';
import type { AnalysedDocument, LinkItem, Reference } from './model.ts';
import { plainCase } from './reference-cases.ts';
import { type Around, bestBySubject, clearBySubject, wordsAround } from './reference-subject.ts';
import { isBodyNamed, isKindOfBody } from './same-body.ts';
import { placeInText } from './source-places.ts';

/** A document by what a reference tells of one. */
type MeantDocument = Pick<IndexedDocument, 'id' | 'body' | 'date' | 'kind'>;

const KIND_ORDER = ['minutes', 'agenda', 'newsletter', 'meetingList', 'document'];
/** References to a meeting as a whole. */
const WHOLE_MEETING =
  /referat|(?<!(?:dage?|uger?|måned(?:er)?|år)\s)\bsiden\s|næste\s+møde|kommende|to\s+sager|(?:holdt|holder|afholdt)\s[^.]*mød|konstituerende/iu;

/** "…, jf. referatet fra januar": the item that bears the sentence out. */
const IS_SOURCE = /^(?:jf|jfr|jævnfør)\.?\s/iu;

/** The references of one document with `targetItem` and `inCorpus` filled in. The corpus may hold the document itself. */
export function resolveReferences(analysed: AnalysedDocument, corpus: readonly AnalysedDocument[]): Reference[] {
  const itemsOf = new Map<AnalysedDocument, LinkItem[]>();
  const cachedItems = (document: AnalysedDocument): LinkItem[] => {
    const items = itemsOf.get(document) ?? toLinkItems(document);
    itemsOf.set(document, items);
    return items;
  };
  const documentOf = new Map(corpus.map((one) => [toFacts(one).id, one]));
  const facts = corpus.map(toFacts);
  return analysed.references.map((reference) => {
    const { caseNumber } = reference.target;
    if (caseNumber) {
      const others = corpus.filter(({ document }) => document.id !== analysed.document.id).flatMap(cachedItems);
      const bearing = latest(others.filter(({ item }) => bearsCase(item, caseNumber)));
      return { ...reference, inCorpus: bearing !== undefined, targetItem: bearing?.id ?? null };
    }
    const meant = findMeantDocuments(reference, toFacts(analysed), facts);
    const { text } = analysed.reading;
    const words = {
      ...wordsAround(text.text, text.fromSource(reference)),
      title: holderOf(analysed, reference)?.title ?? '',
    };
    for (const alike of meant) {
      const within = alike.some(({ id }) => id === analysed.document.id);
      const items = alike.flatMap(({ id }) => cachedItems(documentOf.get(id) ?? analysed));
      const targetItem = findItem(reference, words, within, items);
      if (targetItem !== null) return { ...reference, inCorpus: true, targetItem };
    }
    return { ...reference, inCorpus: meant.length > 0 && reference.target.date !== null, targetItem: null };
  });
}

export const bearsCase = ({ caseNumber }: AgendaItem, asked: string): boolean =>
  caseNumber !== null && plainCase(caseNumber) === plainCase(asked);

/** Of several treatments of one case the last one is meant, by its weightiest paper. */
export const latest = (items: readonly LinkItem[]): LinkItem | undefined =>
  [...items].sort((a, b) => b.date.localeCompare(a.date) || KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))[0];

const holderOf = ({ document }: AnalysedDocument, { start, end }: Reference): AgendaItem | undefined =>
  document.items.find((item) => item.start <= start && end <= item.end);

function toFacts({ document }: AnalysedDocument): MeantDocument {
  return { id: document.id, body: bodyNameOf(document), date: document.date, kind: document.kind };
}

/** Documents looked into for one reference: a year's meetings, and both papers of each. */
const MOST_DOCUMENTS = 12;

/** "2022-03-11", "2022-03", "2022-Q1" and "2022" as what a document's date begins with or falls in. */
function fallsIn(date: string, meant: string): boolean {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/u.exec(meant) ?? [];
  if (!quarter) return date.startsWith(meant);
  return date.startsWith(`${year}-`) && Math.ceil(Number(date.slice(5, 7)) / 3) === Number(quarter);
}

/** A meeting as a whole, and none of its items. */
export const meansWholeMeeting = ({ target, text }: Reference): boolean =>
  target.item === null && WHOLE_MEETING.test(text) && !IS_SOURCE.test(text);

/** "har tidligere behandlet", without a day: an item may be meant, though no meeting is named. */
const isTreatment = ({ target, text }: Reference): boolean =>
  target.body !== null && target.item === null && !target.caseNumber && !/mød|referat/iu.test(text);

/** "på sidste møde": which one the text does not tell; the last that is stored, where it has the very matter. */
const isPrevious = ({ target, text }: Reference): boolean =>
  target.item === null &&
  !target.caseNumber &&
  /(?<!siden\s)(?:sidste|seneste|forrige)\s+(?:ordinære\s+)?\p{L}*møde/iu.test(text);
const ofOneDay = (documents: MeantDocument[]): MeantDocument[] =>
  documents.filter(({ date }) => date === documents[0]?.date);

/** Documents looked into for a treatment without a day: those of the last meetings before. */
const MOST_EARLIER = 6;

function earlierMeetings(own: MeantDocument, ofBody: readonly MeantDocument[]): MeantDocument[][] {
  const earlier = ofBody
    .filter(({ id, date }) => id !== own.id && date < own.date)
    .sort((a, b) => b.date.localeCompare(a.date) || KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))
    .slice(0, MOST_EARLIER);
  return earlier.length > 0 ? [earlier] : [];
}

/**
 * The documents that a reference may mean, one list a kind: minutes before agendas before newsletters (a day has one of
 * each, a month or a year several). A pointer within the document means that document. Empty when the corpus lacks the
 * meeting.
 */
export function findMeantDocuments(
  reference: Reference,
  own: MeantDocument,
  corpus: readonly MeantDocument[],
): MeantDocument[][] {
  const { body, date } = reference.target;
  const isOf = (document: MeantDocument): boolean => isBodyNamed(document.body, body, own.body);
  if (!date && isPrevious(reference)) return earlierMeetings(own, corpus.filter(isOf)).map(ofOneDay);
  const { item } = reference.target;
  const isNumbered = item !== null && body !== null && body !== own.body;
  if (!date) return isTreatment(reference) || isNumbered ? earlierMeetings(own, corpus.filter(isOf)) : [];
  const isOwnMeeting = date === own.date && isOf(own);
  if (isOwnMeeting && own.kind !== 'newsletter') return [[own]];
  const then = corpus.filter((document) => fallsIn(document.date, date) && document.id !== own.id);
  const named = then.filter(isOf);
  // Of a body that is named by its kind alone the day tells which.
  const kindred =
    date.length === 10 || / Kommune$/u.test(body ?? '')
      ? then.filter((document) => isKindOfBody(document.body, body, own.body))
      : [];
  const meant = (named.length > 0 ? named : kindred)
    .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || b.date.localeCompare(a.date))
    .slice(0, MOST_DOCUMENTS);
  return KIND_ORDER.map((kind) => meant.filter((one) => one.kind === kind)).filter((alike) => alike.length > 0);
}

/**
 * The item that a reference means among those of the document that it means.
 * @param holder the item in which the reference stands.
 */
export function findMeantItem(reference: Reference, holder: LinkItem, items: readonly LinkItem[]): string | null {
  const span = { start: placeInText(holder, reference.start), end: placeInText(holder, reference.end) };
  const within = items.some(({ documentId }) => documentId === holder.documentId);
  return findItem(reference, { ...wordsAround(holder.text, span), title: holder.item.title }, within, items);
}

function findItem(reference: Reference, words: Around, within: boolean, items: readonly LinkItem[]): string | null {
  const number = reference.target.item;
  if (number) return items.find((one) => one.item.number === number)?.id ?? null;
  if (meansWholeMeeting(reference)) return null;
  const earlierOnly = within && /tidligere|foregående/iu.test(reference.text);
  const candidates = items.filter(
    (one) =>
      standingOf(one) === 'matter' &&
      !(within && one.item.start <= reference.start && reference.end <= one.item.end) &&
      !(earlierOnly && one.item.start > reference.start),
  );
  if (reference.target.date === null) return clearBySubject(words, candidates);
  return bestBySubject(within ? { ...words, title: '' } : words, candidates);
}
