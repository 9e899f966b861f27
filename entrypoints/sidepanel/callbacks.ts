/** What the panel's buttons and links do. */
import { browser } from 'wxt/browser';
import type { PanelCallbacks } from '../../components/callbacks.ts';
import { isPageId } from '../../lib/messages/page-id.ts';
import { libraryUrl, openLibrary } from '../common/library-url.ts';
import { ownPages } from '../common/own-pages.ts';
import type { PanelSearch } from './search.ts';

export function createPanelCallbacks(tabId: () => number | null, search: PanelSearch): PanelCallbacks {
  const withTab = (act: (tabId: number) => Promise<unknown>) => (): void => {
    const id = tabId();
    if (id !== null) void act(id);
  };
  return {
    placeHref: (place) => libraryUrl(place),
    openPlace: (place) => {
      const { documentId, itemId } = place;
      // What is not kept is open in this tab, and nowhere else.
      if (isPageId(documentId) && itemId !== null) withTab((id) => ownPages.goToItem({ tabId: id, itemId }))();
      else void openLibrary(libraryUrl(place));
    },
    goToItem: (itemId) => withTab((id) => ownPages.goToItem({ tabId: id, itemId }))(),
    showName: (key) => withTab((id) => ownPages.showName({ tabId: id, key }))(),
    closeCard: withTab((id) => ownPages.closeCard({ tabId: id })),
    holdApart: ({ type, printed, canonical }, apart) => {
      if (type !== 'person' && type !== 'organisation') return;
      withTab((id) => ownPages.holdApart({ tabId: id, type, printed, canonical, apart }))();
    },
    setMarks: (marks) => withTab((id) => ownPages.setMarks({ tabId: id, marks }))(),
    openLibrary: () => void openLibrary(libraryUrl(null)),
    openOptions: () => void browser.runtime.openOptionsPage(),
    retry: withTab((id) => ownPages.readTab({ tabId: id })),
    ask: search.ask,
    beginSearch: search.begin,
    syncAgain: () => void ownPages.syncAgain({}),
  };
}
