/** What each passage of an item is worth as an answer: its words, and whether it is the sort of answer asked for. */
import { stemWord } from '../text/stem.ts';
import type { LinkItem } from './model.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type AskedTerm, presence, type Stems } from './question-terms.ts';
import type { Question } from './read-question.ts';
import { initialsOf } from './same-body.ts';

/** What a word counts that stands not in the passage but in the item's title or its body's name, just before it, or elsewhere in the item. */
const IN_TITLE = 0.7;
const JUST_BEFORE = 0.8;
const IN_ITEM = 0.4;
/** Characters above a passage in which its heading stands. */
const HEADING = 110;
/** Characters before a passage that it may speak of. */
const CONTEXT = 400;
/** The passage that first names the rarest word of the question. */
const INTRODUCES = 0.1;
/** "Det indstilles, at …" says a thing over that is told elsewhere. */
const RECOMMENDS = -0.2;
/** What was decided answers any question a little better than what was put forward. */
const DECIDED = 0.15;
/** "238 høringssvar" to "Hvor mange høringssvar …?" */
const COUNTS = 0.2;
/** Before the year that is named, or not. */
const BEFORE = 0.15;
/** Minutes and agendas of the body whose decision is asked for. */
const OF_ASKED_BODY = 0.35;
const asksForDecision = ({ wanted }: Question): boolean => wanted.has('decision') || wanted.has('dissent');
const AMOUNT = /\d[\d.,]*\s*(?:mia|mio|kr|kroner|t\.kr|pct|%)/iu;
const MONEY_NAMED = /\d[\d.,]*\s*(?:mia|mio|kr|kroner|t\.kr)/iu;
const DATE =
  /\b(?:\d{1,2}\.\s?)?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b(?:\s+\d{4})?|periode/iu;

export interface ScoredPassage {
  readonly item: LinkItem;
  readonly passage: Passage;
  readonly score: number;
  /** 0–1: how much of the question's words, by rarity, the passage and its item have. */
  readonly coverage: number;
  /** The same without the names that the question names. */
  readonly subject: number;
}

/** "klyngen i vest" is Vestklyngen, "AVV" Affaldsselskabet Vendsyssel Vest. */
const IN_BODY_NAME = 0.7;

function isInName(stem: string, body: string): boolean {
  const words = body.split(/[\s,]+/).filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word));
  if (stem.length >= 4 && words.some((word) => word.toLowerCase().includes(stem))) return true;
  return stem === initialsOf(body);
}

const decides = ({ section }: Passage): boolean => section === 'decision' || section === 'minorityStatement';
const hasDissent = ({ item }: LinkItem): boolean =>
  (item.decision?.dissent.length ?? 0) + (item.decision?.votes.length ?? 0) > 0;
const namesThing = ({ designations }: Question, text: string): boolean => {
  const words = text.toLowerCase().replace(/\s+/g, ' ');
  return designations.some((thing) => new RegExp(`${thing}(?![\\p{L}\\d])`, 'u').test(words));
};

/** No committee is named, or it is the one that met. */
function isByAsked({ committees }: Question, { body }: LinkItem): boolean {
  const met = body.toLowerCase();
  return committees.length === 0 || committees.some((committee) => met.includes(committee));
}

/** An earlier treatment of the matter, by the committee that the question names, under that committee's heading. */
function isAskedTreatment(question: Question, item: LinkItem, { section, start, text }: Passage): boolean {
  if (section !== 'earlierDecision' || question.committees.length === 0 || !asksForDecision(question)) return false;
  const words = `${item.text.slice(Math.max(0, start - HEADING), start)}${text}`.toLowerCase();
  return question.committees.some((committee) => words.includes(committee));
}

/** Numbers that are no years, dates or list numbers. */
const numbersIn = (text: string): number =>
  text.match(/(?<![\d.,-])(?!(?:19|20)\d{2}(?!\d))\d[\d.,]*(?![.)]\s|\d)/g)?.length ?? 0;

/** A number right before the thing that is counted. */
function countsThing(counted: string, text: string): boolean {
  const stem = stemWord(counted).replace(/[^\p{L}-]/gu, '');
  return new RegExp(`(?<![\\d.,])\\d[\\d.]*\\s+(?:\\p{Ll}+\\s+){0,2}?\\p{L}*${stem}`, 'iu').test(text);
}

/** What a passage is worth beside its words: the sort of answer that was asked for. */
function typeFactor(question: Question, item: LinkItem, passage: Passage): number {
  const { wanted } = question;
  let factor = 1;
  if (wanted.has('amount')) factor += MONEY_NAMED.test(passage.text) ? 0.35 : AMOUNT.test(passage.text) ? 0.1 : -0.15;
  if (wanted.has('count') && numbersIn(passage.text) > 0) factor += numbersIn(passage.text) > 2 ? 0.3 : 0.15;
  if (question.counted && countsThing(question.counted, passage.text)) factor += COUNTS;
  if (wanted.has('date') && DATE.test(passage.text)) factor += 0.15;
  const own = decides(passage) && isByAsked(question, item);
  if (!asksForDecision(question) && decides(passage)) factor += DECIDED;
  if (wanted.has('decision') && decides(passage)) factor += own ? 0.4 : 0.1;
  if (passage.section === 'recommendation' && !/indstil/iu.test(question.text)) factor += RECOMMENDS;
  if (wanted.has('dissent') && decides(passage)) factor += own && hasDissent(item) ? 0.5 : 0.1;
  if (question.designations.length > 0)
    factor += namesThing(question, passage.text) ? 0.25 : namesThing(question, item.text) ? 0.1 : 0;
  if (isAskedTreatment(question, item, passage)) factor += question.wanted.has('dissent') ? 0.5 : 0.4;
  if (question.bodies.size > 0 && asksForDecision(question))
    factor += question.bodies.has(item.body) ? OF_ASKED_BODY : 0;
  if (question.beforeYear !== null) factor += item.date < question.beforeYear ? BEFORE : -BEFORE;
  else if (question.years.length > 0) {
    if (question.years.some((year) => item.date.startsWith(year))) factor += 0.2;
    if (question.meetingYears.length > 0)
      factor += question.meetingYears.some((year) => item.date.startsWith(year)) ? 0.15 : -0.15;
    if (question.years.some((year) => passage.text.includes(year))) factor += 0.15;
  }
  return factor;
}

export function scorePassages(
  question: Question,
  asked: readonly AskedTerm[],
  item: LinkItem,
  stemsOf: (text: string) => Stems,
): ScoredPassage[] {
  const title = new Map(stemsOf(`${item.item.title}\n${item.body}`));
  for (const { stem } of asked)
    if (isInName(stem, item.body)) title.set(stem, Math.max(IN_BODY_NAME, title.get(stem) ?? 0));
  const whole = stemsOf(item.text);
  const names = new Set(question.names.map(({ stem }) => stem));
  const subjects = asked.filter(({ stem }) => !names.has(stem));
  const all = sumOf(asked) || 1;
  const passages = passagesOf(item);
  const rarest = asked.reduce<AskedTerm | null>((top, term) => (top && top.weight >= term.weight ? top : term), null);
  const stemmed = passages.map((passage) => stemsOf(passage.text));
  return passages.map((passage, at) => {
    const stems = stemmed[at] ?? new Map();
    const namesMoney = MONEY_NAMED.test(passage.text);
    const before = stemsOf(textBefore(item, passages, at));
    const decided = question.wanted.has('decision') && decides(passage);
    let score = 0;
    let covered = 0;
    let ofSubject = 0;
    for (const term of asked) {
      const here = term.asksAmount && namesMoney ? 1 : presence(term, stems);
      const inTitle = presence(term, title);
      const inItem = presence(term, whole);
      const near = JUST_BEFORE * presence(term, before);
      score +=
        term.weight * Math.max(here, near, (decided ? 1 : IN_TITLE) * inTitle, (decided ? 0.7 : IN_ITEM) * inItem);
      const told = term.weight * Math.max(here, inTitle, 0.6 * inItem);
      covered += told;
      if (!names.has(term.stem)) ofSubject += told;
    }
    const introduces = rarest && at === firstOf(rarest, stemmed) ? INTRODUCES : 0;
    const factor = typeFactor(question, item, passage) + introduces;
    const subject = subjects.length > 0 ? ofSubject / sumOf(subjects) : 1;
    return { item, passage, score: (score / all) * factor, coverage: covered / all, subject };
  });
}

const sumOf = (terms: readonly AskedTerm[]): number => terms.reduce((sum, term) => sum + term.weight, 0);

/** Where a word first stands in an item it is introduced; -1: nowhere. */
function firstOf(term: AskedTerm, stemmed: readonly Stems[]): number {
  return stemmed.findIndex((stems) => presence(term, stems) >= 0.7);
}

/** What stands just before a passage in its section: what its "den" and "modellen" speak of. */
function textBefore(item: LinkItem, passages: readonly Passage[], at: number): string {
  const passage = passages[at];
  if (!passage) return '';
  const first = passages.find((other) => other.section === passage.section);
  const from = Math.max(first?.start ?? 0, passage.start - CONTEXT);
  return item.text.slice(Math.min(from, passage.start), passage.start);
}

/** What the newest (or oldest) of the items that a question finds is worth more than the one at the other end. */
const AT_END = 0.12;
/** Items that cover less of the question tell nothing of when it was last treated. */
const COVERS = 0.6;

/** "Hvornår har vi sidst …": of items that tell of the matter, those at the asked end of time come before the others. */
export function favourEnd(scored: readonly ScoredPassage[], end: Question['end']): ScoredPassage[] {
  const dates = [...new Set(scored.filter((one) => one.coverage >= COVERS).map(({ item }) => item.date))].sort();
  if (end === null || dates.length < 2) return [...scored];
  return scored.map((one) => {
    const place = dates.indexOf(one.item.date) / (dates.length - 1);
    if (place < 0) return one;
    return { ...one, score: one.score * (1 + AT_END * (end === 'newest' ? place : 1 - place)) };
  });
}
