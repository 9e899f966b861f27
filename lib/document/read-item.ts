/** One item with its sections, what was recommended and what was decided. Spans lead back to the source. */
import type { MappedText } from '../text/mapped-text.ts';
import { findSections } from './find-sections.ts';
import type { FoundItem } from './item-start.ts';
import { readItemState } from './item-state.ts';
import type { Line } from './lines.ts';
import type { AgendaItem, Body } from './model.ts';
import { readDecision } from './read-decision.ts';
import { readRecommendations } from './read-recommendations.ts';

export interface ItemPlace {
  readonly order: number;
  /** The document's id. */
  readonly document: string;
  readonly body: Body;
}

/** A bracket that was opened nowhere is a slip of the print. */
const tidyTitle = (printed: string): string => {
  const title = printed.replace(/\s?\(\s?\)$/, '');
  return title.endsWith(')') && title.split(')').length > title.split('(').length ? title.slice(0, -1).trim() : title;
};

export function readItem(
  text: MappedText,
  lines: readonly Line[],
  found: FoundItem,
  { order, document, body }: ItemPlace,
): AgendaItem {
  const sections = findSections(lines, found.firstLine, found.endLine, body);
  const recommendation = sections.find(({ name }) => name === 'recommendation');
  const decided = sections.filter(({ name }) => name === 'decision').at(-1);
  const recommendations = recommendation
    ? readRecommendations(text.text.slice(recommendation.start, recommendation.end))
    : [];
  const decision = decided ? readDecision(text, decided, recommendations, body) : null;
  const title = tidyTitle(found.title);
  return {
    id: `${document}#${found.number ?? `s${order + 1}`}`,
    number: found.number,
    order,
    title,
    titleSpan: text.toSource(found.titleSpan),
    caseNumber: found.case?.caseNumber ?? null,
    officer: found.case?.officer ?? null,
    sections: sections.map((section) => ({ ...section, ...text.toSource(section) })),
    recommendations,
    decision,
    state: readItemState(title, decision?.text ?? null, found.closed),
    start: text.toSource({ start: found.start, end: found.start }).start,
    end: found.end < text.text.length ? text.toSource({ start: found.end, end: found.end }).start : text.source.length,
  };
}
