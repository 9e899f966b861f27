/**
 * The database on the member's own machine: what is kept, under which keys. What is asked often is small (documents,
 * indexes); texts and analyses are fetched one by one.
 */
import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type { DocumentKind, Extraction } from '../document/model.ts';
import type { KnownPerson } from '../entities/known-names.ts';
import type { ApartPair } from '../entities/model.ts';
import type { Note } from '../messages/notes-model.ts';
import { isOlder } from './backup/make-copy.ts';
import type { IndexStateRow, PackedRow, SegmentRow } from './index/model.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/model.ts';
import type { AnalysisRow } from './rows/analysis-row.ts';
import type { OccurrencesRow } from './rows/occurrences.ts';
import type { FetchRow, HoldingRow, InboxRow, SubscriptionRow } from './seeds/model.ts';

/** What a document is, whatever was read in it. */
export interface DocumentFacts {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly kind: DocumentKind;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly publisher: string | null;
  readonly extraction: Extraction;
  /** SHA-256 of the text's UTF-8 bytes, hexadecimal. */
  readonly digest: string;
  /** Where it was published, http or https; not there for a file of the member's own. */
  readonly address?: string;
}

/** What the page marked as a heading: start, end and level 1–6. */
export type KeptHeading = readonly [start: number, end: number, level: number];

/** A document as it is taken in; everything else can be made from it again. */
export interface SourceDocument extends DocumentFacts {
  readonly text: string;
  readonly headings?: readonly KeptHeading[];
}

export interface DocumentRow extends DocumentFacts {
  readonly draft: boolean;
  readonly itemCount: number;
  /** Of the analyser that read it. */
  readonly version: number;
  /** Digest of the known names that helped in reading; null when read alone. */
  readonly knownDigest: string | null;
  /** The body as its items name it: a committee with its municipality. */
  readonly itemBody: string;
}

/** What a document, read alone, contributes to the known names. */
export interface PersonsRow {
  readonly documentId: string;
  readonly persons: readonly (readonly [string, readonly KnownPerson[]])[];
  /** Bare names of companies with their full ones. */
  readonly companies: readonly (readonly [bare: string, full: string])[];
  /** Which names of others matter to its text, see choose-names.ts. */
  readonly traits: Uint32Array<ArrayBuffer>;
  /** What was asked of the corpus' names (lib/entities/printed-names.ts); null where only the whole text tells. */
  readonly printed?: string | null;
}

export interface TextRow {
  readonly id: string;
  /** See rows/text-row.ts. */
  readonly text: string | Uint8Array<ArrayBuffer>;
  readonly headings?: readonly KeptHeading[];
}

export interface NoteRow extends Note {
  /** See notes/meeting-key.ts. */
  readonly meeting: string;
}

/** A file that the member keeps beside its text. */
export interface FileRow {
  /** Of its document. */
  readonly id: string;
  /** As it was called where it came from. */
  readonly name: string;
  readonly file: Blob;
}

/** Small facts about the corpus as a whole. */
export interface MetaRow {
  readonly name: 'revision';
  /** Grows with every change of the corpus. */
  readonly value: number;
}

export interface CorpusOptions {
  /** Fewer for a test that makes the database of an older version. */
  readonly migrations?: readonly Migration[];
  /** What is done once before the database is opened, and so before it is brought to a new version; must not reject. */
  readonly prepare?: (db: { readonly name: string; readonly verno: number }) => Promise<void>;
}

export class CorpusDatabase extends Dexie {
  declare readonly documents: EntityTable<DocumentRow, 'id'>;
  declare readonly sources: EntityTable<TextRow, 'id'>;
  declare readonly analyses: EntityTable<AnalysisRow, 'documentId'>;
  /** Which names stand in which document. */
  declare readonly occurrences: EntityTable<OccurrencesRow, 'documentId'>;
  declare readonly meta: EntityTable<MetaRow, 'name'>;
  declare readonly persons: EntityTable<PersonsRow, 'documentId'>;
  /** What of the index's tables counts. */
  declare readonly indexes: EntityTable<IndexStateRow, 'name'>;
  /** Documents as the index keeps them, by their first item's number. */
  declare readonly packed: EntityTable<PackedRow, 'first'>;
  declare readonly segments: EntityTable<SegmentRow, 'id'>;
  /** By segment and number. */
  declare readonly chunks: Table<Uint8Array<ArrayBuffer>, [segment: number, chunk: number]>;
  /** Documents that are gone, yet still counted in a segment. */
  declare readonly removed: EntityTable<PackedRow, 'first'>;
  /** The member's own: no sync touches it. */
  declare readonly apart: Table<ApartPair, [type: string, printed: string, canonical: string]>;
  /** The member's own: no sync touches it. */
  declare readonly notes: EntityTable<NoteRow, 'id'>;
  /** The member's own: they go with their documents. */
  declare readonly files: EntityTable<FileRow, 'id'>;
  /** Who brought which document. */
  declare readonly holdings: Table<HoldingRow, [origin: string, id: string]>;
  declare readonly subscriptions: EntityTable<SubscriptionRow, 'address'>;
  /** Picked seed files that are still being taken in. */
  declare readonly inbox: Table<InboxRow, number, InboxRow>;
  /** Meeting documents that the member wants fetched. */
  declare readonly fetches: EntityTable<FetchRow, 'address'>;

  private readonly prepare: CorpusOptions['prepare'];
  private preparing: Promise<void> | null = null;
  /** What is kept is of an older version, and has not been brought to this one (yet). */
  isBehind = false;
  private waiting = 0;

  constructor(name = 'roed-traad', { migrations = MIGRATIONS, prepare }: CorpusOptions = {}) {
    super(name);
    this.prepare = prepare;
    for (const { version, stores, upgrade } of migrations) {
      const made = this.version(version).stores({ ...stores });
      if (upgrade) made.upgrade(upgrade);
    }
  }

  /** Dexie calls it by itself when a table is first asked. */
  override open(): PromiseExtended<Dexie> {
    this.preparing ??= this.getReady();
    return this.counting(
      Dexie.Promise.resolve(this.preparing)
        .then(() => super.open())
        .then((opened) => {
          this.isBehind = false;
          return opened;
        }),
    );
  }

  override delete(...given: Parameters<Dexie['delete']>): PromiseExtended<void> {
    return this.counting(super.delete(...given));
  }

  /** It is being opened or deleted: what another page holds may keep it from that for as long as it likes. */
  get isWaiting(): boolean {
    return this.waiting > 0;
  }

  private counting<T>(work: PromiseExtended<T>): PromiseExtended<T> {
    this.waiting++;
    return work.finally(() => {
      this.waiting--;
    });
  }

  /** Looked at before the first try: while one is under way, the browser tells the version that it is to have. */
  private async getReady(): Promise<void> {
    this.isBehind = await isOlder(this).catch(() => false);
    await this.prepare?.(this);
  }
}
