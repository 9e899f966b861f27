/** Addresses of the brief: `brief.html?tab=7`, the tab whose document it is about. */
import { browser } from 'wxt/browser';

export function briefUrl(tabId: number): string {
  const url = new URL(browser.runtime.getURL('/brief.html'));
  url.searchParams.set('tab', String(tabId));
  return url.href;
}
