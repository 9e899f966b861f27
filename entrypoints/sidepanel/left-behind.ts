/** A page of a granted site on which no script of ours answers: it was open before the extension came, or was updated. */
import { browser } from 'wxt/browser';
import { createClient } from '../../lib/messages/send.ts';
import type { TAB_CALLS, TabAnswers } from '../../lib/messages/tab-calls.ts';

export async function isLeftBehind(tabId: number): Promise<boolean> {
  // Firefox gives open pages the new script by itself.
  if (import.meta.env.FIREFOX) return false;
  const { url, status } = await browser.tabs.get(tabId);
  if (status !== 'complete' || url === undefined || !/^https?:/.test(url)) return false;
  // Where the toolbar button alone gave leave, the page was given its script with it.
  if (!(await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }))) return false;
  const page = createClient<typeof TAB_CALLS, TabAnswers>(['isThere'], (message) =>
    browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
  );
  return !(await page.isThere({})).ok;
}
