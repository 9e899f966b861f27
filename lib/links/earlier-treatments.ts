/**
 * Undated references: a body that "har tidligere behandlet", something "godkendt af KKR", and in a newsletter what "blev
 * godkendt på mødet".
 */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain, isMeetingBody } from './reference-bodies.ts';
import { isWithinReach } from './reference-clauses.ts';
import { dateInTense } from './reference-tense.ts';
import words from './words/reference-words.json' with { type: 'json' };

const past = new Set(words.past);
const ofBodies = new Set(words.ofBodies);
const participles = new Set(words.participles);
const REACH = 30;
/** Words after the verb that still name what was treated, up to the first preposition. */
const OBJECT =
  /^(?:\s+(?!(?:om|for|på|i|til|af|der|som|ved|fra|og|med|den|mellem)(?![\p{L}]))[\p{L}\d-]{1,40}){0,5}(?:\s+om(?![\p{L}]))?/u;

/** "økonomiudvalget ved første behandling anbefalet": what may stand between a body and its participle. */
const BY_THE_WAY = /^\s+(?:(?:ved|på|i|under)\s+(?:[\p{L}\d.]+\s+){1,4})?$/u;
/** "Det besluttede KKR Fyn", "I samme forbindelse besluttede Byrådet": the subject behind its verb. */
const INVERTED = /(?:^|[.!?\n]\s*)(?:Det|Dette|Det\ssamme)\s$|[\p{Ll}\d)]\s$/u;

const HAS = /^\s+har\s+(?:\p{L}+\s+)?(?:tidligere|allerede|også|siden|senest|netop|ved\s+\p{L}+)\s+$/u;
const HAS_OR_IS = /^\s+(?:har|er|blev)\s+(?:\p{L}+\s+){0,2}$/u;

interface Told extends Span {
  readonly target: ReferenceTarget;
}

/** A body that meets, or another's ("Bestyrelsen i Movia"): what a company or an association holds is no decision of a meeting. */
function canDecide(text: string, body: Anchor): boolean {
  return (
    (isMeetingBody(body) && !/gruppens?$|formandskabets?$|netværkets?$/u.test(body.text)) ||
    /(?:bestyrelsen|rådet|udvalget)\s(?:i|for)\s$/iu.test(text.slice(Math.max(0, body.start - 20), body.start))
  );
}

/** The body before the verb ("KKR har tidligere behandlet", "har KKR behandlet") or after it ("godkendt af KKR"). */
function tellingBody(text: string, anchors: readonly Anchor[], at: number): Anchor | null {
  const verb = anchors[at];
  if (!verb) return null;
  const said = verb.text.toLowerCase();
  const [nearest, after] = [anchors[at - 1], anchors[at + 1]];
  const before = nearest?.type === 'nominal' ? anchors[at - 2] : nearest;
  if (before?.type === 'body' && isWithinReach(text, before.end, verb.start, REACH)) {
    const gap = text.slice(before.end, verb.start);
    if (past.has(said) && /^\s+$/u.test(gap)) return before;
    const lead = text.slice(Math.max(0, before.start - 5), before.start);
    if (
      participles.has(said) &&
      ((ofBodies.has(said) ? HAS : HAS_OR_IS).test(gap) || (/har\s$/u.test(lead) && BY_THE_WAY.test(gap)))
    ) {
      return before;
    }
  }
  const gapAfter = after?.type === 'body' ? text.slice(verb.end, after.start) : '';
  if (past.has(said) && /^\s+$/u.test(gapAfter) && INVERTED.test(text.slice(Math.max(0, verb.start - 24), verb.start)))
    return after ?? null;
  if (participles.has(said) && after?.type === 'body' && /^\s+af\s+$/u.test(text.slice(verb.end, after.start)))
    return after;
  return null;
}

const CLAUSE_REACH = 70;

/** "behandlede senest taksten for … i 2022": when it was, at the end of the verb's own clause. */
function dateOfClause(text: string, anchors: readonly Anchor[], verb: number, from: number): Anchor | null {
  const date = anchors.slice(verb + 1, verb + 5).find(({ type }) => type === 'date');
  if (!date || date.start < from || date.start - from > CLAUSE_REACH || !/^(?:i|den)\s/iu.test(date.text)) return null;
  return /[.,;:!?()]|\s(?:at|der|som|og|hvor|inden)\s/u.test(text.slice(from, date.start)) ? null : date;
}

export function findEarlierTreatments(text: string, anchors: readonly Anchor[], document: MeetingDocument): Told[] {
  const told: Told[] = [];
  for (const [at, verb] of anchors.entries()) {
    if (verb.type !== 'deciding') continue;
    const body = tellingBody(text, anchors, at);
    if (!body || !canDecide(text, body)) continue;
    const first = Math.min(body.start, verb.start);
    const lead = /(?:har|tidligere|Det|Dette)\s$/u.exec(text.slice(Math.max(0, first - 10), first))?.[0].length ?? 0;
    const last = Math.max(body.end, verb.end);
    const object = OBJECT.exec(text.slice(last, last + 80))?.[0].length ?? 0;
    const dated = dateOfClause(text, anchors, at, last);
    const target = { body: bodyOfChain([body], document), date: dated?.date ?? null, item: null };
    told.push({ start: first - lead, end: Math.max(last + object, dated?.end ?? 0), target });
  }
  told.push(...findUndatedMeetings(text, anchors, document), ...findYesAndNo(text, anchors, document));
  return document.kind === 'newsletter' ? [...told, ...findReported(text, document)] : told;
}

/** "Derfor sagde KKR Fyn ja til en bro", "KKR Fyn sagde nej til en bro". */
function findYesAndNo(text: string, anchors: readonly Anchor[], document: MeetingDocument): Told[] {
  return anchors.flatMap((body): Told[] => {
    if (body.type !== 'body') return [];
    const lead = /(?:(?:Derfor|Så|Her|Også)\s)?sagde\s$/u.exec(text.slice(Math.max(0, body.start - 16), body.start));
    const tail = (lead ? /^\s+(?:ja|nej)/u : /^\s+sagde\s+(?:\p{Ll}+\s)?(?:ja|nej)/u).exec(
      text.slice(body.end, body.end + 30),
    );
    if (!tail || !isMeetingBody(body)) return [];
    const object = /^\s+til\s+(?:[\p{L}\d-]+\s?){1,4}/u.exec(text.slice(body.end + tail[0].length, body.end + 80));
    const end = body.end + tail[0].length + (object?.[0].trimEnd().length ?? 0);
    const when = anchors.find((time) => time.type === 'date' && time.start >= body.end && time.end <= end + 2);
    const date = when?.date ? dateInTense({ text: when.text, date: when.date }, 'past', document.date) : null;
    const target = { body: bodyOfChain([body], document), date, item: null };
    return [{ start: body.start - (lead?.[0].length ?? 0), end, target }];
  });
}

/** "har deltaget i møde i KL's bestyrelse", "SKU, der på sit første møde drøftede": another body's meeting without a day. */
function findUndatedMeetings(text: string, anchors: readonly Anchor[], document: MeetingDocument): Told[] {
  return anchors.flatMap((meeting, at): Told[] => {
    if (meeting.type !== 'meeting' || /møder/iu.test(meeting.text)) return [];
    const [before, after] = [anchors[at - 1], anchors[at + 1]];
    const held = /^(?:(?:på|i|ved)\s+)?(?:sit|dens|dets|deres)\s/iu.test(meeting.text) && before?.type === 'body';
    const lead = held ? text.slice(before.end, meeting.start) : '';
    if (
      held &&
      /^(?:,\s+(?:der|som)|\s+har(?:\s+\p{L}+)?|\s+\p{Ll}+(?:de|te|d|g|k))?\s+$/u.test(lead) &&
      after?.type !== 'date'
    ) {
      const target = { body: bodyOfChain([before], document), date: null, item: null };
      return [{ start: before.start, end: meeting.end, target }];
    }
    const theirs = before?.type === 'body' && /['’]?s$/u.test(before.text) && /^møde/iu.test(meeting.text);
    if (
      theirs &&
      isMeetingBody(before) &&
      text.slice(before.end, meeting.start).trim() === '' &&
      after?.type !== 'date'
    ) {
      const body = bodyOfChain([before], document);
      if (body !== document.body.name)
        return [{ start: before.start, end: meeting.end, target: { body, date: null, item: null } }];
    }
    const none = /(?:ikke|intet)\s(?:\p{L}+\s){0,2}$/u.test(text.slice(Math.max(0, meeting.start - 24), meeting.start));
    if (none || after?.type !== 'body' || !isMeetingBody(after) || anchors[at + 2]?.type === 'date') return [];
    const body = bodyOfChain([after], document);
    if (body === document.body.name || !/^\s+i\s+(?:den\s+)?$/u.test(text.slice(meeting.end, after.start))) return [];
    return [{ start: meeting.start, end: after.end, target: { body, date: null, item: null } }];
  });
}

const SENTENCE = /[^.!?\n]{1,400}(?:\n(?!\n)[^.!?\n]{1,400}){0,12}/gu;
const REPORTED = new RegExp(
  String.raw`\bmødet\s+(?:${words.past.join('|')})(?![\p{L}])|\bblev\s+(?:${words.participles.join('|')})(?![\p{L}])|\bpå\s+mødet\s(?:behandledes|drøftedes|blev)\s[^,.]{0,80}|\bfik\s+på\s+mødet\s[^,.(]{0,80}`,
  'iu',
);

/** A newsletter's sentences on what was done at its meeting; "blev godkendt" takes its subject with it. */
function findReported(text: string, document: MeetingDocument): Told[] {
  return [...findAnnounced(text, document), ...findPassed(text, document)];
}

/** "KKR Fyn anbefaler aftalen": a newsletter tells of a decision in the present. */
function findAnnounced(text: string, { body }: MeetingDocument): Told[] {
  const announced = new RegExp(
    String.raw`(?<![\p{L}])${body.name.replace(/[^\p{L}\d ]/gu, '.')}\s+(?:${words.present.join('|')})(?![\p{L}])`,
    'gu',
  );
  return Array.from(text.matchAll(announced), (match) => {
    const end = match.index + match[0].length;
    const object = OBJECT.exec(text.slice(end, end + 80))?.[0].length ?? 0;
    return { start: match.index, end: end + object, target: { body: body.name, date: null, item: null } };
  });
}

function findPassed(text: string, document: MeetingDocument): Told[] {
  return Array.from(text.matchAll(SENTENCE)).flatMap((sentence) => {
    const match = REPORTED.exec(sentence[0]);
    if (!match) return [];
    const lead = sentence[0].length - sentence[0].trimStart().length;
    const start = /^(?:på|mødet)/iu.test(match[0]) ? match.index : lead;
    const end = match.index + match[0].trimEnd().length;
    return [
      {
        start: sentence.index + start,
        end: sentence.index + end,
        target: { body: document.body.name, date: null, item: null },
      },
    ];
  });
}
