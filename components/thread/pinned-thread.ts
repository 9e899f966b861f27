/** The item that the panel shows: the one in view on the page, or one that the member holds on to. */
import type { ItemThread } from '../../lib/messages/model.ts';

export interface PinnedThread {
  readonly shown: ItemThread | null;
  readonly isPinned: boolean;
  /** The page has moved on to this item meanwhile; null while both are the same. */
  readonly elsewhere: ItemThread | null;
}

export function choosePinned(inView: ItemThread | null, held: ItemThread | null): PinnedThread {
  const isElsewhere = held !== null && inView !== null && held.item.id !== inView.item.id;
  return { shown: held ?? inView, isPinned: held !== null, elsewhere: isElsewhere ? inView : null };
}
