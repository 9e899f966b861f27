/**
 * Leads PDFs to the reader, unless the member has switched it off: in Chrome by a rule that the browser keeps over
 * restarts, in Firefox, whose rules know no headers, by a look at each answer (pdfs-firefox.ts).
 */
import { type Browser, browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY } from '../../lib/messages/settings.ts';
import { REDIRECT_RULE_ID, REDIRECTED, writeRedirectRule } from '../../lib/page/pdf/redirect-rule.ts';
import { letReaderBack } from './pdf-tab.ts';
import { followPdfsInFirefox } from './pdfs-firefox.ts';

export function followPdfs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void letReaderBack(tabId));
  if (import.meta.env.FIREFOX) {
    followPdfsInFirefox();
    return;
  }
  const update = (): void => void replaceRule().catch(() => {});
  browser.runtime.onInstalled.addListener(update);
  browser.runtime.onStartup.addListener(update);
  browser.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS_KEY in changes) update();
  });
}

async function replaceRule(): Promise<void> {
  const { pdfs } = parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  const rule = writeRedirectRule(browser.runtime.getURL(`/reader.html${REDIRECTED}` as '/'));
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [REDIRECT_RULE_ID],
    addRules: pdfs ? [rule as unknown as Browser.declarativeNetRequest.Rule] : [],
  });
}
