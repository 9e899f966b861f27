/** Greets a new member with one page; after an update the panel tells what is new. */
import { browser } from 'wxt/browser';
import { NEWS_KEY } from '../common/news.ts';

export function followInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    const { version } = browser.runtime.getManifest();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    if (reason === 'update' && previousVersion !== version) void browser.storage.local.set({ [NEWS_KEY]: version });
  });
}
