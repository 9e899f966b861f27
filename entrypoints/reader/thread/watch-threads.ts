/** The items that the background has tied to earlier ones: they come a moment after the marks, by the tab's own storage. */
import { browser } from 'wxt/browser';
import type { ItemSummary, ItemThread } from '../../../lib/messages/model.ts';
import { keyOf } from '../../../lib/messages/tab-parts.ts';

export function watchThreads(onItems: (items: readonly ItemSummary[]) => void, signal: AbortSignal): void {
  void browser.tabs.getCurrent().then(async (tab) => {
    if (tab?.id === undefined || signal.aborted) return;
    const key = keyOf('threads', tab.id);
    const tell = (value: unknown): void => {
      if (Array.isArray(value)) onItems((value as readonly ItemThread[]).map(({ item }) => item));
    };
    const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
      if (key in changes) tell(changes[key]?.newValue);
    };
    browser.storage.session.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged));
    tell((await browser.storage.session.get(key))[key]);
  });
}
