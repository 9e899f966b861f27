/** Readings made by hand, so that a test of a name says all it rests on. */
import type { Attendee, Body, MeetingDocument, Reading } from '../../../lib/document/model.ts';
import type { KnownNames } from '../../../lib/entities/known-names.ts';
import type { Mention, MentionType } from '../../../lib/entities/model.ts';
import { recogniseMentions } from '../../../lib/entities/recognise-mentions.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';

export interface Given {
  readonly id?: string;
  readonly date?: string;
  readonly body?: Body;
  readonly scanned?: boolean;
  readonly attendance?: readonly Attendee[];
  readonly items?: MeetingDocument['items'];
  readonly known?: KnownNames;
}

const KKR: Body = { name: 'KKR Hovedstaden', kind: 'kkr' };

export function makeDocument({
  id = 'd',
  date = '2023-09-08',
  body = KKR,
  scanned = false,
  attendance = [],
  items = [],
}: Given): MeetingDocument {
  return {
    id,
    kind: 'minutes',
    draft: false,
    addendum: false,
    body,
    date,
    start: null,
    place: null,
    items,
    attendance,
    evidence: {},
    scanned,
  };
}

export function makeReading(text: string, given: Given = {}): Reading & { readonly document: MeetingDocument } {
  return { text: MappedText.of(text), document: makeDocument(given), scanned: given.scanned ?? false };
}

export function recognise(text: string, given: Given = {}): Mention[] {
  return recogniseMentions(makeReading(text, given), given.known);
}

/** The texts of the mentions of a type. */
export function texts(text: string, type: MentionType, given: Given = {}): string[] {
  return recognise(text, given).flatMap((mention) => (mention.type === type ? [mention.text] : []));
}

/** The canonical names of a type. */
export function names(text: string, type: MentionType, given: Given = {}): (string | null)[] {
  return recognise(text, given).flatMap((mention) => (mention.type === type ? [mention.canonical] : []));
}

/** A document with its names, for what looks at several. */
export function describe(
  text: string,
  given: Given = {},
): { reading: Reading; document: MeetingDocument; mentions: Mention[] } {
  const reading = makeReading(text, given);
  return { reading, document: reading.document, mentions: recogniseMentions(reading, given.known) };
}
