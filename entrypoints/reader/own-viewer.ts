/** Leaves the file to the browser's own viewer, in this tab, for as long as the session lasts. */
import { type Browser, browser } from 'wxt/browser';
import { writeAllowRule } from '../../lib/page/pdf/redirect-rule.ts';

/** @param replace take the reader out of the tab's history (it left by itself, back must not lead into it again). */
export async function openInOwnViewer(url: string, replace: boolean): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined && /^https?:/i.test(url)) {
    const rule = writeAllowRule(tab.id, url);
    await browser.declarativeNetRequest?.updateSessionRules({
      removeRuleIds: [rule.id],
      addRules: [rule as unknown as Browser.declarativeNetRequest.Rule],
    });
  }
  if (replace) location.replace(url);
  else location.assign(url);
}
