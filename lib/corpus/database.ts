/** The database on the member's own machine: what is kept, under which keys. One version, one migration, one line below. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { DocumentKind, Extraction, MeetingDocument } from '../document/model.ts';
import type { Mention } from '../entities/model.ts';
import type { KnownPerson } from '../entities/recognise-mentions.ts';
import type { LinkItem, Reference } from '../links/model.ts';

/** A document's text as it was taken in; everything else can be made from it again. */
export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly kind: DocumentKind;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly publisher: string | null;
  readonly extraction: Extraction;
  /** SHA-256 of the UTF-8 bytes, hexadecimal. */
  readonly digest: string;
  readonly text: string;
}

/** What an analyser of this version read in a source. */
export interface AnalysisRow {
  readonly documentId: string;
  readonly version: number;
  /** Digest of the known names that helped; null when read alone. */
  readonly knownDigest: string | null;
  readonly document: MeetingDocument;
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  /** The mended text, from which quotes are taken. */
  readonly mended: string;
  /** What this document, read alone, contributes to the known names. */
  readonly persons: readonly (readonly [string, readonly KnownPerson[]])[];
}

/** One occurrence of a name. */
export interface MentionRow {
  /** `<document>@<start>`. */
  readonly id: string;
  /** `<type>:<canonical form>`, see mention-key.ts. */
  readonly key: string;
  readonly documentId: string;
  readonly itemId: string | null;
  /** In the source text. */
  readonly start: number;
  readonly end: number;
  /** In the mended text. */
  readonly mendedStart: number;
  readonly mendedEnd: number;
}

/** Small facts about the corpus as a whole. */
export interface MetaRow {
  readonly name: 'revision';
  /** Grows with every change of the corpus. */
  readonly value: number;
}

export class CorpusDatabase extends Dexie {
  declare readonly sources: EntityTable<SourceRow, 'id'>;
  declare readonly analyses: EntityTable<AnalysisRow, 'documentId'>;
  declare readonly items: EntityTable<LinkItem, 'id'>;
  declare readonly mentions: EntityTable<MentionRow, 'id'>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name = 'roed-traad') {
    super(name);
    this.version(1).stores({
      sources: 'id, digest, [body+date], date',
      analyses: 'documentId, version',
      items: 'id, documentId',
      mentions: 'id, key, documentId',
      meta: 'name',
    });
  }
}
