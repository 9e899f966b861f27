/** What the meeting's brief is made of. Types only; plain data. */
import type { DocumentSummary, ItemThread, NameSummary } from './model.ts';
import type { Note } from './notes-model.ts';

export interface BriefSource {
  readonly document: DocumentSummary;
  /** In the order of the document. */
  readonly threads: readonly ItemThread[];
  readonly names: readonly NameSummary[];
  readonly notes: readonly Note[];
}

export type BriefState =
  | { readonly status: 'loading' }
  /** The tab shows no document (any more). */
  | { readonly status: 'missing' }
  | { readonly status: 'ready'; readonly source: BriefSource };
