/**
 * Leads PDFs to the reader in Firefox: each answer to a page load of a granted site is looked at before it is shown.
 * The browser wakes the background for it.
 */
import { type Browser, browser } from 'wxt/browser';
import { isPdfAnswer } from '../../lib/page/pdf/pdf-answer.ts';
import { REDIRECTED } from '../../lib/page/pdf/redirect-rule.ts';
import { isForReader } from './pdf-tab.ts';

type Answer = Browser.webRequest.OnHeadersReceivedDetails;
type Blocking = Browser.webRequest.BlockingResponse;

export function followPdfsInFirefox(): void {
  // Chrome's types know no answer by a promise.
  const listener = ((answer: Answer) => decide(answer).catch(() => ({}))) as unknown as (answer: Answer) => Blocking;
  browser.webRequest.onHeadersReceived.addListener(
    listener,
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    ['blocking', 'responseHeaders'],
  );
}

async function decide({ tabId, url, method, statusCode, responseHeaders = [] }: Answer): Promise<Blocking> {
  if (method !== 'GET' || statusCode !== 200 || !isPdfAnswer(responseHeaders)) return {};
  if (!(await isForReader(tabId, url))) return {};
  return { redirectUrl: browser.runtime.getURL(`/reader.html${REDIRECTED}${url}` as '/') };
}
