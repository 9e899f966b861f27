/** What resolving and describing names need of analysed documents, and small questions to them. */
import type { AgendaItem, Attendee, MeetingDocument } from '../document/model.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { Evidence, Mention } from './model.ts';

/** A document with its names; `AnalysedDocument` of the links is one. */
export interface DescribedDocument {
  readonly document: MeetingDocument;
  readonly mentions: readonly Mention[];
  readonly reading: { readonly text: Pick<MappedText, 'text' | 'source' | 'fromSource'> };
}

export function evidenceOf({ document }: DescribedDocument, { start, end }: Mention): Evidence {
  return { document: document.id, date: document.date, start, end };
}

/** The innermost item that holds a place in the source; null above the first. */
export function itemAt({ items }: MeetingDocument, at: number): AgendaItem | null {
  let found: AgendaItem | null = null;
  for (const item of items)
    if (item.start <= at && at < item.end && (!found || item.start >= found.start)) found = item;
  return found;
}

/** The entry of the attendance list that a mention opens, so that its name is read the same everywhere. */
export function attendeeAt({ attendance }: MeetingDocument, { start }: Mention): Attendee | null {
  return attendance.find((attendee) => start >= attendee.start && start < attendee.start + 3) ?? null;
}

/** The mended words before and after a mention, on one line. */
export function wordsAround(
  { reading }: DescribedDocument,
  mention: Mention,
  reach: number,
): { before: string; after: string } {
  const { start, end } = reading.text.fromSource(mention);
  const text = reading.text.text;
  return {
    before: text.slice(Math.max(0, start - reach), start).replace(/\s+/g, ' '),
    after: text.slice(end, end + reach).replace(/\s+/g, ' '),
  };
}

/** As printed, on one line, broken words whole, without a genitive's apostrophe. */
export function printedForm({ text }: Mention): string {
  return text
    .replace(/-\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/['’`´]{1,2}s?$/, '');
}
