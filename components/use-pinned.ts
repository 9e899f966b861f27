/** The item that the panel shows: the one in view on the page, or one that the reader holds on to. */
import { useState } from 'preact/hooks';
import type { ItemThread } from '../lib/messages/model.ts';

export interface PinnedThread {
  readonly shown: ItemThread | null;
  readonly isPinned: boolean;
  /** The page has moved on to this item meanwhile; null while both are the same. */
  readonly elsewhere: ItemThread | null;
  setPinned(pinned: boolean): void;
}

export function usePinned(inView: ItemThread | null): PinnedThread {
  const [held, setHeld] = useState<ItemThread | null>(null);
  const isSame = held !== null && held.item.id === inView?.item.id;
  const shown = held === null || isSame ? inView : held;
  return {
    shown,
    isPinned: held !== null,
    elsewhere: held !== null && !isSame ? inView : null,
    setPinned: (pinned) => setHeld(pinned ? shown : null),
  };
}
