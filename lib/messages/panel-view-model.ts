/** Where the member is in the panel. Types only; plain data. */
import type { NoteDraft } from './notes-model.ts';
import type { SearchQuery } from './search-model.ts';

export type TabName = 'thread' | 'names' | 'document' | 'search' | 'notes';

export interface NameFilter {
  readonly words: string;
  /** Only those of the item being read. */
  readonly onlyItem: boolean;
}

export interface PanelView {
  /** The document that the rest belongs to. */
  readonly documentId: string | null;
  readonly tab: TabName;
  /** The item held on to; null: the one in view. */
  readonly pinned: string | null;
  /** How many clicks on knots of the page have been followed. */
  readonly turned: number;
  /** Notes that are being written, by document: a page that is left takes none of them along. */
  readonly drafts: readonly { readonly documentId: string; readonly draft: NoteDraft }[];
  readonly query: SearchQuery | null;
  /** What the names of the document are narrowed to. */
  readonly names: NameFilter;
}
