/** When a question is not answered although passages share its words: the corpus cannot hold what it asks for. */

import { committeeAsked, councilAsked, tellsOf } from './asked-bodies.ts';
import { isToldByVerb } from './asked-evidence.ts';
import type { IndexedDocument } from './index/model.ts';
import type { DeclineReason, LinkItem } from './model.ts';
import type { Passage } from './passages.ts';
import type { Stems } from './question-terms.ts';
import type { Question } from './read-question.ts';
import type { ScoredPassage } from './score-passages.ts';
import { splitSentences } from './sentences.ts';
import { isCommonStem, readTerms } from './terms.ts';

/** How much of the question's words, by rarity, the best passage and its item must cover; with names and without. */
const LEAST_COVERAGE = 0.44;
/** Passages that cover nearly as much of the question as the best one may answer it as well. */
const STRONG = 0.8;
const NEARLY_BEST = 0.9;
/** Of what the best passage is worth: one that covers the question better may stand so far behind it. */
const NEARLY_TOLD = 0.75;

/** Null where the corpus may hold the answer; else why not. */
export function whyDeclined(
  question: Question,
  best: ScoredPassage | undefined,
  scored: readonly ScoredPassage[],
  documents: readonly IndexedDocument[],
  stemsOf: (text: string) => Stems,
): DeclineReason | null {
  const tells = ({ score, coverage, subject }: ScoredPassage): boolean =>
    score >= NEARLY_TOLD * (best?.score ?? 0) && Math.min(coverage, subject) >= LEAST_COVERAGE;
  if (!best || !scored.some(tells)) return 'nothing';
  const strong = scored.filter((one) => one.coverage >= STRONG * best.coverage);
  return (
    lackingMeeting(question, best, strong, documents) ??
    lackingName(question, strong, stemsOf) ??
    lackingCommittee(question, strong) ??
    lackingCouncil(question, strong) ??
    lackingRole(question, strong) ??
    (isToldByVerb(question, strong) ? null : 'nothing') ??
    lackingCount(question, strong) ??
    lackingResult(question, best, strong) ??
    lackingDeed(question, best, strong) ??
    (isOpen(question, strong) ? 'nothing' : null)
  );
}

/** "… på mødet i februar 2025?" */
const OF_MEETING =
  /(?:møde\p{L}*|behandlede|drøftede|(?:tog|taget)\s+[^?]{0,30}\s?op(?:\s+igen)?)\s+(?:[^?]{0,30}\s)?(?:i|den|d\.)\s/iu;

const NOT_DONE = /(?<!\p{L})(?:ikke|udsat|flyttet|til\smødet)(?!\p{L})/iu;

/** A later paper says what that meeting did. */
const isToldLater = (strong: readonly ScoredPassage[], date: string): boolean =>
  strong.some(
    ({ item }) =>
      item.date > date &&
      item.references.some(({ target, text }) => target.date?.startsWith(date) && !NOT_DONE.test(text)),
  );

/** The meeting asked of, or its minutes, are not in the corpus. */
function lackingMeeting(
  question: Question,
  best: ScoredPassage,
  strong: readonly ScoredPassage[],
  documents: readonly IndexedDocument[],
): DeclineReason | null {
  const { wanted, dates, missingYears } = question;
  const told = missingYears.every((year) => strong.some(({ passage }) => passage.text.includes(year)));
  if (!told) return 'noMeeting';
  const [date] = dates;
  if (!wanted.has('outcome') && !(date && OF_MEETING.test(question.text))) return null;
  if (date) {
    const meetings = documents.filter((document) => document.date.startsWith(date));
    if (meetings.length === 0) return isToldLater(strong, date) ? null : 'noMeeting';
    if (!wanted.has('outcome')) return null;
    if (!meetings.some((document) => document.kind === 'minutes')) return 'noMinutes';
  }
  const nearest = strong.filter(
    (one) => one.coverage >= NEARLY_BEST * best.coverage && one.score >= NEARLY_BEST * best.score,
  );
  return nearest.some((one) => isDecided(one, date ?? '')) ? null : 'noMinutes';
}

/** Tells what was decided, at the meeting asked of. */
function isDecided({ item }: ScoredPassage, date: string): boolean {
  const tells = item.item.decision !== null || item.kind === 'newsletter';
  return tells && item.date.startsWith(date);
}

/** None of the items that share the question's other words has all that it names. */
function lackingName(
  question: Question,
  strong: readonly ScoredPassage[],
  stemsOf: (text: string) => Stems,
): DeclineReason | null {
  if (!strong.some((one) => namesKind(one.item, one.passage, question))) return 'nothing';
  const items = new Set(strong.map((one) => one.item));
  const texts = [...items].map((item) => `${item.body}\n${Object.keys(item.entities).join('\n')}\n${item.text}`);
  const stems = texts.map(stemsOf);
  // "i Greve i 2016 og i Køge i 2024": of several places each may be told by an item of its own.
  const places = question.names.filter(({ stem }) => isCommonStem(stem));
  const apart = places.length > 1 && places.every(({ stem }) => stems.some((one) => one.has(stem)));
  const together = question.names.filter((name) => !apart || !places.includes(name));
  const named = texts.some(
    (text, at) =>
      together.every(({ stem }) => stems[at]?.has(stem)) && question.numbers.every((number) => text.includes(number)),
  );
  return named ? null : 'nothing';
}

/** What a committee decided, of which the corpus has neither meetings nor earlier treatments. */
function lackingCommittee(question: Question, strong: readonly ScoredPassage[]): DeclineReason | null {
  const committee = question.bodies.size > 0 ? null : committeeAsked(question.text);
  if (committee === null || strong.some(({ item }) => tellsOf(committee, item.text))) return null;
  return 'nothing';
}

/** What a council decided, of which the corpus has neither meetings nor what another body tells of them. */
function lackingCouncil({ text, wanted, bodies }: Question, strong: readonly ScoredPassage[]): DeclineReason | null {
  if (!wanted.has('decision') || bodies.size > 0 || councilAsked(text) === null) return null;
  const root = /region/iu.test(text) ? 'regionsråd' : 'byråd';
  return strong.some(({ item }) => tellsOf(root, item.text)) ? null : 'nothing';
}

const ROLE =
  /^\s*hvem (?:blev|er|var|bliver)(?: blevet)?(?: (?:valgt|udpeget|ansat|konstitueret) (?:som|til))?(?: (?:den )?nye?| ny)? (\p{Ll}*(?:formand|direktør|leder|ordfører|tovholder|chef|borgmester))(?!\p{L})/iu;
/** Letters between a person's name and what he became. */
const ROLE_REACH = 80;

/** "Hvem blev formand …" where no strong passage names a person beside that word. */
function lackingRole({ text }: Question, strong: readonly ScoredPassage[]): DeclineReason | null {
  const role = ROLE.exec(text)?.[1]?.toLowerCase();
  if (!role) return null;
  const named = strong.some(({ item, passage }) => {
    const surnames = (item.people ?? []).flatMap((name) => name.split(' ').slice(-1)).filter((name) => name.length > 2);
    return [...passage.text.matchAll(new RegExp(`(?<!\\p{L})${role}(?:en|n)?(?!\\p{L})`, 'giu'))].some(({ index }) => {
      const around = passage.text.slice(Math.max(0, index - ROLE_REACH), index + ROLE_REACH);
      return surnames.some((name) => around.includes(name));
    });
  });
  return named ? null : 'nothing';
}

/** Shares, money, spans of time, paragraphs, years and places in a row are no counts of things. */
const OTHER_NUMBER =
  /(?:§+ ?\d+(?: [a-z](?!\p{L}))?|(?:kr|DKK)\.? ?\d[\d.,]*|\d[\d.,-]* ?(?:pct|procent|%|mio|mia|t\. ?kr|kr|kroner|dage|uger|måneder|år|timer|kvartal|stk|km|m2|MW)(?!\p{L})|(?:\p{L}+) (?:dages?|ugers?|måneders?|års?|timers?|kvartal)(?!\p{L})|\d{1,2}\.(?= ?\p{Ll}|-)|(?:19|20)\d\d(?:-(?:19|20)?\d\d)?|(?<!\p{L})(?:nr|punkt|pkt|stk)\.? ?\d+|kl\. ?\d[\d.:]*)/giu;
const COUNT =
  /(?<![\p{L}\d-])(?:\d[\d.]*|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|ingen|alle|begge|hver\p{Ll}*|halvdelen)(?![\p{L}\d-])/iu;

/** "Hvor mange elever …" where no strong passage counts anything. */
function lackingCount({ counted }: Question, strong: readonly ScoredPassage[]): DeclineReason | null {
  if (counted === null || /^(?:dage|uger|måneder|år|timer|procent|kroner)/u.test(counted)) return null;
  const counts = strong.some(({ passage }) => COUNT.test(passage.text.replace(OTHER_NUMBER, ' ')));
  return counts ? null : 'nothing';
}

/** "Fik kommunerne …?" of a matter that was only sent on or put off, and nothing later tells more. */
function lackingResult(
  question: Question,
  best: ScoredPassage,
  strong: readonly ScoredPassage[],
): DeclineReason | null {
  if (!question.asksWhether || question.wanted.has('outcome') || question.wanted.has('dissent')) return null;
  const near = strong.filter((one) => one.coverage >= NEARLY_BEST * best.coverage);
  const open = (one: ScoredPassage): boolean =>
    one.item.item.decision?.outcome === 'referred' || one.item.item.decision?.outcome === 'postponed';
  const later = strong.some((one) => one.item.date > best.item.date);
  return near.length > 0 && near.every(open) && !later && !isDone(question, near) ? 'sentOn' : null;
}

/** "Blev der købt et lager?" of what agendas only propose, and nothing tells that it was done. */
function lackingDeed(question: Question, best: ScoredPassage, strong: readonly ScoredPassage[]): DeclineReason | null {
  if (!/^\s*blev\s/iu.test(question.text)) return null;
  const near = strong.filter((one) => one.coverage >= NEARLY_BEST * best.coverage);
  const isProposed = ({ item, passage }: ScoredPassage): boolean =>
    item.kind === 'agenda' && item.item.decision === null && !HAPPENED.test(passage.text);
  return near.length > 0 && near.every(isProposed) && !isDone(question, strong) ? 'noMinutes' : null;
}

/** "Vil staten betale …?", "Lukkede skolen …?": asks whether, of what somebody named will do or did. */
const WHETHER = /^\s*(?:vil|\p{Lu}\p{Ll}{2,}(?:ede|te))\s/iu;
const CONDITIONAL =
  /(?<!\p{L})(?:hvis|såfremt|forudsat|betinget|overvejer|ikke\s+svaret|afventer|spørg\p{L}*|anmod\p{L}*|ventes|foreslår|planlægger|undersøger)(?!\p{L})/iu;

/** Every sentence that tells of the ones named, and of what is asked, tells it under a condition or as a thought. */
function isOpen({ text, names, terms }: Question, strong: readonly ScoredPassage[]): boolean {
  if (!WHETHER.test(text) || names.length === 0) return false;
  const others = terms.filter((term) => !names.includes(term));
  const telling = strong.flatMap(({ passage }) =>
    splitSentences(passage.text)
      .map(({ start, end }) => passage.text.slice(start, end))
      .filter((said) => {
        const stems = new Set(readTerms(said).map(({ stem }) => stem));
        const shared = others.filter(({ stem }) => stems.has(stem)).length;
        return names.every(({ stem }) => stems.has(stem)) && shared > 0 && shared * 3 >= others.length;
      }),
  );
  return telling.length > 0 && telling.every((said) => CONDITIONAL.test(said));
}

const HAPPENED = /(?<!\p{L})(?:blev|fik|er\s+blevet|har)(?!\p{L})/u;

/** "Blev taksten sænket?": "I 2025 blev sænkningen …" tells it beside a decision that only sends the matter on. */
function isDone({ text, terms }: Question, near: readonly ScoredPassage[]): boolean {
  if (!/^\s*(?:blev|er)\s/iu.test(text)) return false;
  const verbs = terms.filter(({ word }) => /^\p{Ll}{3,}(?:et|t)$/u.test(word)).map(({ stem }) => stem);
  return near.some(({ passage }) => {
    if (passage.section === 'decision' || passage.section === 'recommendation') return false;
    const sentences = splitSentences(passage.text).map(({ start, end }) => passage.text.slice(start, end));
    return sentences.some(
      (said) => HAPPENED.test(said) && readTerms(said).some(({ stem }) => verbs.some((verb) => stem.startsWith(verb))),
    );
  });
}

/** A passage names one of the sort asked for ("Hvilken kommune …"). */
function namesKind(item: LinkItem, passage: Passage, question: Question): boolean {
  if (!question.wanted.has('municipality')) return true;
  return Object.keys(item.entities).some((name) => {
    const base = /^(.+?)s? Kommune$/u.exec(name)?.[1];
    return base !== undefined && passage.text.includes(base);
  });
}
