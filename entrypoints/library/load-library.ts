/** Fetches what the library page's address points at, and again while the corpus is still being filled. */
import { browser } from 'wxt/browser';
import type { ReadAnswer } from '../../lib/messages/calls.ts';
import type { LibraryState } from '../../lib/messages/library-model.ts';
import { createSessionStore, SYNC_KEY } from '../../lib/messages/tab-parts.ts';
import { parseLibraryUrl } from '../common/library-url.ts';
import { ownPages } from '../common/own-pages.ts';
import { watchList } from './watch-list.ts';

export interface LoadOptions {
  readonly address: string;
  readonly draw: (state: LibraryState) => void;
  readonly paint: (painting: ReadAnswer['paint']) => void;
  /** What the member has handed over; the list shows it. */
  readonly imports: Parameters<typeof watchList>[0]['imports'];
}

/** @returns draws the list again; nothing where a document is open. */
export async function loadLibrary({ address, draw, paint, imports }: LoadOptions): Promise<() => void> {
  const store = createSessionStore(browser.storage.session);
  const target = parseLibraryUrl(address);
  draw({ view: 'loading', sync: await store.readSync() });
  if (!target) return watchList({ draw, store, imports });
  let isOpen = false;

  const load = async (): Promise<void> => {
    if (isOpen) return;
    const sync = await store.readSync();
    const answer = await ownPages.readStored({ documentId: target.documentId });
    // Asked twice while the corpus was being filled.
    if (isOpen) return;
    if (answer.ok) {
      isOpen = true;
      paint(answer.value.paint);
      draw({ view: 'document', sync, open: answer.value.open, target: target.place });
    } else if (answer.error.code === 'database') draw({ view: 'failed', sync, message: answer.error.message });
    else
      draw(
        sync.phase === 'running' ? { view: 'loading', sync } : { view: 'missing', sync, documentId: target.documentId },
      );
  };
  browser.storage.session.onChanged.addListener((changes) => {
    if (SYNC_KEY in changes) void load();
  });
  await load();
  return () => {};
}
