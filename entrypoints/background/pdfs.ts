/** Leads PDFs to the reader, unless the member has switched it off. The browser keeps the rule over restarts. */
import { type Browser, browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY } from '../../lib/messages/settings.ts';
import { REDIRECT_RULE_ID, REDIRECTED, writeRedirectRule } from '../../lib/page/pdf/redirect-rule.ts';

export function followPdfs(): void {
  const update = (): void => void replaceRule().catch(() => {});
  browser.runtime.onInstalled.addListener(update);
  browser.runtime.onStartup.addListener(update);
  browser.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS_KEY in changes) update();
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    // The leave to use the browser's own viewer (entrypoints/reader/own-viewer.ts) ends with the tab.
    void browser.declarativeNetRequest?.updateSessionRules({ removeRuleIds: [tabId] }).catch(() => {});
  });
}

async function replaceRule(): Promise<void> {
  const { pdfs } = parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  const rule = writeRedirectRule(browser.runtime.getURL(`/reader.html${REDIRECTED}` as '/'), !import.meta.env.FIREFOX);
  await browser.declarativeNetRequest?.updateDynamicRules({
    removeRuleIds: [REDIRECT_RULE_ID],
    addRules: pdfs ? [rule as unknown as Browser.declarativeNetRequest.Rule] : [],
  });
}
