/** What the index is made of and where it is read from. */
import type { DocumentBlock } from './document-block.ts';
import type { SegmentDirectory } from './segment.ts';

/** What is known of a document without opening it. */
export interface IndexedDocument {
  readonly id: string;
  /** As its items name it: a committee with its municipality. */
  readonly body: string;
  /** ISO date. */
  readonly date: string;
  readonly kind: string;
}

/** An item of a meeting on a day, as a reference names it. */
export interface NamedItem {
  readonly body: string | null;
  /** ISO date. */
  readonly date: string;
  readonly number: string;
}

/** What a naming of the item with this number of a day's meeting is looked up by. */
export const keyOfNamed = (date: string, number: string): string => `${date}#${number}`;

/** A document as the index keeps it. Plain data and bytes: may be stored, sent and cloned. */
export interface PackedDocument extends IndexedDocument {
  /** What stands after "#" in the ids of its items, in their order, parted by line feeds. */
  readonly items: string;
  /** What its items name by number, each with the place of the item that names it. */
  readonly named: readonly (NamedItem & { readonly by: number })[];
  /** Pairs of terms of which the first has replaced the second. */
  readonly successions: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A document with its place in the corpus: its items have the numbers from `first` on. */
export interface StoredDocument extends PackedDocument {
  readonly first: number;
  readonly block: DocumentBlock;
}

/** What is known before anything is asked. */
export interface IndexState {
  /** Ascending, not overlapping. */
  readonly segments: readonly SegmentDirectory[];
  /** Documents in no segment yet. */
  readonly fresh: readonly StoredDocument[];
  /** Documents that are gone, yet still counted in a segment. */
  readonly removed: readonly StoredDocument[];
}

/** Where the rest is read, by need. Documents that are removed are never among the answers. */
export interface IndexReader {
  /** @param wanted segments by their place in the state. */
  readChunks(wanted: readonly { readonly segment: number; readonly chunk: number }[]): Promise<readonly Uint8Array[]>;
  /**
   * @param firsts of documents, each once.
   * @param take is given each as soon as it is read, in any order.
   */
  readDocuments(firsts: readonly number[], take: (document: StoredDocument) => void): Promise<void>;
  findById(ids: readonly string[]): Promise<readonly StoredDocument[]>;
  findByDate(date: string, body?: string): Promise<readonly StoredDocument[]>;
  /** Those of which an item names the item with this number of a meeting on this day. */
  findNaming(date: string, number: string): Promise<readonly StoredDocument[]>;
  /** All, in an order that does not change. */
  listDocuments(): Promise<readonly IndexedDocument[]>;
}
