/**
 * Answers a question with passages of the corpus, word for word. Nothing is composed: where the corpus does not hold the
 * answer it says so and names the nearest item.
 */
import { type Answer, chooseAnswers } from './choose-answers.ts';
import { whyDeclined } from './decline-question.ts';
import { findAbout, idsOf } from './find-candidates.ts';
import type { IndexedDocument } from './index/model.ts';
import type { OpenIndex } from './index/open-index.ts';
import { weigh } from './item-vectors.ts';
import type { DeclineReason, LinkItem } from './model.ts';
import { findMoney } from './money.ts';
import { passagesOf } from './passages.ts';
import { askedTerms, stemReader } from './question-terms.ts';
import { type Question, readQuestion } from './read-question.ts';
import type { LinkIndex } from './relate-items.ts';
import { favourEnd, type ScoredPassage, scorePassages } from './score-passages.ts';

export type { Answer } from './choose-answers.ts';

/** What the member has chosen beside the words. */
export interface QuestionFilters {
  readonly years?: readonly string[];
  readonly body?: string;
  /** Canonical names that the item must mention (party, person). */
  readonly entities?: readonly string[];
  readonly outcome?: string;
}

export interface QuestionResult {
  readonly answered: boolean;
  /** Best first. Not answered: the nearest. */
  readonly answers: readonly Answer[];
  /** Why not. */
  readonly declined: DeclineReason | null;
}

const CANDIDATE_ITEMS = 40;
/** A list without a subject looks at this many of the newest items. */
const LISTED_ITEMS = 400;
function passesFilters(item: LinkItem, question: Question, filters: QuestionFilters): boolean {
  if (filters.years && !filters.years.some((year) => item.date.startsWith(year))) return false;
  if (filters.body && item.body !== filters.body) return false;
  const outcome = filters.outcome ?? question.outcome;
  if (outcome && item.item.decision?.outcome !== outcome) return false;
  if (filters.entities && !filters.entities.every((name) => (item.entities[name] ?? 0) > 0)) return false;
  if (question.amountOver === null && question.amountUnder === null) return true;
  return findMoney(item.text).some(
    ({ value: amount }) =>
      amount > (question.amountOver ?? 0) && amount < (question.amountUnder ?? Number.POSITIVE_INFINITY),
  );
}

/** Ids of the items that may hold the answer, the likeliest first; the newest where the question names no subject. */
export async function findQuestionItems(
  question: string,
  index: OpenIndex,
  most = CANDIDATE_ITEMS,
  filters: QuestionFilters = {},
): Promise<string[]> {
  const documents = await index.reader.listDocuments();
  const asked = readQuestion(question, latestDate(documents));
  const words = [...asked.terms, ...asked.joined].map((term) => term.word).join(' ');
  if (words === '') return newestItems(documents, index, filters);
  const vector = weigh(index.terms.readText(words), index);
  return idsOf(await findAbout(vector, index, most), index);
}

async function newestItems(
  documents: readonly IndexedDocument[],
  { reader }: OpenIndex,
  { years, body }: QuestionFilters,
): Promise<string[]> {
  const newest = documents
    .filter((document) => !years || years.some((year) => document.date.startsWith(year)))
    .filter((document) => !body || document.body === body)
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, LISTED_ITEMS);
  const ids: string[] = [];
  for (const { id, items } of await reader.findById(newest.map((document) => document.id))) {
    if (ids.length >= LISTED_ITEMS) break;
    ids.push(...items.split('\n').map((suffix) => `${id}#${suffix}`));
  }
  return ids;
}

function latestDate(documents: readonly IndexedDocument[]): string {
  return documents.reduce((latest, document) => (document.date > latest ? document.date : latest), '1970-01-01');
}

/** Without a subject: each item that passes the filters with its decision, the newest first. */
function listItems(items: readonly LinkItem[]): QuestionResult {
  const scored = items.flatMap((item): ScoredPassage[] => {
    const passages = passagesOf(item);
    const passage = passages.find((one) => one.section === 'decision') ?? passages[0];
    const age = Number(item.date.replaceAll('-', '')) / 1e8;
    return passage ? [{ item, passage, score: age, coverage: 1, subject: 1 }] : [];
  });
  const answers = chooseAnswers(scored);
  return { answered: answers.length > 0, answers, declined: answers.length > 0 ? null : 'nothing' };
}

const narrows = (question: Question, filters: QuestionFilters): boolean =>
  question.outcome !== null ||
  question.amountOver !== null ||
  question.amountUnder !== null ||
  Object.values(filters).some((filter) => filter !== undefined);

/** The same with items that were fetched: `items` are those that `findQuestionItems` named. */
export async function answerFromItems(
  text: string,
  items: readonly LinkItem[],
  index: OpenIndex,
  filters: QuestionFilters = {},
): Promise<QuestionResult> {
  const documents = await index.reader.listDocuments();
  const meetingYears = new Set(documents.map((document) => document.date.slice(0, 4)));
  const bodies = documents.map((document) => document.body);
  const question = readQuestion(text, latestDate(documents), meetingYears, bodies);
  const passing = items.filter((item) => !item.heading && passesFilters(item, question, filters));
  const asked = askedTerms(question, index);
  if (asked.length === 0) {
    return narrows(question, filters) ? listItems(passing) : { answered: false, answers: [], declined: 'nothing' };
  }
  const stemsOf = stemReader();
  const all = passing.flatMap((item) => scorePassages(question, asked, item, stemsOf));
  const scored = favourEnd(all, question.end);
  const best = scored.reduce<ScoredPassage | undefined>(
    (top, one) => (top && top.score >= one.score ? top : one),
    undefined,
  );
  const declined = whyDeclined(question, best, scored, documents, stemsOf);
  return { answered: declined === null, answers: chooseAnswers(scored), declined };
}

export async function answerQuestion(
  text: string,
  index: LinkIndex,
  filters: QuestionFilters = {},
): Promise<QuestionResult> {
  const ids = await findQuestionItems(text, index, CANDIDATE_ITEMS, filters);
  const items = ids.flatMap((id) => index.items.get(id) ?? []);
  return answerFromItems(text, items, index, filters);
}
