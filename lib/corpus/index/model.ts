/** How the search index is kept. Types only; what it means is told in lib/links/index. */
import type { PackedDocument } from '../../links/index/model.ts';
import type { SegmentDirectory } from '../../links/index/segment.ts';

/** The one row that says what of the other tables counts: it changes in the same transaction as they do. */
export interface IndexStateRow {
  readonly name: 'state';
  /** Ids of the segments, ascending by their items. */
  readonly segments: readonly number[];
  /** Items below this number are in a segment, or were. */
  readonly end: number;
  /** Number of the next document's first item. */
  readonly next: number;
  /** Another whenever all was begun anew: numbers then stand for other documents. */
  readonly epoch: number;
  /** Grows with every change of the segments. */
  readonly generation: number;
}

export function emptyState(): IndexStateRow {
  return { name: 'state', segments: [], end: 0, next: 0, epoch: Math.random(), generation: 0 };
}

export interface PackedRow extends PackedDocument {
  /** Item number of its first item. */
  readonly first: number;
  /** INDEX_VERSION of its bytes. */
  readonly version: number;
  /** `<date>#<number>` of the items that it names. */
  readonly names: readonly string[];
}

export interface SegmentRow {
  readonly id: number;
  readonly directory: PackedDirectory;
  /** Number of its chunks. */
  readonly chunks: number;
  /** Milliseconds since 1970 at which another took its place; its chunks stay a while for those who read. */
  readonly replaced?: number;
}

/** The arrays of a directory end to end: one run of bytes is read in less than half the time of as many arrays. */
export interface PackedDirectory extends Pick<SegmentDirectory, 'first' | 'end'> {
  /** In elements, in the order of `DIRECTORY_ARRAYS`. */
  readonly lengths: readonly number[];
  readonly bytes: Blob | Uint8Array<ArrayBuffer>;
}
