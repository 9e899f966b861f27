/**
 * The places where a text points at a meeting, an item or a decision ("jf. pkt. 3.2", "på møde den 23. juni 2023").
 * Dated references are chains of anchors (reference-chains.ts), undated ones tell of an earlier treatment
 * (earlier-treatments.ts), pointers are set phrases (reference-pointers.ts).
 */
import type { MeetingDocument, Reading } from '../document/model.ts';
import type { Mention } from '../entities/model.ts';
import type { MappedText, Span } from '../text/mapped-text.ts';
import { findEarlierTreatments } from './earlier-treatments.ts';
import type { Reference } from './model.ts';
import { findAnchors } from './reference-anchors.ts';
import { findAsides, placeCouncil } from './reference-asides.ts';
import { findOwnNames } from './reference-bodies.ts';
import { findCases } from './reference-cases.ts';
import { findDatedReferences } from './reference-chains.ts';
import { searchNearCores } from './reference-cores.ts';
import { withDoer } from './reference-doers.ts';
import { type Found, joinNumbers, joinTimes, withBracket, withNumber } from './reference-joins.ts';
import { withNamedBody } from './reference-kinds.ts';
import { findPointers } from './reference-pointers.ts';

/** Sorted by start; of two that overlap the earlier one stays. */
function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/** Where a document tells what it decides itself: there the past tense points at nothing earlier. */
function ownDecisions(document: MeetingDocument, mapped: MappedText): Span[] {
  const decisions = document.items.flatMap((item) => item.sections.filter((section) => section.name === 'decision'));
  return decisions.map((span) => mapped.fromSource(span));
}

/** "Siden sidste møde" and "til næste møde" get the dates that the same document tells of those meetings. */
function dateRelative(found: readonly Found[], text: string, document: MeetingDocument): Found[] {
  const dated = found.filter((one) => one.target.date?.length === 10 && one.target.body === document.body.name);
  const said = (one: Found): string => text.slice(one.start, one.end);
  const previous = dated
    .filter((one) => (one.target.date ?? '') < document.date && /referat/i.test(said(one)))
    .map((one) => one.target.date)[0];
  const next = dated.find(
    (one) => (one.target.date ?? '') > document.date && /næste\s+(?:ordinære\s+)?møde/i.test(said(one)),
  )?.target.date;
  const alike = (one: Found): string | null => {
    const kind = /konstituerende|ekstraordinære|udvidede/iu.exec(said(one))?.[0].slice(0, -2).toLowerCase();
    return (kind && dated.find((other) => said(other).toLowerCase().includes(kind))?.target.date) || null;
  };
  let before: string | null = null;
  return found.map((one) => {
    if (!one.pointsTo && (one.target.date?.length ?? 0) >= 7) before = one.target.date;
    if (one.target.date || !one.pointsTo) return one;
    const near = alike(one) ?? (/konstituerende/iu.test(said(one)) ? null : before);
    const told = { previousMeeting: previous, nextMeeting: next, referenceBefore: near, here: null, some: null }[
      one.pointsTo
    ];
    return told ? { ...one, target: { ...one.target, date: told } } : one;
  });
}

/** Days after its meeting within which a newsletter is sent. */
const SENT_WITHIN = 45;

/** What a newsletter tells undated was decided at the meeting that it reports: the last of its body's that it dates. */
function dateReported(found: readonly Found[], document: MeetingDocument): Found[] {
  if (document.kind !== 'newsletter') return [...found];
  const days = (date: string): number => (Date.parse(document.date) - Date.parse(date)) / 86_400_000;
  const reported = found
    .filter(({ target, pointsTo }) => !pointsTo && target.date?.length === 10 && target.body === document.body.name)
    .map(({ target }) => target.date ?? '')
    .filter((date) => days(date) >= 0 && days(date) <= SENT_WITHIN)
    .sort()
    .pop();
  const isUndated = ({ pointsTo, target }: Found): boolean =>
    target.body === document.body.name && (pointsTo ? pointsTo === 'here' : target.date === null);
  return found.map((one) =>
    isUndated(one) ? { ...one, target: { ...one.target, date: reported ?? document.date } } : one,
  );
}

/** "Godkendelse af referat fra 14. juni": the numbers in it are those of the meeting that the minutes tell of. */
const APPROVES_MINUTES =
  /^(?:\d[\d.)]*\s+)?(?:(?:godkendelse|underskrivelse)\s+af\s+(?:\p{L}+\s+){0,3}?\p{L}*(?:referat|protokol)|(?:\p{L}+\s+)?(?:møde)?referat(?:et)?(?:\s+(?:fra|af)\s|\s*$))/iu;

function dateNumbersOfMinutes(found: readonly Found[], { items, date }: MeetingDocument, mapped: MappedText): Found[] {
  const approvals = items
    .filter(({ title }) => APPROVES_MINUTES.test(title) && !/dagsorden/i.test(title))
    .map((item) => mapped.fromSource(item));
  return found.map((one) => {
    const approval = approvals.find(({ start, end }) => one.start >= start && one.end <= end);
    if (!approval || one.pointsTo !== 'here' || !one.target.item) return one;
    const minutes = found.find(
      (other) => other.start >= approval.start && other.end <= one.start && (other.target.date ?? date) < date,
    );
    return minutes ? { ...one, target: { ...minutes.target, item: one.target.item } } : one;
  });
}

/** "På mødet den 8. maj (pkt. 3) besluttede KKR Fyn …": the rest of a reference that ends just before. */
const goesOn = (one: Found, found: readonly Found[], text: string): boolean =>
  found.some(({ end }) => one.start - end >= 0 && one.start - end <= 2 && !/[.!?]/u.test(text.slice(end, one.start)));

/** "jf. referatet fra januar": what names the minutes as a source belongs to it. */
function withSource(one: Found, text: string): Found {
  if (!/^(?:referat|protokol|dagsorden)/iu.test(text.slice(one.start, one.start + 9))) return one;
  const lead = /(?<!\p{L})(?:jf|jfr|jævnfør)\.?\s+$/iu.exec(text.slice(Math.max(0, one.start - 10), one.start));
  return lead ? { ...one, start: one.start - lead[0].length } : one;
}

/** "Udvalget har drøftet sagen to gange, senest den 7. maj": the day is what is pointed at. */
const isDatedLater = (one: Found, found: readonly Found[], text: string): boolean =>
  found.some(
    ({ start }) =>
      start >= one.end &&
      start - one.end < 40 &&
      /^,\s$/u.test(text.slice(one.end, start)) &&
      /^senest/u.test(text.slice(start, start + 6)),
  );

/** An aside gives way to what was found otherwise, unless it holds all of it and tells whose it is. */
function withAsides(joined: readonly Found[], asides: readonly Found[]): Found[] {
  const holds = (one: Found, other: Found): boolean =>
    one.start < other.start && one.end === other.end && !other.target.item && !other.pointsTo;
  const free = asides.filter((one) =>
    joined.every((other) => one.start >= other.end || one.end <= other.start || holds(one, other)),
  );
  return withoutOverlaps([...joined.filter((other) => !free.some((one) => holds(one, other))), ...free]);
}

/** References as the text gives them; `targetItem` and `inCorpus` are filled in by `resolveReferences`. */
export function findReferences(reading: Reading, mentions: readonly Mention[]): Reference[] {
  const { document, text: mapped } = reading;
  if (!document) return [];
  const text = mapped.text;
  const bodies = mentions
    .filter((mention) => mention.type === 'organisation')
    .map((mention) => mapped.fromSource(mention));
  const near = searchNearCores(text);
  const called = findOwnNames(near, document);
  const heads = document.items.map(({ titleSpan }) => mapped.fromSource(titleSpan));
  const anchors = findAnchors(text, document.date, [...bodies, ...called], near).filter(
    (one) => !heads.some((head) => one.start >= head.start && one.end <= head.end),
  );
  const pointers = findPointers(text, document, mapped, near);
  const dated = findDatedReferences(text, anchors, document).map((one) => withNumber(one, pointers));
  const own = document.kind === 'newsletter' ? [] : ownDecisions(document, mapped);
  const told = findEarlierTreatments(text, anchors, document).filter(
    (one) =>
      one.target.body !== document.body.name || !own.some((other) => one.start < other.end && one.end > other.start),
  );
  const joined = joinTimes(joinNumbers(withoutOverlaps([...pointers, ...dated]), text), anchors, text, document);
  const cases = findCases(near, document, mapped);
  const sure = joinNumbers(withAsides(joined, [...cases, ...findAsides(near, anchors, document, mapped)]), text)
    .map((one) => withBracket(one, text))
    .map((one, at, all) => withDoer(one, all[at - 1]?.end ?? 0, text, anchors, document));
  const free = told.filter((one) => !goesOn(one, sure, text) && !isDatedLater(one, sure, text));
  const found = joinNumbers(withoutOverlaps([...sure, ...free]), text)
    .map((one) => placeCouncil(one, text, document))
    .map((one) => withNamedBody(withSource(one, text), text, anchors, document));
  const first = document.kind === 'newsletter' ? 0 : (document.items[0]?.start ?? text.length);
  const titles = document.items.map((item) => item.titleSpan);
  return dateNumbersOfMinutes(dateReported(dateRelative(found, text, document), document), document, mapped)
    .map((one) => toReference(one, mapped))
    .filter((one) => one.start >= first && !titles.some((title) => one.start < title.end && one.end > title.start));
}

function toReference({ start, end, target }: Found, mapped: MappedText): Reference {
  const span = mapped.toSource({ start, end });
  return { ...span, text: mapped.source.slice(span.start, span.end), target, targetItem: null, inCorpus: false };
}
