/** Fetches what the library page's address points at, and again while the corpus is still being filled. */
import { browser } from 'wxt/browser';
import type { ReadAnswer } from '../../lib/messages/calls.ts';
import type { LibraryState } from '../../lib/messages/library-model.ts';
import { createSessionStore, SYNC_KEY } from '../../lib/messages/tab-parts.ts';
import { parseLibraryUrl } from '../common/library-url.ts';
import { ownPages } from '../common/own-pages.ts';

export async function loadLibrary(
  address: string,
  draw: (state: LibraryState) => void,
  paint: (painting: ReadAnswer['paint']) => void,
): Promise<void> {
  const store = createSessionStore(browser.storage.session);
  const target = parseLibraryUrl(address);
  let isOpen = false;

  const load = async (): Promise<void> => {
    if (isOpen) return;
    const sync = await store.readSync();
    if (!target) {
      const answer = await ownPages.listLibrary({});
      draw(answer.ok ? { view: 'list', sync, bodies: answer.value.bodies } : { view: 'loading', sync });
      return;
    }
    const answer = await ownPages.readStored({ documentId: target.documentId });
    if (answer.ok) {
      isOpen = true;
      paint(answer.value.paint);
      draw({ view: 'document', sync, open: answer.value.open, target: target.place });
    } else
      draw(
        sync.phase === 'running' ? { view: 'loading', sync } : { view: 'missing', sync, documentId: target.documentId },
      );
  };
  draw({ view: 'loading', sync: await store.readSync() });
  browser.storage.session.onChanged.addListener((changes) => {
    if (SYNC_KEY in changes) void load();
  });
  await load();
}
