/**
 * A PDF of this machine, shown by Chrome's own viewer, whose outer page runs this script where the member has given
 * leave to files: gives it to the reader. No rule reaches files, and to watch all tabs would wake the worker at every
 * page. Firefox lets no script into its viewer.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PAGE_CALLS, PageAnswers } from '../lib/messages/calls.ts';
import { createClient } from '../lib/messages/send.ts';
import { REDIRECTED } from '../lib/page/pdf/redirect-rule.ts';

export default defineContentScript({
  matches: ['file:///*.pdf', 'file:///*.PDF'],
  include: ['chrome'],
  runAt: 'document_start',
  async main() {
    if (location.protocol !== 'file:') return;
    const background = createClient<typeof PAGE_CALLS, PageAnswers>(['isForReader'], (message) =>
      browser.runtime.sendMessage(message),
    );
    const answer = await background.isForReader({});
    if (answer.ok && answer.value.forReader) {
      location.replace(browser.runtime.getURL(`/reader.html${REDIRECTED}${location.href}` as '/'));
    }
  },
});
