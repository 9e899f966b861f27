/**
 * Where the member is in the panel: kept for each browser tab beside what is known of its page, so that it is there
 * again after the panel was closed or another tab was looked at.
 */
import type { NoteDraft } from './notes-model.ts';
import type { NameFilter, PanelView } from './panel-view-model.ts';

const ALL_NAMES: NameFilter = { words: '', onlyItem: false };

export const FIRST_VIEW: PanelView = {
  documentId: null,
  tab: 'thread',
  pinned: null,
  turned: 0,
  drafts: [],
  query: null,
  names: ALL_NAMES,
};

/** Notes that are kept unfinished. */
const MOST_DRAFTS = 20;

/**
 * The view of a document: what was kept of it, or its beginning. Who searches goes on searching.
 * @param turned clicks on knots so far: a new one leads to the thread.
 */
export function viewOf(kept: PanelView, documentId: string, turned: number): PanelView {
  if (kept.documentId !== documentId) {
    const tab = kept.tab === 'search' ? 'search' : 'thread';
    return { ...kept, documentId, tab, pinned: null, turned, names: ALL_NAMES };
  }
  return turned === kept.turned ? kept : { ...kept, tab: 'thread', pinned: null, turned };
}

export function draftOf({ drafts, documentId }: PanelView): NoteDraft | null {
  return drafts.find((one) => one.documentId === documentId)?.draft ?? null;
}

/** @param draft null takes it away. */
export function withDraft({ drafts, documentId }: PanelView, draft: NoteDraft | null): PanelView['drafts'] {
  const others = drafts.filter((one) => one.documentId !== documentId);
  return draft === null || documentId === null ? others : [...others, { documentId, draft }].slice(-MOST_DRAFTS);
}
