/** Follows the tab in front of the panel's window and what is known of its page. */
import { browser } from 'wxt/browser';
import type { PanelState } from '../../lib/messages/model.ts';
import { composePanelState, createSessionStore, keyOf, PANEL_PARTS, SYNC_KEY } from '../../lib/messages/tab-parts.ts';

export interface ActiveTab {
  /** Null before the first look. */
  id(): number | null;
  refresh(): void;
}

export function watchActiveTab(onState: (state: PanelState) => void): ActiveTab {
  const store = createSessionStore(browser.storage.session);
  let tabId: number | null = null;
  let turn = 0;

  const refresh = async (): Promise<void> => {
    const mine = ++turn;
    const [sync, parts] = await Promise.all([store.readSync(), tabId === null ? {} : store.read(tabId, PANEL_PARTS)]);
    if (mine === turn) onState(composePanelState(parts, sync));
  };
  const follow = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    tabId = tab?.id ?? null;
    await refresh();
  };

  browser.tabs.onActivated.addListener(() => void follow());
  browser.storage.session.onChanged.addListener((changes) => {
    const watched = [SYNC_KEY, ...(tabId === null ? [] : PANEL_PARTS.map((part) => keyOf(part, tabId ?? 0)))];
    if (watched.some((key) => key in changes)) void refresh();
  });
  void follow();
  return { id: () => tabId, refresh: () => void refresh() };
}
