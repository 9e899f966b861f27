/** From a document's collected text to a meeting document: is it one, which kind, its items and what was decided. */
import type { MappedText, Span } from '../text/mapped-text.ts';
import { mendText } from '../text/mend-text.ts';
import { type DecidingBody, findDecidingBody } from './body-in-decisions.ts';
import { findCooperation, ofFireService } from './cooperations.ts';
import { preferRounds } from './cycle-items.ts';
import { dropTimes } from './drop-times.ts';
import { bodyOfDecisions, type FoundBody, findBody } from './find-body.ts';
import { findContents } from './find-contents.ts';
import { findItemStarts } from './find-items.ts';
import { partGluedNumbers } from './glued-numbers.ts';
import { describeItems, type ItemStart } from './item-start.ts';
import { isForeign, isOtherPage, ROLL } from './judge-page.ts';
import { splitLabels } from './label-cells.ts';
import { type Line, splitLines } from './lines.ts';
import { findLocalLetters, nameLocalLists } from './local-letters.ts';
import { readMeetingList } from './meeting-list.ts';
import type { AgendaItem, DocumentKind, MeetingDocument, Reading } from './model.ts';
import { findNewsletterItems, greetingLine, isNewsletter } from './newsletter-items.ts';
import { countInFigures } from './other-counting.ts';
import { findOwnedCompany } from './owned-company.ts';
import { isFoot } from './page-foot.ts';
import { asMinutes, callsItselfAgenda, callsItselfMinutes, type Frame, readFrame } from './read-frame.ts';
import { readItem } from './read-item.ts';
import { readRoll } from './read-roll.ts';
import { ofSinglePage } from './single-item.ts';
import { tidyLines } from './tidy-lines.ts';
import { findTitledItems } from './title-items.ts';
import { findPublicBoard, findWhoeverMeets } from './unlisted-body.ts';

export interface ReadOptions {
  /** Becomes `MeetingDocument.id` and the first part of every item id. */
  readonly id: string;
  /** The title of the page or file, where there is one. */
  readonly title?: string;
  /** Spans of the source that the page itself marks as headings (h1–h6), with their level 1–6. */
  readonly headings?: readonly (Span & { readonly level: number })[];
  /** The text is only a document's first page: the items that would show what it is may be still to come. */
  readonly beginning?: boolean | undefined;
}

/** What was found before it is known whether the page is a meeting document. */
interface Draft {
  readonly text: MappedText;
  readonly lines: readonly Line[];
  readonly title: string;
  readonly head: readonly Line[];
  readonly starts: readonly ItemStart[];
  readonly newsletter: boolean;
  /** How the page prints an item's number. */
  readonly print: (value: number) => string;
  /** Numbers that stand apart from their titles, in other items' text. */
  readonly aside: readonly Span[];
}

/** Lines of the first items that may tell the meeting's date. */
const FRAME_REACH = 100;
/** No meeting document is longer; what is beyond is not looked at. */
const MOST_LINES = 200_000;

/** Never throws; a text that is no meeting document gives `document: null`. Linear in the length of the source. */
export function readDocument(source: string, options: ReadOptions): Reading {
  const { text, scanned, setAside } = mendText(source);
  const printed = splitLines(text, options.headings).slice(0, MOST_LINES);
  const lines = tidyLines(partGluedNumbers(dropTimes(splitLabels(text, printed))));
  if (lines.length === 0 || isForeign(text.text)) return { text, document: null, scanned, setAside };
  const draft = findParts(text, lines, options.title ?? '');
  const document = readMeeting(draft, options, scanned);
  const aside = document ? inOrder(draft.aside) : [];
  const displaced = aside.map((span) => text.toSource(span));
  return {
    // What is quoted goes on over a number that a page top put there.
    text: text.edit(aside.map(({ start, end }) => ({ start: Math.max(0, start - 1), end, text: '' }))),
    document,
    scanned,
    setAside: [...setAside, ...displaced].sort((one, other) => one.start - other.start),
  };
}

/** Each once, the first first. */
const inOrder = (spans: readonly Span[]): Span[] =>
  [...spans]
    .sort((one, other) => one.start - other.start)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));

function readMeeting(draft: Draft, options: ReadOptions, scanned: boolean): MeetingDocument | null {
  const { text, lines, head, starts, title, aside } = draft;
  const company = findOwnedCompany(head, text.text);
  const cooperation = company ? null : bodyOfCooperation(head);
  if (isOtherPage(head, title, starts.length, company !== null || cooperation !== null)) return null;
  const ofDecisions = starts.length > 0 ? () => findDecidingBody(lines) : () => null;
  const named = company
    ? { value: company.body, ...spanOfName(company) }
    : (bodyOnCover(head, title, text.text, cooperation) ??
      cooperation ??
      bodyOfDecisions(ofDecisions(), lines) ??
      bodyOfWhoeverMeets(draft));
  if (!named) return null;
  const body = { ...named, value: ofFireService(named.value, head) };
  const minutes = callsItselfMinutes(head, title);
  const found = describeItems(lines, starts, endOfItems(draft), draft.print);
  const first = starts[0] ? lines.slice(starts[0].line, starts[0].line + FRAME_REACH) : lines;
  const printed = readFrame(head, first, title);
  const told = printed.date ? printed : { ...printed, date: dateOfDecisions(ofDecisions()) };
  const day = told.date?.value ?? null;
  const readItems = (minutes: boolean): AgendaItem[] =>
    found.map((item, order) =>
      readItem(text, lines, item, { order, document: options.id, body: body.value, aside, minutes, date: day }),
    );
  let items = readItems(minutes);
  const decided = items.filter(({ decision }) => decision !== null && decision.text.trim() !== '').length;
  // Decisions under some items tell what the cover does not; the others' may stand without a heading.
  if (!minutes && decided > 0 && !callsItselfAgenda(head, title)) items = readItems(true);
  if (items.some(({ decision }) => (decision?.dissent.length ?? 0) > 0))
    items = nameLocalLists(items, findLocalLetters(text.text));
  const frame = decided > 0 ? asMinutes(told, head) : told;
  const list = starts.length === 0 && !draft.newsletter ? readMeetingList(lines) : null;
  const kind = kindOf(draft, frame, items, list !== null, options.beginning);
  const date = list ?? frame.date;
  if (!kind || !date) return null;
  return {
    id: options.id,
    kind,
    draft: frame.draft,
    addendum: frame.addendum,
    body: body.value,
    date: date.value,
    start: list ? null : (frame.start?.value ?? null),
    place: list ? null : (frame.place?.value ?? null),
    items,
    attendance: readRoll(draft, items, kind, scanned).map((attendee) => ({ ...attendee, ...text.toSource(attendee) })),
    evidence: collectEvidence(text, body, { ...frame, date }),
    scanned,
  };
}

/** Fewer may be a list of anything. */
const LEAST_ITEMS = 3;

const dateOfDecisions = (decided: DecidingBody | null): Frame['date'] =>
  decided && { value: decided.date, start: decided.line.start, end: decided.line.end };

function spanOfName({ line, name }: { readonly line: Line; readonly name: string }): Span {
  const start = line.start + Math.max(0, line.text.indexOf(name));
  return { start, end: start + name.length };
}

/** A body that only the items or the list of members speak of stands back behind the cooperation on the cover. */
function bodyOnCover(
  head: readonly Line[],
  title: string,
  text: string,
  cooperation: FoundBody | null,
): FoundBody | null {
  const found = findBody(head, title, text);
  const end = head.find((line) => ROLL.test(line.text))?.start ?? head.at(-1)?.end ?? 0;
  return cooperation && found && found.start > end ? null : found;
}

/** Only where the page calls itself an agenda or minutes, and has items. */
function bodyOfWhoeverMeets({ head, starts, title, text, newsletter }: Draft): FoundBody | null {
  const isMeeting = callsItselfMinutes(head, title) || callsItselfAgenda(head, title);
  const found = isMeeting && !newsletter && starts.length >= LEAST_ITEMS ? findWhoeverMeets(head, text.text) : null;
  return found && { value: found.body, ...spanOfName(found) };
}

function bodyOfCooperation(head: readonly Line[]): FoundBody | null {
  const found = findCooperation(head) ?? findPublicBoard(head);
  return found && { value: found.body, ...spanOfName(found) };
}

function findParts(text: MappedText, lines: readonly Line[], title: string): Draft {
  const newsletter = isNewsletter(lines, title);
  const counted = countInFigures(lines);
  const contents = findContents(counted.lines);
  const numbered = findItemStarts(counted.lines, contents);
  let { starts } = numbered;
  const aside = numbered.displaced.flatMap((index) => lines[index] ?? []).map(({ start, end }) => ({ start, end }));
  starts = ofSinglePage(lines, starts);
  if (starts.length === 0) starts = newsletter ? findNewsletterItems(lines) : findTitledItems(lines);
  if (!newsletter) starts = preferRounds(lines, starts);
  const [first] = starts;
  const head = lines.filter((_, index) => !contents.isContents[index] && (!first || index < first.line));
  return {
    text,
    lines,
    title,
    head,
    starts,
    aside,
    print: counted.print ?? String,
    newsletter: newsletter && starts.every(({ number }) => number === null),
  };
}

/** A newsletter's last story ends at the greeting, the last item of an agenda at the page's foot or with the text. */
function endOfItems({ text, lines, newsletter, starts }: Draft): number {
  const last = starts.at(-1);
  const end = newsletter
    ? greetingLine(lines)
    : lines.findIndex((line, index) => last && index >= last.bodyLine && isFoot(line.text));
  return lines[end]?.start ?? text.text.length;
}

/** Null when the frame of a meeting document is missing. */
function kindOf(
  { newsletter, starts }: Draft,
  frame: Frame,
  items: readonly AgendaItem[],
  isList: boolean,
  beginning = false,
): DocumentKind | null {
  if (isList) return 'meetingList';
  if (newsletter) return starts.length > 0 ? 'newsletter' : null;
  const kind = frame.kind?.value ?? null;
  // A budget has chapters with sections too: where no word says what the page is, something must be asked or decided.
  const framed = items.filter(
    ({ sections, caseNumber }) =>
      caseNumber !== null ||
      sections.some(({ name }) => kind !== null || name === 'recommendation' || name === 'decision'),
  ).length;
  // Titles alone make an agenda only where time or place of the meeting is told.
  if (framed === 0 && !(kind && (beginning || items.length >= 3) && (frame.start ?? frame.place))) return null;
  if (framed * 8 < items.length && !kind) return null;
  return kind ?? 'agenda';
}

function collectEvidence(
  text: MappedText,
  body: FoundBody,
  { kind, date, start, place }: Frame,
): MeetingDocument['evidence'] {
  const found = Object.entries({ kind, body, date, start, place });
  return Object.fromEntries(
    found.flatMap(([name, value]) => (value && value.end > value.start ? [[name, text.toSource(value)]] : [])),
  );
}
