/**
 * Invented sentences with their references marked: "[[…|date|item]]" is a reference; what stands outside of brackets is
 * none.
 */
import type { MeetingDocument } from '../../../lib/document/model.ts';
import { findReferences } from '../../../lib/links/find-references.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';

export type Body = MeetingDocument['body'];

/** One item that is the whole text. */
export function documentOf(text: string, body: Body, date: string): MeetingDocument {
  const item = {
    id: 'd#1',
    start: 0,
    end: text.length,
    number: '1',
    order: 0,
    title: 'Sag',
    titleSpan: { start: 0, end: 0 },
    caseNumber: null,
    officer: null,
    sections: [],
    recommendations: [],
    decision: null,
    state: null,
  };
  const facts = {
    start: null,
    place: null,
    attendance: [],
    evidence: {},
    scanned: false,
    draft: false,
    addendum: false,
  };
  return { id: 'd', kind: 'minutes', body, date, items: [item], ...facts };
}

interface Told {
  readonly text: string;
  readonly date: string | null;
  readonly item: string | null;
}

function readMarked(marked: string): { text: string; expected: Told[] } {
  const expected: Told[] = [];
  const text = marked.replace(
    /\[\[([^|\]]*)\|([^|\]]*)\|?([^\]]*)\]\]/gu,
    (_, said: string, date: string, item: string) => {
      expected.push({ text: said, date: date || null, item: item || null });
      return said;
    },
  );
  return { text, expected };
}

/** What is found, each under the words that a reader would mark where half of the longer one is shared. */
export function find(marked: string, body: Body, date: string): { found: Told[]; expected: Told[] } {
  const { text, expected } = readMarked(marked);
  const document = documentOf(text, body, date);
  const references = findReferences({ text: MappedText.of(text), document, scanned: false }, []);
  const found = references.map((one) => {
    const said = expected.find((other) => {
      const start = text.indexOf(other.text);
      const end = start + other.text.length;
      const shared = Math.min(one.end, end) - Math.max(one.start, start);
      return shared >= 0.5 * Math.max(one.end - one.start, end - start);
    });
    return { text: said?.text ?? one.text, date: one.target.date, item: one.target.item };
  });
  return { found, expected };
}
