/**
 * Answers a question with passages of the corpus, word for word. Nothing is composed: where the corpus does not hold the
 * answer it says so and names the nearest item.
 */
import { splitCompound } from '../text/compound.ts';
import type { Span } from '../text/mapped-text.ts';
import { findCandidates } from './find-candidates.ts';
import { termsOfText, vectorOf } from './item-vectors.ts';
import type { LinkItem } from './model.ts';
import type { OpenIndex } from './packed-index.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Question, readQuestion } from './read-question.ts';
import type { LinkIndex } from './relate-items.ts';
import { spanInSource } from './source-places.ts';
import { isCommonStem, readTerms } from './terms.ts';

/** What the member has chosen beside the words. */
export interface QuestionFilters {
  readonly years?: readonly string[];
  readonly body?: string;
  /** Canonical names that the item must mention (party, person). */
  readonly entities?: readonly string[];
  readonly outcome?: string;
}

export interface Answer extends Span {
  readonly item: string;
  readonly documentId: string;
  /** Mended words of the passage; `start` and `end` are its place in the source. */
  readonly quote: string;
  readonly score: number;
  /** Items of the same meeting that say the same. */
  readonly alsoIn: readonly string[];
  /** Answers with the same thread belong to one matter at one meeting. */
  readonly thread: string;
}

export interface QuestionResult {
  readonly answered: boolean;
  /** Best first. Not answered: the nearest. */
  readonly answers: readonly Answer[];
  /** Why not, for the reader. */
  readonly declined: string | null;
}

const CANDIDATE_ITEMS = 40;
const MOST_ANSWERS = 12;
const PER_THREAD = 3;
const NEARLY_AS_GOOD = 0.85;
const LONGEST_QUOTE = 900;
/** How much of the question's words the best passage and its item must cover. */
const LEAST_COVERAGE = 0.35;
/** Words that half of all items have still say a little in a question. */
const LEAST_WEIGHT = 0.25;
/** Who asks with a common word means it: it tells more here than in an item. */
const COMMON_IN_QUESTIONS = 2;
/** What a word counts that stands not in the passage but in the item's title, just before it, or elsewhere in the item. */
const IN_TITLE = 0.7;
/** The passage that first names the rarest word of the question. */
const INTRODUCES = 0.1;
/** "Det indstilles, at …" says a thing over that is told elsewhere. */
const RECOMMENDS = -0.2;
/** What each further answer of one thread loses. */
const THREAD_DECAY = 0.97;
const JUST_BEFORE = 0.8;
const IN_ITEM = 0.4;
/** Characters before a passage that it may speak of. */
const CONTEXT = 400;
const AMOUNT = /\d[\d.,]*\s*(?:mia|mio|kr|kroner|t\.kr|pct|%)/iu;
const MONEY_NAMED = /\d[\d.,]*\s*(?:mia|mio|kr|kroner|t\.kr)/iu;
const DATE =
  /\b(?:\d{1,2}\.\s?)?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b(?:\s+\d{4})?|periode/iu;

interface AskedTerm {
  readonly stem: string;
  readonly parts: readonly string[];
  /** The noun of a verb, the verb of a noun ("anbefal", "anbefaling"). */
  readonly variants: readonly string[];
  readonly weight: number;
}

function askedTerms(question: Question, index: OpenIndex): AskedTerm[] {
  const rarest = Math.log(1 + index.size);
  const weightOf = (stem: string): number => {
    const term = index.table.find(stem);
    return term < 0 ? rarest : (index.factors[term] ?? 0) * (isCommonStem(stem) ? COMMON_IN_QUESTIONS : 1);
  };
  const isWord = (stem: string): boolean => {
    const term = index.table.find(stem);
    return term >= 0 && index.isWord[term] === 1;
  };
  const seen = new Map<string, AskedTerm>();
  const joined = question.joined.filter(({ stem }) => index.table.find(stem) >= 0);
  for (const { word, stem } of [...question.terms, ...joined]) {
    const parts = [...new Set(splitCompound(word, isWord))];
    const known = index.table.find(stem) >= 0;
    const weight = known || parts.length === 0 ? weightOf(stem) : Math.max(...parts.map(weightOf));
    seen.set(stem, { stem, parts, variants: variantsOf(stem), weight: Math.max(weight, LEAST_WEIGHT) });
  }
  return [...seen.values()];
}

function variantsOf(stem: string): string[] {
  if (stem.endsWith('ning')) return [stem.slice(0, -4), stem.slice(0, -3)];
  return stem.endsWith('ing') ? [stem.slice(0, -3)] : [`${stem}ing`, `${stem}ning`];
}

/** The stems of a text, with those of its compounds' parts, each with how surely it stands there. */
function stemsOf(text: string, index: OpenIndex): Map<string, number> {
  const isWord = (stem: string): boolean => {
    const term = index.table.find(stem);
    return term >= 0 && index.isWord[term] === 1;
  };
  const stems = new Map<string, number>();
  for (const { word, stem } of readTerms(text)) {
    stems.set(stem, 1);
    for (const part of splitCompound(word, isWord)) if (!stems.has(part)) stems.set(part, 0.7);
  }
  return stems;
}

/** 1: the word itself; less: its parts, or a compound that holds it. */
function presence(asked: AskedTerm, stems: ReadonlyMap<string, number>): number {
  let whole = stems.get(asked.stem) ?? 0;
  for (const variant of asked.variants) whole = Math.max(whole, 0.9 * (stems.get(variant) ?? 0));
  if (whole > 0 || asked.parts.length === 0) return whole;
  const found = asked.parts.reduce((sum, part) => sum + (stems.get(part) ?? 0), 0);
  return (0.7 * found) / asked.parts.length;
}

interface ScoredPassage {
  readonly item: LinkItem;
  readonly passage: Passage;
  readonly score: number;
  readonly coverage: number;
}

const decides = ({ section }: Passage): boolean => section === 'decision' || section === 'minorityStatement';
const hasDissent = ({ item }: LinkItem): boolean =>
  (item.decision?.dissent.length ?? 0) + (item.decision?.votes.length ?? 0) > 0;
/** Numbers that are no years, dates or list numbers. */
const numbersIn = (text: string): number =>
  text.match(/(?<![\d.,-])(?!(?:19|20)\d{2}(?!\d))\d[\d.,]*(?![.)]\s|\d)/g)?.length ?? 0;

/** What a passage is worth beside its words: the sort of answer that was asked for. */
function typeFactor(question: Question, item: LinkItem, passage: Passage): number {
  const { wanted } = question;
  let factor = 1;
  if (wanted.has('amount')) factor += MONEY_NAMED.test(passage.text) ? 0.35 : AMOUNT.test(passage.text) ? 0.1 : -0.15;
  if (wanted.has('count') && numbersIn(passage.text) > 0) factor += numbersIn(passage.text) > 2 ? 0.3 : 0.15;
  if (wanted.has('date') && DATE.test(passage.text)) factor += 0.15;
  if (wanted.has('decision') && decides(passage)) factor += 0.4;
  if (passage.section === 'recommendation' && !/indstil/iu.test(question.text)) factor += RECOMMENDS;
  if (wanted.has('dissent') && decides(passage)) factor += hasDissent(item) ? 0.5 : 0.1;
  if (question.years.length > 0) {
    if (question.years.some((year) => item.date.startsWith(year))) factor += 0.2;
    if (question.meetingYears.length > 0)
      factor += question.meetingYears.some((year) => item.date.startsWith(year)) ? 0.15 : -0.15;
    if (question.years.some((year) => passage.text.includes(year))) factor += 0.15;
  }
  return factor;
}

function scorePassages(
  question: Question,
  asked: readonly AskedTerm[],
  item: LinkItem,
  index: OpenIndex,
): ScoredPassage[] {
  const title = stemsOf(item.item.title, index);
  const whole = stemsOf(item.text, index);
  const all = asked.reduce((sum, term) => sum + term.weight, 0) || 1;
  const passages = passagesOf(item);
  const rarest = asked.reduce<AskedTerm | null>((top, term) => (top && top.weight >= term.weight ? top : term), null);
  const stemmed = passages.map((passage) => stemsOf(passage.text, index));
  return passages.map((passage, at) => {
    const stems = stemmed[at] ?? new Map<string, number>();
    const before = stemsBefore(item, passages, at, index);
    const decided = question.wanted.has('decision') && decides(passage);
    let score = 0;
    let covered = 0;
    for (const term of asked) {
      const here = presence(term, stems);
      const inTitle = presence(term, title);
      const inItem = presence(term, whole);
      const near = JUST_BEFORE * presence(term, before);
      score +=
        term.weight * Math.max(here, near, (decided ? 1 : IN_TITLE) * inTitle, (decided ? 0.7 : IN_ITEM) * inItem);
      covered += term.weight * Math.max(here, inTitle, 0.6 * inItem);
    }
    const introduces = rarest && at === firstOf(rarest, stemmed) ? INTRODUCES : 0;
    const factor = typeFactor(question, item, passage) + introduces;
    return { item, passage, score: (score / all) * factor, coverage: covered / all };
  });
}

/** Where a word first stands in an item it is introduced; -1: nowhere. */
function firstOf(term: AskedTerm, stemmed: readonly ReadonlyMap<string, number>[]): number {
  return stemmed.findIndex((stems) => presence(term, stems) >= 0.7);
}

/** What stands just before a passage in its section: what its "den" and "modellen" speak of. */
function stemsBefore(item: LinkItem, passages: readonly Passage[], at: number, index: OpenIndex): Map<string, number> {
  const passage = passages[at];
  if (!passage) return new Map();
  const first = passages.find((other) => other.section === passage.section);
  const from = Math.max(first?.start ?? 0, passage.start - CONTEXT);
  return stemsOf(item.text.slice(Math.min(from, passage.start), passage.start), index);
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
const threadOf = (item: LinkItem): string => `${item.body}|${item.date}|${lettersOf(item.item.title)}`;

interface Chosen {
  readonly item: LinkItem;
  readonly thread: string;
  readonly score: number;
  readonly alsoIn: Set<string>;
  start: number;
  end: number;
}

/**
 * Best first; windows that overlap and are nearly as good become one answer; the same words in agenda and minutes are
 * one answer; no thread fills the list.
 */
function chooseAnswers(scored: readonly ScoredPassage[]): Answer[] {
  const chosen: Chosen[] = [];
  const byThread = new Map<string, Chosen[]>();
  for (const { item, passage, score } of [...scored].sort((a, b) => b.score - a.score)) {
    const thread = threadOf(item);
    const ofThread = byThread.get(thread) ?? [];
    const overlapped = ofThread.find((one) => one.item === item && one.start < passage.end && one.end > passage.start);
    if (overlapped) {
      const [start, end] = [Math.min(overlapped.start, passage.start), Math.max(overlapped.end, passage.end)];
      if (score < NEARLY_AS_GOOD * overlapped.score || end - start > LONGEST_QUOTE) continue;
      overlapped.start = start;
      overlapped.end = end;
      continue;
    }
    const twin = ofThread.find((one) => one.item !== item && sayTheSame(one, passage));
    if (twin) twin.alsoIn.add(item.id);
    else if (ofThread.length < PER_THREAD && chosen.length < MOST_ANSWERS) {
      const one = {
        item,
        thread,
        score: score * THREAD_DECAY ** ofThread.length,
        alsoIn: new Set<string>(),
        start: passage.start,
        end: passage.end,
      };
      chosen.push(one);
      byThread.set(thread, [...ofThread, one]);
    }
  }
  return chosen
    .sort((a, b) => b.score - a.score)
    .map(({ item, thread, score, alsoIn, start, end }) => ({
      item: item.id,
      documentId: item.documentId,
      quote: item.text.slice(start, end),
      score,
      alsoIn: [...alsoIn],
      thread,
      ...spanInSource(item, { start, end }),
    }));
}

/** The passage's beginning stands in what was chosen from the other document of the meeting. */
function sayTheSame({ item, start, end }: Chosen, passage: Passage): boolean {
  const begun = lettersOf(passage.text).slice(0, 60);
  return begun.length > 0 && lettersOf(item.text.slice(start, end)).includes(begun);
}
/** A passage names one of the sort asked for ("Hvilken kommune …"). */
function namesKind(item: LinkItem, passage: Passage, question: Question): boolean {
  if (!question.wanted.has('municipality')) return true;
  return Object.keys(item.entities).some((name) => {
    const base = /^(.+?)s? Kommune$/u.exec(name)?.[1];
    return base !== undefined && passage.text.includes(base);
  });
}

const declineText = {
  noMinutes: 'Det fremgår ikke: referatet af mødet er ikke i samlingen.',
  noMeeting: 'Det fremgår ikke: mødet er ikke i samlingen.',
  nothing: 'Det fremgår ikke af de dokumenter, der er i samlingen.',
};

/** Why the corpus cannot hold the answer, whatever its words say; null where it may. */
function whyDeclined(
  question: Question,
  best: ScoredPassage | undefined,
  index: OpenIndex,
  scored: readonly ScoredPassage[],
): string | null {
  if (!best || best.coverage < LEAST_COVERAGE) return declineText.nothing;
  const [date] = question.dates;
  if (question.wanted.has('outcome') && date) {
    const meetings = index.documents.filter((document) => document.date.startsWith(date));
    if (meetings.length === 0) return declineText.noMeeting;
    if (!meetings.some((document) => document.kind === 'minutes')) return declineText.noMinutes;
  }
  const strong = scored.filter((one) => one.coverage >= 0.8 * best.coverage);
  if (
    question.wanted.has('outcome') &&
    !strong.some((one) => one.passage.section === 'decision' || one.item.kind !== 'agenda')
  ) {
    return declineText.noMinutes;
  }
  if (!strong.some((one) => namesKind(one.item, one.passage, question))) return declineText.nothing;
  return null;
}

function passesFilters(item: LinkItem, question: Question, filters: QuestionFilters): boolean {
  if (filters.years && !filters.years.some((year) => item.date.startsWith(year))) return false;
  if (filters.body && item.body !== filters.body) return false;
  if (filters.outcome && item.item.decision?.outcome !== filters.outcome) return false;
  if (filters.entities && !filters.entities.every((name) => (item.entities[name] ?? 0) > 0)) return false;
  if (question.amountOver === null && question.amountUnder === null) return true;
  return amountsIn(item.text).some(
    (amount) => amount > (question.amountOver ?? 0) && amount < (question.amountUnder ?? Number.POSITIVE_INFINITY),
  );
}

const MONEY = /(?<!\d)(\d{1,3}(?:\.\d{3})+|\d{1,9})(,\d{1,3})?\s*(mia|mio|t)?\.?\s?kr/giu;

function amountsIn(text: string): number[] {
  const scale: Readonly<Record<string, number>> = { mia: 1e9, mio: 1e6, t: 1e3 };
  return Array.from(text.matchAll(MONEY), (match) => {
    const number = Number(`${(match[1] ?? '').replace(/\./g, '')}${(match[2] ?? '').replace(',', '.')}`);
    return number * (scale[(match[3] ?? '').toLowerCase()] ?? 1);
  });
}

/** Ids of the items that may hold the answer, the likeliest first. */
export function findQuestionItems(question: string, index: OpenIndex, most = CANDIDATE_ITEMS): string[] {
  const asked = readQuestion(question, latestDate(index));
  const words = [...asked.terms, ...asked.joined].map((term) => term.word).join(' ');
  const vector = vectorOf(termsOfText(words, index), 0.5, new Set(), index);
  return findCandidates([vector], index, most).map((item) => index.idOf(item));
}

function latestDate(index: OpenIndex): string {
  return index.documents.reduce((latest, document) => (document.date > latest ? document.date : latest), '1970-01-01');
}

/** The same with items that were fetched: `items` are those that `findQuestionItems` named. */
export function answerFromItems(
  text: string,
  items: readonly LinkItem[],
  index: OpenIndex,
  filters: QuestionFilters = {},
): QuestionResult {
  const question = readQuestion(
    text,
    latestDate(index),
    new Set(index.documents.map((document) => document.date.slice(0, 4))),
  );
  const asked = askedTerms(question, index);
  const scored = items
    .filter((item) => !item.heading && passesFilters(item, question, filters))
    .flatMap((item) => scorePassages(question, asked, item, index));
  const best = scored.reduce<ScoredPassage | undefined>(
    (top, one) => (top && top.score >= one.score ? top : one),
    undefined,
  );
  const declined = whyDeclined(question, best, index, scored);
  return { answered: declined === null, answers: chooseAnswers(scored), declined };
}

export function answerQuestion(text: string, index: LinkIndex, filters: QuestionFilters = {}): QuestionResult {
  const items = findQuestionItems(text, index).flatMap((id) => index.items.get(id) ?? []);
  return answerFromItems(text, items, index, filters);
}

/** For a corpus that is kept: items are fetched by id. */
export async function askCorpus(
  text: string,
  index: OpenIndex,
  loadItems: (ids: readonly string[]) => Promise<readonly LinkItem[]>,
  filters: QuestionFilters = {},
): Promise<QuestionResult> {
  return answerFromItems(text, await loadItems(findQuestionItems(text, index)), index, filters);
}
