/** What can be said of a tab of which nothing is known. */
import { browser } from 'wxt/browser';
import { createClient } from '../../lib/messages/send.ts';
import type { TAB_CALLS, TabAnswers } from '../../lib/messages/tab-calls.ts';

/**
 * `own`: a page of the extension that shows no document. `leftBehind`: a page of a granted site on which no script of ours
 * answers; it was open before the extension came, or was updated.
 */
export type TabLook = 'own' | 'leftBehind' | null;

export async function lookAtTab(tabId: number): Promise<TabLook> {
  const { url, status } = await browser.tabs.get(tabId);
  if (url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  // Firefox gives open pages the new script by itself.
  if (import.meta.env.FIREFOX) return null;
  if (status !== 'complete' || url === undefined || !/^https?:/.test(url)) return null;
  // Where the toolbar button alone gave leave, the page was given its script with it.
  if (!(await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }))) return null;
  const page = createClient<typeof TAB_CALLS, TabAnswers>(['isThere'], (message) =>
    browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
  );
  return (await page.isThere({})).ok ? null : 'leftBehind';
}
