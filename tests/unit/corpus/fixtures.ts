/** Rows of a small corpus, with only what a test says of them. */

import type { DocumentRow } from '../../../lib/corpus/database.ts';
import type { AgendaItem, Decision } from '../../../lib/document/model.ts';
import type { LinkItem, RelatedItem } from '../../../lib/links/model.ts';

export function documentRow(id: string, facts: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id,
    title: `Dokument ${id}`,
    body: 'KKR Hovedstaden',
    kind: 'minutes',
    date: id.slice(0, 10),
    publisher: 'KL',
    extraction: 'text',
    digest: '',
    draft: false,
    itemCount: 1,
    version: 1,
    knownDigest: null,
    itemBody: 'KKR Hovedstaden',
    ...facts,
  };
}

export function decision(text: string, facts: Partial<Decision> = {}): Decision {
  return {
    start: 50,
    end: 60,
    outcome: 'approved',
    dissent: [],
    votes: [],
    amended: false,
    text,
    carried: [],
    ...facts,
  };
}

export function linkItem(document: DocumentRow, number: string, facts: Partial<AgendaItem> = {}, text = ''): LinkItem {
  const id = `${document.id}#${number}`;
  return {
    id,
    documentId: document.id,
    body: document.body,
    date: document.date,
    kind: document.kind,
    item: {
      id,
      number,
      order: 0,
      title: `Sag ${number}`,
      titleSpan: { start: 0, end: 5 },
      start: 0,
      end: 100,
      caseNumber: null,
      officer: null,
      sections: [],
      recommendations: [],
      decision: null,
      state: null,
      ...facts,
    },
    text,
    entities: {},
    references: [],
  } as LinkItem;
}

export function related(item: LinkItem, facts: Partial<RelatedItem> = {}): RelatedItem {
  return {
    item: item.id,
    score: 0.5,
    shown: true,
    kind: 'sameSubject',
    reasons: [{ reason: 'sameSubject', words: ['klima'] }],
    ...facts,
  } as RelatedItem;
}
