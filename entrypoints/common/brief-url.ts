/** Addresses of the brief: `brief.html?tab=7`, the tab whose document it is about. */
import { browser } from 'wxt/browser';

export function briefUrl(tabId: number): string {
  const url = new URL(browser.runtime.getURL('/brief.html'));
  url.searchParams.set('tab', String(tabId));
  return url.href;
}

/** Null for what names no tab. */
export function readTabId(address: string): number | null {
  const written = new URL(address).searchParams.get('tab') ?? '';
  return /^\d{1,10}$/.test(written) ? Number(written) : null;
}
