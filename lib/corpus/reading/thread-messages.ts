/** What is said between those who want documents read and a thread that reads them, over a port of their own. Types only. */
import type { NamesMessage } from './known-message.ts';
import type { ReadingJob, StoredRows, WithNames } from './model.ts';

export interface JobMessage {
  readonly id: number;
  readonly source: ReadingJob['source'];
  readonly again?: Omit<WithNames, 'names'> & { readonly names: NamesMessage };
}

export type ThreadMessage =
  | { readonly kind: 'read'; readonly id: number; readonly rows: StoredRows | null }
  /** Reading threw. */
  | { readonly kind: 'failed'; readonly id: number };
