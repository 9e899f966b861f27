/** What the library page's links and buttons do. */
import { browser } from 'wxt/browser';
import type { LibraryCallbacks } from '../../components/callbacks.ts';
import type { IntakeCallbacks } from '../../components/intake/intake-callbacks.ts';
import { libraryUrl } from '../common/library-url.ts';
import { ownPages } from '../common/own-pages.ts';
import { writeKeptAddress } from '../common/pdf/address.ts';
import type { DocumentSession } from './document-session.ts';
import type { Wheels } from './wheels.ts';

export function createLibraryCallbacks(
  session: DocumentSession,
  wheels: Wheels,
): Omit<LibraryCallbacks, keyof IntakeCallbacks> {
  const documentHref = (documentId: string): string => {
    const url = new URL(browser.runtime.getURL('/library.html'));
    url.searchParams.set('document', documentId);
    return url.href;
  };
  return {
    documentHref,
    listHref: () => libraryUrl(null),
    fileHref: (documentId) => browser.runtime.getURL(`/reader.html${writeKeptAddress(documentId)}` as '/'),
    readerHref: () => browser.runtime.getURL('/reader.html'),
    openDocument: (documentId) => location.assign(documentHref(documentId)),
    openList: () => location.assign(libraryUrl(null)),
    showWheel: wheels.show,
    goToItem: (itemId) => session.goToItem(itemId),
    openOptions: () => void browser.runtime.openOptionsPage(),
    syncAgain: () => void ownPages.syncAgain({}),
    articleRef: (article) => session.setArticle(article),
  };
}
