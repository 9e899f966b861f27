/** A document's items as linking needs them: mended text, names, references, and which of them are mere headings. */
import type { MeetingDocument, Reading } from '../document/model.ts';
import type { Mention } from '../entities/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { AnalysedDocument, LinkItem, Reference } from './model.ts';
import { placesOf, placesWithin } from './source-places.ts';

/** A document with what was read in it, as plain data. */
export interface LinkedDocument {
  readonly document: MeetingDocument;
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  /** The mended text, from which quotes are taken. */
  readonly mended: string;
  /** Where it stands in the source: pairs of offsets (mended, source) wherever their distance changes. */
  readonly places: readonly number[];
  /** Start and end in the mended text of each item, in their order. */
  readonly spans: readonly number[];
}

/** "Skive Kommune, Byrådet", "KKR Fyn". */
export const bodyNameOf = ({ body }: MeetingDocument): string =>
  body.parent ? `${body.parent}, ${body.name}` : body.name;

export function toLinkItems({ reading, document, mentions, references }: AnalysedDocument): LinkItem[] {
  const { text } = reading.text;
  const places = placesOf(reading.text, { start: 0, end: text.length });
  return linkItemsOf({ document, mentions, references, mended: text, places, spans: spansOf(reading, document) });
}

export function linkItemsOf(linked: LinkedDocument): LinkItem[] {
  return linked.document.items.map((_, at) => linkItemAt(linked, at));
}

/** @throws RangeError where the document has no such item. */
export function linkItemAt(linked: LinkedDocument, at: number): LinkItem {
  const { document, mentions, references, mended, places, spans } = linked;
  const item = document.items[at];
  if (!item) throw new RangeError(`${document.id} has no item ${at}`);
  const [start = 0, end = start] = spans.slice(at * 2, at * 2 + 2);
  const decided = item.sections.length > 0 || item.decision !== null || item.recommendations.length > 0;
  return {
    id: item.id,
    documentId: document.id,
    body: document.body.parent ? `${document.body.parent}, ${document.body.name}` : document.body.name,
    date: document.date,
    kind: document.kind,
    item,
    text: mended.slice(start, end),
    references: references.filter((one) => one.start >= item.start && one.end <= item.end),
    ...namesIn(item, mentions),
    places: placesWithin(places, { start, end }),
    heading: !decided && isParent(item.number, document),
  };
}

/** Start and end of each item in the mended text. */
export function spansOf({ text }: Pick<Reading, 'text'>, { items }: Pick<MeetingDocument, 'items'>): number[] {
  return items.flatMap((item) => {
    const { start, end } = trimSpan(text.text, text.fromSource(item));
    return [start, end];
  });
}

const isParent = (number: string | null, { items }: MeetingDocument): boolean =>
  number !== null && items.some((other) => other.number?.startsWith(`${number}.`));

/** The names in an item, as ranking takes them. */
export function namesIn(item: Span, mentions: readonly Mention[]): Required<Pick<LinkItem, 'entities' | 'people'>> {
  const entities: Record<string, number> = {};
  const people = new Set<string>();
  for (const { type, canonical, start, end } of mentions) {
    if (!canonical || start < item.start || end > item.end) continue;
    entities[canonical] = (entities[canonical] ?? 0) + 1;
    if (type === 'person' || type === 'party') people.add(canonical);
  }
  return { entities, people: [...people] };
}

function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}
