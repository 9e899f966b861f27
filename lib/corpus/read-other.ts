/** Reads a text that is no meeting document and that the member keeps all the same: one item, the names in it. */

import type { AgendaItem, MeetingDocument } from '../document/model.ts';
import { recogniseNames } from '../entities/recognise-mentions.ts';
import type { SettledNames } from '../entities/settle-known-names.ts';
import { findReferences } from '../links/find-references.ts';
import type { AnalysedDocument } from '../links/model.ts';
import { mendText } from '../text/mend-text.ts';
import type { SourceDocument } from './database.ts';

export function readOther(
  { id, title, body, date, text: source }: SourceDocument,
  known?: SettledNames,
): AnalysedDocument {
  const { text, scanned, setAside } = mendText(source);
  const item: AgendaItem = {
    id: `${id}#s1`,
    number: null,
    order: 0,
    title,
    titleSpan: { start: 0, end: 0 },
    start: 0,
    end: source.length,
    caseNumber: null,
    officer: null,
    sections: [],
    recommendations: [],
    decision: null,
    state: null,
  };
  const document: MeetingDocument = {
    id,
    kind: 'document',
    draft: false,
    addendum: false,
    body: { name: body, kind: 'association' },
    date,
    start: null,
    place: null,
    items: [item],
    attendance: [],
    evidence: {},
    scanned,
  };
  const reading = { text, document, scanned, setAside };
  const { mentions, printed } = recogniseNames(reading, known);
  return { reading, document, mentions, printed, references: findReferences(reading, mentions) };
}
