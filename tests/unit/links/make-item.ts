/** Small items for tests: what is not said is empty. */
import type { Decision } from '../../../lib/document/model.ts';
import type { LinkItem } from '../../../lib/links/model.ts';

export interface ItemWords {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date?: string;
  readonly body?: string;
  readonly kind?: LinkItem['kind'];
  readonly recommendations?: readonly string[];
  readonly decision?: string;
  readonly references?: LinkItem['references'];
}

export function makeItem({
  id,
  title,
  text,
  date,
  body,
  kind,
  recommendations,
  decision,
  references,
}: ItemWords): LinkItem {
  const documentId = id.slice(0, id.indexOf('#'));
  const decided: Decision | null =
    decision === undefined
      ? null
      : { start: 0, end: 0, outcome: 'approved', dissent: [], votes: [], amended: false, text: decision, carried: [] };
  return {
    id,
    documentId,
    body: body ?? 'Byrådet',
    date: date ?? documentId.slice(0, 10),
    kind: kind ?? 'minutes',
    item: {
      id,
      start: 0,
      end: text.length,
      number: id.slice(id.indexOf('#') + 1),
      order: 0,
      title,
      titleSpan: { start: 0, end: 0 },
      caseNumber: null,
      officer: null,
      sections: [],
      recommendations: recommendations ?? [],
      decision: decided,
      state: null,
    },
    text,
    entities: {},
    references: references ?? [],
  };
}
