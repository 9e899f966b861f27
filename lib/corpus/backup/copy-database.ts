/**
 * A copy of what cannot be had again (texts with their facts, the member's own), in a database of its own: made before the
 * collection is brought to a new version, gone when the new version is known to hold all of it.
 */
import Dexie, { type EntityTable } from 'dexie';

/** A text and what is known of it, as the version before kept them: parsed when they are put back. */
export interface CopiedText {
  readonly facts: unknown;
  readonly source: unknown;
}

/** Some rows of a table, in the order in which they were read. */
export interface CopiedRows {
  readonly id: number;
  /** A table of the collection; `texts`: rows are `CopiedText`. */
  readonly table: string;
  readonly rows: readonly unknown[];
}

export interface CopyState {
  readonly name: 'state';
  /** Version of the collection, as the browser counts it. */
  readonly version: number;
  readonly texts: number;
}

/** The member's own, and who brought what: nothing else remembers it. */
export const OWN_TABLES = ['notes', 'apart', 'holdings', 'subscriptions', 'fetches', 'inbox', 'files'] as const;

export class CopyDatabase extends Dexie {
  declare readonly rows: EntityTable<CopiedRows, 'id'>;
  /** One row, written last: without it the copy is not whole. */
  declare readonly states: EntityTable<CopyState, 'name'>;

  /** @param of name of the collection's database. */
  constructor(of: string) {
    super(`${of}-kopi`);
    this.version(1).stores({ rows: '++id', states: 'name' });
  }
}
