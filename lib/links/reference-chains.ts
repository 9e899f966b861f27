/** Dated references: a date with a meeting, a decision or an agreement beside it, and the body that met. */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain, isMeetingBody } from './reference-bodies.ts';
import { isWithinReach } from './reference-clauses.ts';
import { isDatedAgreement, isOfBodies, isReference } from './reference-evidence.ts';
import { subjectOfSentence } from './reference-subjects.ts';
import { dateInTense, tenseAround } from './reference-tense.ts';
import { isOfManyCouncils, isOtherDay, lastOfSeveral } from './reference-terms.ts';

/** A date and its meeting may stand this many characters apart, other neighbours less. */
const DATE_REACH = 34;
const REACH = 17;
/** "mødet med ambassadøren for … den 8. september": a meeting's description may be long. */
const DESCRIPTION_REACH = 130;
const LONGEST_CHAIN = 8;

/** "den 15. august og på mødet i …": a new one begins. */
const ANOTHER = /^\s*(?:og|samt)\s/u;

function chainAround(text: string, anchors: readonly Anchor[], at: number): Anchor[] {
  let first = at;
  let last = at;
  const reach = (a: Anchor, b: Anchor): number =>
    b.type === 'date' || (a.type === 'date' && b.type !== 'body') ? DATE_REACH : REACH;
  const fits = (next: Anchor): boolean =>
    next.type !== 'date' &&
    !(next.type === 'nominal' && anchors.slice(first, last + 1).some((one) => one.type === 'meeting'));
  while (last - first < LONGEST_CHAIN) {
    const [before, head, tail, after] = [anchors[first - 1], anchors[first], anchors[last], anchors[last + 1]];
    if (before && head && fits(before) && isWithinReach(text, before.end, head.start, reach(before, head))) first--;
    else if (
      after &&
      tail &&
      after.type !== 'nominal' &&
      fits(after) &&
      isWithinReach(text, tail.end, after.start, reach(tail, after)) &&
      !(tail.type === 'date' && ANOTHER.test(text.slice(tail.end, after.start))) &&
      !/(?:pkt|punkt)/iu.test(text.slice(tail.end, after.start))
    )
      last++;
    else break;
  }
  return anchors.slice(first, last + 1);
}

/** "BODY … har på sit møde den …": the body that "sit" belongs to, further off than a neighbour. */
const OWN_MEETING = /^(?:(?:på|i|ved)\s+)?(?:sit|deres|dens|dets)\s/iu;
const OWNER_REACH = 70;

function ownerOfMeeting(text: string, anchors: readonly Anchor[], chain: readonly Anchor[]): Anchor | null {
  const [first] = chain;
  if (first?.type !== 'meeting' || !OWN_MEETING.test(first.text)) return null;
  const body = anchors[anchors.indexOf(first) - 1];
  if (body?.type !== 'body' || !isWithinReach(text, body.end, first.start, OWNER_REACH)) return null;
  return text.slice(body.end, first.start).includes(',') ? null : body;
}

/** A meeting or an agreement whose long description stands between it and the date. */
function describedBefore(
  text: string,
  anchors: readonly Anchor[],
  at: number,
  document: MeetingDocument,
): Anchor | null {
  const date = anchors[at];
  if (!date) return null;
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const anchor = anchors[i];
    if (!anchor || anchor.type === 'date' || !isWithinReach(text, anchor.end, date.start, DESCRIPTION_REACH))
      return null;
    if (anchor.type === 'agreement' && isDatedAgreement(text, anchor, date, document)) return anchor;
    const named = /^\s+(?:for|med|mellem|om|og)\s[^,]*$/u.test(text.slice(anchor.end, date.start));
    if (anchor.type === 'meeting' && date.date?.length === 10 && /^den\s/iu.test(date.text) && named) return anchor;
  }
  return null;
}

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

/** "KKR Fyn godkender referatet af mødet den …": the minutes are meant, whoever approves them. */
function fromMinutes(chain: Anchor[], date: Anchor): Anchor[] {
  const minutes = chain.findIndex(
    (one) => one.type === 'meeting' && one.end <= date.start && /^referat/iu.test(one.text),
  );
  const owner = chain[minutes - 1];
  const isOwned = owner?.type === 'body' && /s$/u.test(owner.text) && (chain[minutes]?.start ?? 0) - owner.end <= 1;
  return minutes > 0 ? chain.slice(isOwned ? minutes - 1 : minutes) : chain;
}

/** "Udvalget peger på aftalen fra juni 2021": the agreement is meant; in "Movias aftale fra juni 2021" whose it is too. */
function fromAgreement(text: string, chain: Anchor[], date: Anchor): Anchor[] {
  if (chain.some(({ type }) => type === 'deciding' || type === 'meeting' || type === 'nominal')) return chain;
  const at = chain.findIndex((one) => one.type === 'agreement' && one.end <= date.start);
  const owner = chain[at - 1];
  const agreement = chain[at];
  if (at <= 0 || !owner || !agreement) return chain;
  return chain.slice(text.slice(owner.end, agreement.start).trim() === '' ? at - 1 : at);
}

/** "foreslog at holde mødet i november": a verb of nobody that meets says nothing of the meeting. */
function fromMeeting(chain: Anchor[]): Anchor[] {
  const [first] = chain;
  if (first?.type !== 'deciding' || !isOfBodies(first) || chain.some(({ type }) => type === 'body')) return chain;
  const meeting = chain.findIndex(({ type }) => type === 'meeting');
  return meeting > 0 && meeting < chain.length - 1 ? chain.slice(meeting) : chain;
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

/** "i oktober bad KKR Fyn den 10. november …": the body's day is the second one. */
function hasDayOfItsOwn(text: string, anchors: readonly Anchor[], chain: readonly Anchor[], date: Anchor): boolean {
  const last = chain.at(-1);
  const next = last && anchors[anchors.indexOf(last) + 1];
  if (last?.type !== 'body' || last === date || next?.type !== 'date' || last.start < date.end) return false;
  return text.slice(last.end, next.start).trim() === '' && /^den\s/iu.test(next.text);
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
