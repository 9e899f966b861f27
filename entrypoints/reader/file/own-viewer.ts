/** Leaves the file to the browser's own viewer, in this tab, for as long as the session lasts. */
import { type Browser, browser } from 'wxt/browser';
import { writeAllowRule } from '../../../lib/page/pdf/redirect-rule.ts';
import { ownViewerKey } from '../../common/pdf/own-viewer-key.ts';

/** @param replace take the reader out of the tab's history (it left by itself, back must not lead into it again). */
export async function openInOwnViewer(url: string, replace: boolean): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await allow(tab.id, url);
  if (url.startsWith('file:')) await openFile(tab?.id, url, replace);
  else if (replace) location.replace(url);
  else location.assign(url);
}

/** A page may not lead to files, and what may (`tabs`) cannot replace: come back to, the reader steps aside. */
async function openFile(tabId: number | undefined, url: string, replace: boolean): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (replace && navigation?.type === 'back_forward') history.back();
  else if (tabId !== undefined) await browser.tabs.update(tabId, { url });
}

/** The counterpart is `letReaderBack` (entrypoints/background/pdf-tab.ts). */
async function allow(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({ [ownViewerKey(tabId)]: url.split('#', 1)[0] });
  if (import.meta.env.FIREFOX || url.startsWith('file:')) return;
  const rule = writeAllowRule(tabId, url);
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [rule.id],
    addRules: [rule as unknown as Browser.declarativeNetRequest.Rule],
  });
}
