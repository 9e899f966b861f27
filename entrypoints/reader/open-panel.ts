/** Opens the side panel beside the reader. */
import { browser } from 'wxt/browser';
import { openSidebar } from '../common/open-sidebar.ts';

/** @returns to be called in the same turn as the member's gesture: so the tab is asked for beforehand. */
export function createPanelOpener(): () => void {
  let tabId: number | undefined;
  void browser.tabs.getCurrent().then((tab) => {
    tabId = tab?.id;
  });
  return () => {
    openSidebar();
    if (browser.sidePanel && tabId !== undefined) void browser.sidePanel.open({ tabId });
  };
}
