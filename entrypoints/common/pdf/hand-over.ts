/** A PDF that the member handed to the library is opened in the reader: the file itself goes from page to page. */
import { browser } from 'wxt/browser';

const READY = 'roed-traad-reader';

/** Must be called in the same turn as the member's gesture. */
export function handToReader(file: File): void {
  const opened = open(browser.runtime.getURL('/reader.html'));
  const stop = new AbortController();
  addEventListener(
    'message',
    ({ source, origin, data }) => {
      if (source !== opened || origin !== location.origin || data !== READY) return;
      stop.abort();
      opened?.postMessage(file, location.origin);
    },
    { signal: stop.signal },
  );
}

/** The reader's part: tells the page that opened it that it can be given a file. */
export function takeHandedFile(onFile: (file: File) => void, signal: AbortSignal): void {
  const { opener } = window;
  if (!opener) return;
  addEventListener(
    'message',
    ({ source, origin, data }) => {
      if (source === opener && origin === location.origin && data instanceof File) onFile(data);
    },
    { signal },
  );
  opener.postMessage(READY, location.origin);
}
