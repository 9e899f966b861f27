/** Addresses of the library page: `library.html?document=…&item=…#start-end`. */
import { browser } from 'wxt/browser';
import type { Place } from '../../lib/messages/model.ts';

/** Null: the list of all documents. */
export function libraryUrl(place: Place | null): string {
  const url = new URL(browser.runtime.getURL('/library.html'));
  if (!place) return url.href;
  url.searchParams.set('document', place.documentId);
  if (place.itemId !== null) url.searchParams.set('item', place.itemId);
  url.hash = `${place.start}-${place.end}`;
  return url.href;
}

/** The list, at the part where seed files are subscribed to. */
export function subscriptionsUrl(): string {
  return `${libraryUrl(null)}#subscribe`;
}

/** What the address of a library page points at; null for the list. */
export function parseLibraryUrl(address: string): { documentId: string; place: Place | null } | null {
  const url = new URL(address);
  const documentId = url.searchParams.get('document');
  if (documentId === null) return null;
  const span = /^#(\d{1,9})-(\d{1,9})$/.exec(url.hash);
  const place = span && {
    documentId,
    itemId: url.searchParams.get('item'),
    start: Number(span[1]),
    end: Number(span[2]),
  };
  return { documentId, place };
}

/** In a tab of its own, beside the page that is being read. */
export async function openLibrary(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
