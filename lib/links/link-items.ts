/** A document's items as linking needs them: mended text, names, references, and which of them are mere headings. */
import type { Mention } from '../entities/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { AnalysedDocument, LinkItem } from './model.ts';
import { placesOf } from './source-places.ts';

export function toLinkItems({ reading, document, mentions, references }: AnalysedDocument): LinkItem[] {
  const numbers = document.items.map((item) => item.number).filter((number) => number !== null);
  const isParent = (number: string | null): boolean =>
    number !== null && numbers.some((other) => other.startsWith(`${number}.`));
  return document.items.map((item): LinkItem => {
    const inside = ({ start, end }: Span): boolean => start >= item.start && end <= item.end;
    const { start, end } = trimSpan(reading.text.text, reading.text.fromSource(item));
    const decided = item.sections.length > 0 || item.decision !== null || item.recommendations.length > 0;
    return {
      id: item.id,
      documentId: document.id,
      body: document.body.parent ? `${document.body.parent}, ${document.body.name}` : document.body.name,
      date: document.date,
      kind: document.kind,
      item,
      text: reading.text.text.slice(start, end),
      references: references.filter(inside),
      ...namesIn(item, mentions),
      places: placesOf(reading.text, { start, end }),
      heading: isParent(item.number) && !decided,
    };
  });
}

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
