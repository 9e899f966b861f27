/**
 * What was read in a document, as one string beside its source: nothing stands in it that the source says already, and a
 * string is written and read several times faster than the same as objects.
 */
import type { AgendaItem, Attendee, MeetingDocument } from '../../document/model.ts';
import { MENTION_TYPES, type Mention } from '../../entities/model.ts';
import { type LinkedDocument, spansOf } from '../../links/link-items.ts';
import type { AnalysedDocument, Reference } from '../../links/model.ts';
import { placesOf } from '../../links/source-places.ts';
import { type Mending, packMended, unpackMended } from './mended-text.ts';

export interface AnalysisRow {
  readonly documentId: string;
  /** See `packAnalysis`. */
  readonly json: string;
}

/** What was read in a text, whole again. */
export interface StoredAnalysis extends LinkedDocument {
  readonly documentId: string;
  /** The text as it was taken in, to which offsets of mentions, references and items belong. */
  readonly source: string;
}

export function toStored({ reading, document, mentions, references }: AnalysedDocument): StoredAnalysis {
  const { text } = reading.text;
  return {
    documentId: document.id,
    source: reading.text.source,
    document,
    mentions,
    references,
    mended: text,
    places: placesOf(reading.text, { start: 0, end: text.length }),
    spans: spansOf(reading, document),
  };
}

const EMPTY_ITEM = {
  number: null,
  caseNumber: null,
  officer: null,
  sections: [],
  recommendations: [],
  decision: null,
  state: null,
} as const;

const EMPTY_ATTENDEE = { party: null, municipality: null, role: null, substituteFor: null } as const;

/** The fields of `Empty` and some others may be left out. */
type Told<Whole, Empty> = Omit<Whole, keyof Empty> & Partial<Pick<Whole, keyof Empty & keyof Whole>>;
type PackedItem = Told<AgendaItem, typeof EMPTY_ITEM & { order: number }>;
type PackedAttendee = Told<Attendee, typeof EMPTY_ATTENDEE>;
type PackedMention = [
  type: number,
  start: number,
  length: number,
  /** 0: the text itself. */
  canonical: string | null | 0,
  more?: Omit<Mention, 'type' | 'start' | 'end' | 'text' | 'canonical'>,
];
type PackedReference = [start: number, length: number, target: Reference['target']];

interface Packed extends Pick<StoredAnalysis, 'spans'> {
  readonly document: Omit<MeetingDocument, 'items' | 'attendance'> & {
    readonly items: readonly PackedItem[];
    readonly attendance: readonly PackedAttendee[];
  };
  readonly mentions: readonly PackedMention[];
  readonly references: readonly PackedReference[];
  readonly mending: Mending;
}

export function packAnalysis(analysis: StoredAnalysis): AnalysisRow {
  const { documentId, source, document, mentions, references, mended, places, spans } = analysis;
  const packed: Packed = {
    document: {
      ...document,
      items: document.items.map(packItem),
      attendance: document.attendance.map((attendee) => withoutEmpty<PackedAttendee>(attendee)),
    },
    spans,
    mentions: mentions.map(packMention),
    references: references.map(({ start, end, target }) => [start, end - start, target]),
    mending: packMended({ mended, places }, source),
  };
  return { documentId, json: JSON.stringify(packed) };
}

/** @param source text that the document was read from. */
export function unpackAnalysis({ documentId, json }: AnalysisRow, source: string): StoredAnalysis {
  const { document, spans, mentions, references, mending }: Packed = JSON.parse(json);
  return {
    documentId,
    source,
    document: {
      ...document,
      items: document.items.map((item, order) => ({ ...EMPTY_ITEM, order, ...item })),
      attendance: document.attendance.map((attendee) => ({ ...EMPTY_ATTENDEE, ...attendee })),
    },
    spans,
    mentions: mentions.map((packed) => unpackMention(packed, source)),
    references: references.map(([start, length, target]) => {
      const end = start + length;
      return { start, end, text: source.slice(start, end), target, targetItem: null, inCorpus: false };
    }),
    ...unpackMended(mending, source),
  };
}

function packItem({ order, ...item }: AgendaItem, place: number): PackedItem {
  return { ...withoutEmpty<PackedItem>(item), ...(order === place ? {} : { order }) };
}

/** Most fields of an item or an attendee say nothing. */
function withoutEmpty<Packed extends object>(value: object): Packed {
  const told = Object.entries(value).filter(([, one]) => one !== null && !(Array.isArray(one) && one.length === 0));
  return Object.fromEntries(told) as Packed;
}

function packMention({ type, start, end, text, canonical, ...more }: Mention): PackedMention {
  const packed: PackedMention = [MENTION_TYPES.indexOf(type), start, end - start, canonical === text ? 0 : canonical];
  if (Object.keys(more).length > 0) packed.push(more);
  return packed;
}

function unpackMention([type, start, length, canonical, more]: PackedMention, source: string): Mention {
  const end = start + length;
  const text = source.slice(start, end);
  return {
    type: MENTION_TYPES[type] ?? 'organisation',
    start,
    end,
    text,
    canonical: canonical === 0 ? text : canonical,
    ...more,
  };
}
