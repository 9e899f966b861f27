/** A paper of given items as it would be read, without its reading: each item is its title and its text. */
import { findReferences } from '../../../lib/links/find-references.ts';
import type { AnalysedDocument } from '../../../lib/links/model.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';
import { type Body, documentOf } from './marked-references.ts';

type Item = readonly [number: string, title: string, caseNumber: string | null, text: string];

export function analyseText(id: string, body: Body, date: string, items: readonly Item[]): AnalysedDocument {
  const parts = items.map(([, title, , text]) => `${title}\n\n${text}\n\n`);
  const text = parts.join('');
  const shape = documentOf(text, body, date);
  const model = shape.items[0];
  if (!model) throw new Error('no item');
  const starts = parts.map((_, at) => parts.slice(0, at).join('').length);
  const document = {
    ...shape,
    id,
    items: items.map(([number, title, caseNumber], at) => {
      const start = starts[at] ?? 0;
      const titleSpan = { start, end: start + title.length };
      const end = start + (parts[at]?.length ?? 0);
      return { ...model, id: `${id}#${number}`, start, end, number, order: at, title, titleSpan, caseNumber };
    }),
  };
  const reading = { text: MappedText.of(text), document, scanned: false };
  return { reading, document, mentions: [], references: findReferences(reading, []) };
}
