/** Dated references: a date with a meeting, a decision or an agreement beside it, and the body that met. */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain, isMeetingBody } from './reference-bodies.ts';
import { isReference } from './reference-evidence.ts';
import {
  chainAround,
  describedBefore,
  fromAgreement,
  fromMeeting,
  fromMinutes,
  hasDayOfItsOwn,
  ownerOfMeeting,
} from './reference-neighbours.ts';
import { subjectOfSentence } from './reference-subjects.ts';
import { dateInTense, tenseAround } from './reference-tense.ts';
import { isOfManyCouncils, isOtherDay, lastOfSeveral } from './reference-terms.ts';

/** "Forligskredsen bag planen besluttede …": how far before a verb without a body its subject begins. */
function subjectBefore(text: string, chain: readonly Anchor[]): number {
  const [first] = chain;
  if (first?.type !== 'deciding' || chain.some((one) => one.type === 'body' || one.type === 'meeting')) return 0;
  if (/(?<!\p{L})vi\s$/iu.test(text.slice(Math.max(0, first.start - 4), first.start))) return 3;
  const passive = /(?<!\p{L})blev\s$/u.test(text.slice(Math.max(0, first.start - 6), first.start));
  if (!passive && !/te$|de$/u.test(first.text)) return 0;
  const lead = /(?:^|[.!?,;]\s|\n)(\p{Lu}[^.!?;,\n]{2,70}\s)$/u.exec(
    text.slice(Math.max(0, first.start - 80), first.start),
  );
  return lead?.[1]?.length ?? 0;
}

/** Between the dates of one list. */
const FOLLOWS = /^\s*(?:og|samt|til|,)\s*$/u;

/** "… behandler sagen den 22. oktober og Regionsrådet den 30. oktober": another body with its own day. */
function bodyThatFollows(text: string, end: number, body: Anchor | undefined, date: Anchor): Anchor | null {
  if (body?.type !== 'body' || body.start < end || !isMeetingBody(body)) return null;
  const joined = /^\s*(?:og|samt|,)\s+(?:(?:i|på|af)\s+)?$/u.test(text.slice(end, body.start));
  return joined && text.slice(body.end, date.start).trim() === '' ? body : null;
}

/** "på mødet i marts, hvor KKR Fyn bad om": what was done there belongs to it. */
function whereItWas(text: string, last: Anchor, anchors: readonly Anchor[]): Anchor | null {
  const at = anchors.indexOf(last);
  const [body, verb] = [anchors[at + 1], anchors[at + 2]];
  if (body?.type !== 'body' || verb?.type !== 'deciding') return null;
  const joined = /^,\s+(?:hvor|da)\s+$/u.test(text.slice(last.end, body.start));
  return joined && text.slice(body.end, verb.start).trim() === '' ? verb : null;
}

/** "aftalen om poster fra mødet den …": where what was agreed at the meeting begins to be named. */
function describedAgreement(text: string, anchors: readonly Anchor[], first: Anchor): number {
  const what = anchors[anchors.indexOf(first) - 1];
  if (first.type !== 'meeting' || !/^(?:fra|af)\s/iu.test(first.text) || !what) return first.start;
  if (what.type !== 'agreement' && what.type !== 'nominal') return first.start;
  return /^\s+(?:om|af|for)\s[^,.;:\n]{3,60}$/u.test(text.slice(what.end, first.start)) ? what.start : first.start;
}

/** As a scan may leave it: "Udsatteradet". */
const plain = (name: string): string => name.toLowerCase().replace(/[åáà]/gu, 'a').replace(/[øæé]/gu, 'o');

/** The meeting itself: its body, or a body's name alone beside its day, as heads of pages print it and scans damage it. */
const isOwnHead = (body: string, chain: readonly Anchor[], document: MeetingDocument): boolean =>
  plain(body) === plain(document.body.name) || chain.every(({ type }) => type === 'body' || type === 'date');

/** "Møderne holdes 6. februar, 17. april …", "junimødet flyttes til den 19. juni": the day itself is what is told. */
function isPlanned(text: string, chain: readonly Anchor[], date: Anchor, next: Anchor | undefined): boolean {
  const meeting = chain.find(({ type, end }) => type === 'meeting' && end <= date.start);
  if (!meeting) return false;
  if (/(?:flytte[st]|rykke[st]|udsættes)\s+(?:frem\s+)?til\s+$/u.test(text.slice(meeting.end, date.start))) return true;
  return (
    date.date?.length === 10 &&
    /møder/iu.test(meeting.text) &&
    next?.type === 'date' &&
    FOLLOWS.test(text.slice(date.end, next.start))
  );
}

/** A day or month without a year is before the meeting where something was done then, and after it where it will be. */
function dateByTense(
  text: string,
  time: Anchor,
  chain: readonly Anchor[],
  meeting: string,
  planned: boolean,
): string | null {
  if (!time.date) return null;
  const told = { ...time, date: time.date };
  const verb = chain.find(({ type }) => type === 'deciding')?.text ?? '';
  const tense = tenseAround(text, told);
  if (planned) return dateInTense(told, 'future', meeting);
  if (IS_PAST.test(verb) && tense !== 'future') return dateInTense(told, 'past', meeting);
  return dateInTense(told, IS_TO_COME.test(verb) ? 'future' : tense, meeting);
}

const IS_PAST = /(?:ede|te|tog|gav|gik|trådt|et)$/iu;
const IS_TO_COME = /(?:es|er)$/iu;

/** "7. februar, 11. april og 13. juni": the days of one list follow each other. */
const notBefore = (first: string, date: string, said: string): string =>
  date.length === 10 && date < first && !/\d{4}$/u.test(said) && first.slice(4) < date.slice(4)
    ? `${first.slice(0, 4)}${date.slice(4)}`
    : date;

/** "mødtes den 6. maj med regionsrådsformanden". */
const MET = /^mødtes$/iu;
const WHOM = /^\s+med\s+[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){0,3}/u;

export interface DatedReference extends Span {
  readonly target: ReferenceTarget;
}

export function findDatedReferences(
  text: string,
  anchors: readonly Anchor[],
  document: MeetingDocument,
): DatedReference[] {
  const found: DatedReference[] = [];
  let before: { body: string; date: string; end: number } | null = null;
  for (const [at, anchor] of anchors.entries()) {
    if (anchor.type !== 'date' || !anchor.date) continue;
    if (isOtherDay(text, anchor)) continue;
    const near = chainAround(text, anchors, at);
    const owner = ownerOfMeeting(text, anchors, near);
    const whole = fromMeeting(fromAgreement(text, fromMinutes(owner ? [owner, ...near] : near, anchor), anchor));
    const shared = hasDayOfItsOwn(text, anchors, whole, anchor);
    const chain = shared ? whole.slice(0, -1) : whole;
    if (shared && !chain.some(({ type, end }) => type === 'body' && end <= anchor.start)) continue;
    const isChain = isReference(text, chain, anchor, document);
    const described = isChain ? null : describedBefore(text, anchors, at, document);
    const follows: boolean = before !== null && FOLLOWS.test(text.slice(before.end, anchor.start));
    const next = isChain || before === null ? null : bodyThatFollows(text, before.end, anchors[at - 1], anchor);
    if (!isChain && !described && !follows && !next) continue;
    if (!follows && isOfManyCouncils(text, chain[0] ?? anchor, anchor)) continue;
    const body: string = next
      ? bodyOfChain([next], document)
      : follows && before
        ? before.body
        : (subjectOfSentence(text, anchors, described ? [described] : chain, document) ??
          bodyOfChain(described ? [described] : chain, document));
    const planned = isPlanned(text, chain, anchor, anchors[at + 1]);
    const told: string = dateByTense(text, anchor, chain, document.date, planned) ?? anchor.date;
    const date: string = follows && before ? notBefore(before.date, told, anchor.text) : told;
    before = { body, date, end: anchor.end };
    if (anchor.date === document.date && document.kind !== 'newsletter' && isOwnHead(body, chain, document)) continue;
    const first = next ?? (follows ? anchor : (described ?? chain[0] ?? anchor));
    const last = next || follows || described ? anchor : (chain[chain.length - 1] ?? anchor);
    const senest = lastOfSeveral(text, anchor);
    const begin = planned
      ? anchor.start
      : follows
        ? first.start
        : describedAgreement(text, anchors, first) - subjectBefore(text, chain);
    const start = senest > 0 ? anchor.start - senest : begin;
    const deed = whereItWas(text, last, anchors);
    const whom =
      last === anchor && chain.some((one) => MET.test(one.text))
        ? WHOM.exec(text.slice(last.end, last.end + 80))
        : null;
    found.push({
      start,
      end: deed?.end ?? last.end + (whom?.[0].length ?? 0),
      target: { body, date, item: null },
    });
  }
  return found;
}
