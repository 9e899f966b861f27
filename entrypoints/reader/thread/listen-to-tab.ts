/** Answers what the background tells the page in this tab, as the content script does on web pages. */
import { browser } from 'wxt/browser';
import { fail, succeed } from '../../../lib/messages/result.ts';
import { createServer, done } from '../../../lib/messages/serve.ts';
import { TAB_CALLS, type TabAnswers } from '../../../lib/messages/tab-calls.ts';
import type { ReaderDocument } from './reader-document.ts';

export function listenToTab(open: () => ReaderDocument | null): void {
  const serve = createServer<typeof TAB_CALLS, TabAnswers>(
    TAB_CALLS,
    {
      readAgain: async () => {
        await open()?.readAgain();
        return done;
      },
      isThere: () => done,
      // Leave to a site is not what the reader lives by.
      stop: () => fail('notAllowed'),
      goToItem: ({ itemId }) => (open()?.goToItem(itemId) ? done : fail('notFound')),
      setMarks: ({ marks }) => {
        open()?.setMarks(marks);
        return done;
      },
      step: ({ what, by }) => {
        open()?.step(what, by);
        return done;
      },
      readSelection: () => succeed({ passage: open()?.readSelection() ?? null }),
      goToPassage: ({ passage }) => (open()?.goToPassage(passage) ? done : fail('notFound')),
      // The reader keeps its file itself.
      givePage: () => fail('notFound'),
      showLinks: (links) => {
        open()?.showLinks(links);
        return done;
      },
    },
    {
      // The background has no tab; other pages of the extension speak to it, not to one another.
      allows: ({ id, tab }) => id === browser.runtime.id && tab === undefined,
      onBug: (call, cause) => console.error(`Rød tråd: ${call}`, cause),
    },
  );
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    const answer = serve(message, sender);
    if (!answer) return undefined;
    void answer.then(sendResponse);
    return true;
  });
}
