/** One item with its sections, what was recommended and what was decided. Spans lead back to the source. */
import type { MappedText, Span } from '../text/mapped-text.ts';
import { findSections } from './find-sections.ts';
import type { FoundItem } from './item-start.ts';
import { readItemState } from './item-state.ts';
import type { Line } from './lines.ts';
import type { AgendaItem, Body, Section } from './model.ts';
import { blank, readDecision } from './read-decision.ts';
import { readRecommendations } from './read-recommendations.ts';

export interface ItemPlace {
  readonly order: number;
  /** The document's id. */
  readonly document: string;
  readonly body: Body;
  /** Lines that a page top put into the text and that are no part of it. */
  readonly aside: readonly Span[];
  /** The document calls itself minutes. */
  readonly minutes: boolean;
  /** ISO date of the meeting. */
  readonly date: string | null;
}

/** "Cykelpakke 2024 (2024-0034411)". */
const CASE_IN_TITLE = /\s\(((?:SAG|EMN)-\d{4}-\d{3,7}|\d{4}-\d{5,9}|\d{2}\/\d{4,7})\)$/u;

/** "JOURNALNUMMER" and the number below it, at the end of the item. */
function caseBelow(text: string, sections: readonly Section[]): string | null {
  const own = sections.find(({ heading }) => /^(?:journal|sags?)(?:nummer|nr\.?)$/iu.test(heading));
  const printed = own ? text.slice(own.start, own.end).trim() : '';
  return /^\d[\d./A-Z-]{3,24}$/u.test(printed) ? printed : null;
}

/** Items in which somebody tells: what stands below is what was told, though no word says so. */
const TELLS =
  /^(?:(?:skriftlige |gensidige? |løbende |øvrige )?(?:meddelelser|orientering(?:er)?|informationer)|siden sidst|nyt (?:fra|siden)|bordet rundt)(?!\p{L})/iu;
const LEAST_TOLD = 25;

/** A bracket that was opened nowhere is a slip of the print; a star marks annexes. */
const tidyTitle = (printed: string): string => {
  const title = printed.replace(/\s(?:\(\s?\)|[*#])$/, '').replace(/^(?:Punkt|Pkt\.?|Sag)\s?:\s(?=\p{Lu})/u, '');
  return title.endsWith(')') && title.split(')').length > title.split('(').length ? title.slice(0, -1).trim() : title;
};

export function readItem(
  text: MappedText,
  lines: readonly Line[],
  found: FoundItem,
  { order, document, body, aside, minutes, date }: ItemPlace,
): AgendaItem {
  const own = aside.filter(({ start }) => start >= found.start && start < found.end);
  const sections = findSections(lines, found.firstLine, found.endLine, body, { aside: own, minutes, date });
  const recommendation = sections.find(({ name }) => name === 'recommendation');
  const decided = sections.filter(({ name }) => name === 'decision').at(-1);
  const recommendations = recommendation ? readRecommendations(blank(text.text, recommendation, own)) : [];
  const read = decided ? readDecision(text, decided, recommendations, body, own) : null;
  const below = found.case ? null : caseBelow(text.text, sections);
  const inTitle = found.case ? null : found.title.match(CASE_IN_TITLE);
  const title = tidyTitle(inTitle ? found.title.slice(0, inTitle.index) : found.title);
  const decision =
    read && read.outcome === 'none' && TELLS.test(title) && read.text.trim().length >= LEAST_TOLD
      ? { ...read, outcome: 'informed' as const }
      : read;
  return {
    id: `${document}#${found.number ?? `s${order + 1}`}`,
    number: found.number,
    order,
    title,
    titleSpan: text.toSource(found.titleSpan),
    caseNumber: found.case?.caseNumber ?? inTitle?.[1] ?? below,
    officer: found.case?.officer ?? null,
    sections: sections.map((section) => ({ ...section, ...text.toSource(section) })),
    recommendations,
    decision,
    state: readItemState(title, decision?.text ?? null, found.closed),
    start: text.toSource({ start: found.start, end: found.start }).start,
    end: found.end < text.text.length ? text.toSource({ start: found.end, end: found.end }).start : text.source.length,
  };
}
