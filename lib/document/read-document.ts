/** From a document's collected text to a meeting document: is it one, which kind, its items and what was decided. */
import type { MappedText, Span } from '../text/mapped-text.ts';
import { mendText } from '../text/mend-text.ts';
import { describeItems, type FoundItem, findItemStarts } from './find-items.ts';
import { findSections } from './find-sections.ts';
import { type Line, splitLines } from './lines.ts';
import type { AgendaItem, Body, MeetingDocument, Reading } from './model.ts';
import { readAttendance } from './read-attendance.ts';
import { readDecision } from './read-decision.ts';
import { readFrame } from './read-frame.ts';
import { readRecommendations } from './read-recommendations.ts';

export interface ReadOptions {
  /** Becomes `MeetingDocument.id` and the first part of every item id. */
  readonly id: string;
  /** The title of the page or file, where there is one. */
  readonly title?: string;
  /** Spans of the source that the page itself marks as headings (h1–h6), with their level 1–6. */
  readonly headings?: readonly (Span & { readonly level: number })[];
}

/** Never throws; a text that is no meeting document gives `document: null`. Linear in the length of the source. */
export function readDocument(source: string, options: ReadOptions): Reading {
  const { text, scanned } = mendText(source);
  const lines = splitLines(text, options.headings);
  const found = describeItems(lines, findItemStarts(lines), text.text.length);
  const items = found.map((item, order) => readItem(text, lines, item, order, options.id, null));
  const firstItem = found[0];
  const head = firstItem ? lines.filter((line) => line.start < firstItem.start) : lines;
  const frame = readFrame(
    head,
    text.text,
    items.some((item) => item.decision !== null),
    items.length > 0,
  );
  const { kind, body, date, start, place } = frame;
  if (!kind || !body || !date) return { text, document: null, scanned };
  const evidence = Object.fromEntries(
    Object.entries(frame).flatMap(([name, value]) => (value ? [[name, text.toSource(value)]] : [])),
  );
  const document: MeetingDocument = {
    id: options.id,
    kind: kind.value,
    draft: false,
    addendum: false,
    body: body.value,
    date: date.value,
    start: start?.value ?? null,
    place: place?.value ?? null,
    items,
    attendance: readAttendance(head, scanned).map((attendee) => ({ ...attendee, ...text.toSource(attendee) })),
    evidence,
    scanned,
  };
  return { text, document, scanned };
}

function readItem(
  text: MappedText,
  lines: readonly Line[],
  found: FoundItem,
  order: number,
  id: string,
  body: Body | null,
): AgendaItem {
  const sections = findSections(lines, found.firstLine, found.endLine);
  const recommendation = sections.find(({ name }) => name === 'recommendation');
  const decided = sections.filter(({ name }) => name === 'decision').at(-1);
  const recommendations = recommendation
    ? readRecommendations(text.text.slice(recommendation.start, recommendation.end))
    : [];
  const decision = decided ? readDecision(text, decided, recommendations, body) : null;
  return {
    id: `${id}#${found.number ?? `s${order + 1}`}`,
    number: found.number,
    order,
    title: found.title,
    titleSpan: text.toSource(found.titleSpan),
    caseNumber: found.case?.caseNumber ?? null,
    officer: found.case?.officer ?? null,
    sections: sections.map((section) => ({ ...section, ...text.toSource(section) })),
    recommendations,
    decision,
    state: null,
    start: text.toSource({ start: found.start, end: found.start }).start,
    end: found.end < text.text.length ? text.toSource({ start: found.end, end: found.end }).start : text.source.length,
  };
}
