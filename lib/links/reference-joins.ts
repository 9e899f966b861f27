/** A number and the meeting whose item it is, where they stand beside each other, as one reference. */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain } from './reference-bodies.ts';
import type { PointsTo } from './reference-pointers.ts';
import { subjectOfSentence } from './reference-subjects.ts';

/** A reference being put together. */
export interface Found extends Span {
  readonly target: ReferenceTarget;
  readonly pointsTo?: PointsTo;
}

/** Between a meeting and an item's number there stand at most these: "den 12. maj 2022, punkt 7", "pkt. 7 på mødet den …". */
const JOINT =
  /^[\s,(]*(?:(?:på|i|fra|under|ved|til|som|jf\.|-|–)?(?:\s*(?:sit|protokollens|referatets|dagsordenens))?)?\s*$/u;

/** "drøftede sagen som punkt 21 i marts": the number within belongs to it. */
export function withNumber(one: Found, pointers: readonly Found[]): Found {
  const within = pointers.find(({ start, end, target }) => target.item && start >= one.start && end <= one.end);
  return within && !one.target.item ? { ...one, target: { ...one.target, item: within.target.item } } : one;
}

/** A number beside a dated meeting is an item of that meeting, not of this one. */
export function joinNumbers(found: readonly Found[], text: string): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const last = joined[joined.length - 1];
    const numbered = [last, one].find((other) => other?.target.item);
    const dated = [last, one].find(
      (other) =>
        other && !other.target.item && (other.pointsTo ? other.pointsTo === 'previousMeeting' : other.target.date),
    );
    if (
      last &&
      numbered &&
      dated &&
      numbered !== dated &&
      JOINT.test(text.slice(last.end, Math.min(one.start, last.end + 22))) &&
      one.start - last.end < 22
    ) {
      joined[joined.length - 1] = {
        start: last.start,
        end: one.end,
        target: { ...dated.target, item: numbered.target.item },
        ...(dated.pointsTo ? { pointsTo: dated.pointsTo } : {}),
      };
    } else joined.push(one);
  }
  return joined;
}

/** "den 26. februar (punkt 5": the bracket that was opened within is closed. */
export function withBracket<T extends Span>(one: T, text: string): T {
  const said = text.slice(one.start, one.end);
  const isOpen = said.lastIndexOf('(') > said.lastIndexOf(')');
  return isOpen && text.charAt(one.end) === ')' ? { ...one, end: one.end + 1 } : one;
}

/** "den 26. februar (protokollens pkt. 5)", "den 5. december under sit punkt 5". */
const BESIDE = /^\s*(?:,\s*)?(?:\((?:(?:protokollens|referatets|dagsordenens|jf\.)\s+)?|under\s+(?:sit\s+)?|som\s+)$/u;

/** "punkt 4 i referatet fra Nebel Byråd", "sag 41 i Børneudvalget". */
const OF_BODY =
  /^\s+(?:fra|i|hos|(?:i|fra|på)\s+(?:\p{Ll}*(?:referat|protokol|dagsorden)(?:et|l?en)?)\s+(?:fra|for|af))\s+$/u;
/** "KKR Fyns beslutning under punkt 2.1". */
const WITH_NUMBER = /s\s+(?:beslutning|behandling|drøftelse|sag|dagsorden|referat)\s+(?:(?:under|i|som|,)\s*)?$/u;

/** "punkt 2.1 i juni", "KKR Fyn, punkt 3.3 den 15. november": an item of another meeting. */
export function joinTimes(
  found: readonly Found[],
  anchors: readonly Anchor[],
  text: string,
  document: MeetingDocument,
): Found[] {
  return found.map((one) => {
    if (one.pointsTo !== 'here' || !one.target.item) return one;
    const day = anchors.findLast(({ type, end }) => type === 'date' && end <= one.start && one.start - end < 22);
    if (
      day?.date &&
      day.date.length > 4 &&
      day.date !== document.date &&
      !/^fra/iu.test(day.text) &&
      BESIDE.test(text.slice(day.end, one.start))
    ) {
      const doer = anchors.findLast(({ type, end }) => type === 'body' && end <= day.start && day.start - end < 30);
      const subject = doer ? null : subjectOfSentence(text, anchors, [day], document);
      const body = doer ? bodyOfChain([doer], document) : (subject ?? one.target.body);
      return { start: day.start, end: one.end, target: { ...one.target, date: day.date, body } };
    }
    const from = anchors.find(({ type, start }) => type === 'body' && start >= one.end && start - one.end < 36);
    const isOfBody = from !== undefined && OF_BODY.test(text.slice(one.end, from.start));
    const when = isOfBody ? anchors[anchors.indexOf(from) + 1] : undefined;
    if (from && when?.type === 'date' && when.date && text.slice(from.end, when.start).trim() === '') {
      const target = { ...one.target, date: when.date, body: bodyOfChain([from], document) };
      return { start: one.start, end: when.end, target };
    }
    const other = isOfBody ? bodyOfChain([from], document) : document.body.name;
    if (isOfBody && other !== document.body.name) {
      return { start: one.start, end: from.end, target: { ...one.target, date: null, body: other } };
    }
    const owner = anchors.findLast(({ type, end }) => type === 'body' && end <= one.start && one.start - end < 30);
    const theirs =
      owner && WITH_NUMBER.test(text.slice(owner.start, one.start)) ? bodyOfChain([owner], document) : null;
    if (owner && theirs && theirs !== document.body.name) {
      return { start: owner.start, end: one.end, target: { ...one.target, date: null, body: theirs } };
    }
    const time = anchors.find(({ type, start }) => type === 'date' && start >= one.end && start - one.end < 5);
    if (!time?.date || document.date.startsWith(time.date) || !/^[\s,(]*$/u.test(text.slice(one.end, time.start)))
      return one;
    const body = anchors.findLast(({ type, end }) => type === 'body' && end <= one.start && one.start - end < 20);
    const named =
      body && /^(?:,\s|\s(?:\p{Ll}+\s)?\(?)(?:under\s)?$/u.test(text.slice(body.end, one.start)) ? body : null;
    const target = { ...one.target, date: time.date, body: named ? bodyOfChain([named], document) : one.target.body };
    return { start: named?.start ?? one.start, end: time.end, target };
  });
}
