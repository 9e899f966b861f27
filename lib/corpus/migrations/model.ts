/** A step from one version of the database to the next. Types only. */
import type { Transaction } from 'dexie';

export interface Migration {
  /** One more than the step before. */
  readonly version: number;
  /** Tables with their keys and indexes, as Dexie writes them; null for one that goes, those that stay as they are left out. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Changes rows; what it throws leaves the database at the version before. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
