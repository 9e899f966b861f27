/**
 * Which item of the corpus a reference means: the meeting by body and date, the item by its number or, where none is
 * given, by the subject of the sentence around the reference.
 */
import type { AgendaItem } from '../document/model.ts';
import { splitCompound } from '../text/compound.ts';
import type { Span } from '../text/mapped-text.ts';
import { designationsIn } from './designations.ts';
import type { IndexedDocument } from './index/model.ts';
import { cleanForLinking } from './item-fields.ts';
import { standingOf } from './item-standing.ts';
import { bodyNameOf, toLinkItems } from './link-items.ts';
import type { AnalysedDocument, LinkItem, Reference } from './model.ts';
import { plainCase } from './reference-cases.ts';
import { isBodyNamed } from './same-body.ts';
import { placeInText } from './source-places.ts';
import { isCommonStem, readTerms } from './terms.ts';

/** A document by what a reference tells of one. */
type MeantDocument = Pick<IndexedDocument, 'id' | 'body' | 'date' | 'kind'>;

/** Characters on either side in which the sentence around a reference is sought. */
const SENTENCE_REACH = 320;
const TITLE_BONUS = 3;
/** The item that names the sentence's "rute 250" is meant rather than one that shares other words. */
const DESIGNATION_BONUS = 3;
/** A word of the paragraph beside one of the sentence itself. */
const PARAGRAPH_WORD = 0.3;
/** A word of the title over it; where the sentence says "sagen", it says nothing else of what it means. */
const TITLE_WORD = 0.4;
const SAME_TITLE_WORD = 0.8;
const SAME_MATTER = /(?<!\p{L})(?:sagen|punktet|forslaget|planen|emnet)(?!\p{L})/iu;
/** What the best item must share with the sentence; less, and only the meeting is known. */
const LEAST_EVIDENCE = 2.5;
const KIND_ORDER = ['minutes', 'agenda', 'newsletter', 'meetingList', 'document'];
/** References to a meeting as a whole. */
const WHOLE_MEETING =
  /referat|\bsiden\s|næste\s+møde|kommende|to\s+sager|(?:holdt|holder|afholdt)\s[^.]*mød|konstituerende/iu;

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
    return { ...reference, inCorpus: meant.length > 0, targetItem: null };
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
  target.item === null && WHOLE_MEETING.test(text);

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
  if (!date) return [];
  const isOf = (document: MeantDocument): boolean => isBodyNamed(document.body, body, own.body);
  const isOwnMeeting = date === own.date && isOf(own);
  if (isOwnMeeting && own.kind !== 'newsletter') return [[own]];
  const meant = corpus
    .filter((document) => fallsIn(document.date, date) && isOf(document))
    .filter((document) => document.id !== own.id)
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
  return bestBySubject(within ? { ...words, title: '' } : words, candidates);
}

/** What tells the subject of a reference: its sentence, its paragraph, the title of the item in which it stands. */
interface Around {
  readonly sentence: string;
  readonly paragraph: string;
  readonly title: string;
}

/** The sentence that holds the reference, and what else its paragraph says near it. */
function wordsAround(text: string, { start, end }: Span): Omit<Around, 'title'> {
  const before = text.slice(Math.max(0, start - SENTENCE_REACH), start);
  const after = text.slice(end, end + 2 * SENTENCE_REACH);
  const lead = before.slice(lastEnd(before, /[.!?]\s|\n\n|\n(?=[–•-]\s)/gu));
  const tail = after.slice(0, firstEnd(after, /[.!?](?:\s|$)|\n\n|\n(?=[–•-]\s)/u));
  const paragraphLead = before.slice(lastEnd(before, /\n\n/gu));
  const paragraph = `${paragraphLead} ${after.slice(0, firstEnd(after, /\n\n/u))}`;
  return { sentence: `${lead} ${text.slice(start, end)} ${tail}`, paragraph };
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function firstEnd(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? text.length : at;
}

/** The stems of a text with those of its compounds' parts. */
function stemsOf(text: string, isWord: (stem: string) => boolean): Map<string, number> {
  const stems = new Map<string, number>();
  const add = (stem: string, times: number): void => void stems.set(stem, (stems.get(stem) ?? 0) + times);
  for (const { word, stem } of readTerms(cleanForLinking(text))) {
    add(stem, 1);
    for (const part of new Set(splitCompound(word, isWord))) add(part, 0.5);
  }
  return stems;
}

/** The item that shares most of the sentence's words, weighed by how few of the items have them. */
function bestBySubject({ sentence, paragraph, title: holder }: Around, items: readonly LinkItem[]): string | null {
  const words = new Set(items.flatMap((one) => readTerms(one.text).map((term) => term.stem)));
  const isWord = (stem: string): boolean => words.has(stem);
  const stemmed = items.map((one) => ({
    id: one.id,
    title: stemsOf(one.item.title, isWord),
    text: stemsOf(one.text, isWord),
  }));
  const spread = new Map<string, number>();
  for (const { text } of stemmed) for (const stem of text.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  let best: { id: string; score: number } | null = null;
  const asked = stemsOf(sentence, isWord);
  for (const [stem, times] of stemsOf(paragraph, isWord)) {
    if (!asked.has(stem)) asked.set(stem, Math.min(1, times) * PARAGRAPH_WORD);
  }
  const own = SAME_MATTER.test(sentence) ? SAME_TITLE_WORD : TITLE_WORD;
  for (const [stem, times] of stemsOf(holder, isWord)) {
    asked.set(stem, Math.max(asked.get(stem) ?? 0, Math.min(1, times) * own));
  }
  const designations = designationsIn(sentence);
  for (const [at, { id, title, text }] of stemmed.entries()) {
    const said = (items[at]?.text ?? '').toLowerCase();
    let score = DESIGNATION_BONUS * designations.filter((thing) => said.includes(thing)).length;
    for (const [stem, times] of asked) {
      const rarity = Math.log(1 + items.length / (spread.get(stem) ?? items.length)) * (isCommonStem(stem) ? 0.25 : 1);
      const frequency = text.get(stem) ?? 0;
      const inItem = frequency / (frequency + 2) + (title.has(stem) ? TITLE_BONUS : 0);
      score += rarity * inItem * Math.min(1, times);
    }
    if (!best || score > best.score) best = { id, score };
  }
  return best && best.score >= LEAST_EVIDENCE ? best.id : null;
}
