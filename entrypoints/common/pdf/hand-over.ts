/**
 * A PDF that the member handed to the library is opened in the reader: the file itself goes from page to page, over a
 * channel that only the two know. (A window that a page opens itself has none of the browser's functions for extensions.)
 */
import { browser } from 'wxt/browser';

const HANDED = '?handed=';
const READY = 'ready';

export async function handToReader(file: File): Promise<void> {
  const name = crypto.randomUUID();
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => {
    if (data !== READY) return;
    channel.postMessage(file);
    channel.close();
  });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/reader.html')}${HANDED}${name}` });
}

/** The reader's part; nothing where it was opened otherwise. */
export function takeHandedFile(search: string, onFile: (file: File) => void): void {
  if (!search.startsWith(HANDED)) return;
  const channel = new BroadcastChannel(search.slice(HANDED.length));
  channel.addEventListener('message', ({ data }) => {
    if (!(data instanceof File)) return;
    channel.close();
    onFile(data);
  });
  channel.postMessage(READY);
}
