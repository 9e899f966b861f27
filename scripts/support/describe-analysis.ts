/** The plain form in which the commands print an analysis; its names are those of the gold standard. */
import type { AgendaItem } from '../../lib/document/model.ts';
import { nameBody } from '../../lib/document/name-body.ts';
import type { AnalysedDocument } from '../../lib/links/model.ts';
import { createTranslator } from '../../locales/translate.ts';

const translate = createTranslator('da');

export function describeAnalysis(id: string, analysis: AnalysedDocument | null): Record<string, unknown> {
  if (!analysis) return { document: id, recognised: false, kind: null, items: [], mentions: [], references: [] };
  const { document, mentions, references } = analysis;
  return {
    document: id,
    recognised: true,
    kind: document.kind,
    body: nameBody(document.body),
    date: document.date,
    start: document.start,
    place: document.place,
    draft: document.draft,
    addendum: document.addendum,
    scanned: document.scanned,
    items: document.items.map(describeItem),
    attendance: document.attendance,
    mentions: mentions.map(({ type, start, end, text, canonical, value, valueMax, currency, iso, subject, doubt }) => ({
      type,
      start,
      end,
      text,
      canonical,
      value,
      valueMax,
      currency,
      iso,
      subject,
      doubt: doubt && translate.optional(`doubt.${doubt}`, doubt),
    })),
    references: references.map(({ start, end, text, target, targetItem }) => ({
      start,
      end,
      text,
      target,
      targetItem,
    })),
  };
}

function describeItem(item: AgendaItem): Record<string, unknown> {
  const { decision } = item;
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    case: item.caseNumber,
    officer: item.officer,
    sections: item.sections.map(({ name, start, end }) => ({ name, start, end })),
    start: item.start,
    end: item.end,
    recommendations: item.recommendations,
    state: item.state,
    decision: decision && {
      outcome: decision.outcome,
      dissent: decision.dissent.map(({ party, person, position }) => ({ party, person, position })),
      votes: decision.votes,
      amended: decision.amended,
      text: decision.text,
      carried: decision.carried,
    },
  };
}
