/** A worker's only listener: what it answers with is loaded by the variant, on the first question after its start. */
import { browser } from 'wxt/browser';
import type { LinkItem } from '../../../lib/links/model.ts';
import type { Found, Question } from './talk.ts';

/** @param search gives how many items were found. */
export function answerWith(search: (item: LinkItem) => Promise<number>): void {
  browser.runtime.onMessage.addListener(({ item }: Question, _sender, sendResponse: (found: Found) => void) => {
    const start = performance.now();
    search(item).then(
      (count) => sendResponse({ count, inWorker: performance.now() - start }),
      (cause: unknown) => sendResponse({ count: 0, inWorker: 0, fault: String(cause) }),
    );
    return true;
  });
}
