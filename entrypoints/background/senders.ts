/** Who may ask what: the extension's own scripts ask about their page, only its own pages about the rest. */
import { browser } from 'wxt/browser';
import type { Sender } from '../../lib/messages/serve.ts';

/** A content script in the top frame of a tab, or a page of the extension. */
export function isOwnSender({ id, frameId }: Sender): boolean {
  return id === browser.runtime.id && (frameId === undefined || frameId === 0);
}

export function isOwnPage(sender: Sender): boolean {
  return isOwnSender(sender) && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** The host name of a sender's web page; null for what is no web page. */
export function siteOf({ url }: Sender): string | null {
  const { protocol, hostname } = URL.canParse(url ?? '') ? new URL(url ?? '') : { protocol: '', hostname: '' };
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}
