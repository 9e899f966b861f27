/** The content script: reads and marks the web page it stands in. Wiring only; what it does is in lib/page. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PAGE_CALLS, PageAnswers } from '../lib/messages/calls.ts';
import { createPageTalk, createTabServer } from '../lib/messages/page-talk.ts';
import { createClient } from '../lib/messages/send.ts';
import { collectMeetingLinks } from '../lib/page/collect-meeting-links.ts';
import { collectCalmly, collectText } from '../lib/page/collect-text.ts';
import { findElementsEngine } from '../lib/page/elements-engine.ts';
import { findRoot } from '../lib/page/find-root.ts';
import { looksLikeMeeting } from '../lib/page/looks-like-meeting.ts';
import { startPageSession } from '../lib/page/page-session.ts';
import type { PageSession, PageTalk } from '../lib/page/session-model.ts';
import { startTabSession } from '../lib/page/tab-session.ts';
import { watchOpening, whenShown } from '../lib/page/watch-opening.ts';

/** No event tells a script that its extension has been updated. */
const ORPHAN_CHECK_MS = 1000;

export default defineContentScript({
  // The end-to-end tests' build reads every site: a headless browser cannot answer a permission prompt.
  matches: import.meta.env.MODE === 'e2e' ? ['<all_urls>'] : ['*://*.kl.dk/*'],
  runAt: 'document_idle',
  // A page may listen to what is posted to its window.
  noScriptStartedPostMessage: true,
  main(context) {
    const client = createClient<typeof PAGE_CALLS, PageAnswers>(
      [
        'readPage',
        'readPart',
        'seeItem',
        'describeMark',
        'openMark',
        'openReference',
        'openThread',
        'leavePage',
        'offerMeetings',
        'loadElements',
      ],
      (message) => browser.runtime.sendMessage(message),
    );
    const createTalk = (title: () => string): PageTalk => {
      const talk = createPageTalk(client, title);
      return {
        ...talk,
        read: async (page) => {
          const painting = await talk.read(page);
          const wantsElements = painting?.engine === 'elements' || !('highlights' in CSS);
          if (painting && wantsElements && !findElementsEngine()) await client.loadElements({});
          return painting;
        },
        readPart: async (text) => {
          const answer = await client.readPart({ text });
          return answer.ok ? answer.value.marks : null;
        },
      };
    };
    const startSession = (signal: AbortSignal): PageSession =>
      startTabSession({
        document,
        start: (shown, onRead, sessionSignal) =>
          startPageSession({
            document: shown,
            collect: () => collectText(findRoot(shown)),
            collectCalmly: (hasChanged) => collectCalmly(findRoot(shown), hasChanged),
            mayBeDocument: looksLikeMeeting,
            talk: createTalk(() => shown.title || document.title),
            onRead,
            signal: sessionSignal,
          }),
        mayBeDocument: looksLikeMeeting,
        signal,
      });
    const offerMeetings = (): void => {
      const links = collectMeetingLinks(document);
      const words = `${document.title} ${document.querySelector('h1')?.textContent ?? ''}`.slice(0, 2000);
      if (links.length > 0) void client.offerMeetings({ words, links });
    };
    const begin = async (): Promise<void> => {
      const opening = new AbortController();
      const signal = AbortSignal.any([context.signal, opening.signal]);
      const session = startSession(signal);
      const serve = createTabServer({ ...session, stop: () => context.abort() });
      const listen = (
        message: unknown,
        { id }: { id?: string },
        respond: (answer: unknown) => void,
      ): true | undefined => {
        const answer = id === browser.runtime.id ? serve(message) : null;
        if (!answer) return undefined;
        void answer.then(respond);
        return true;
      };
      browser.runtime.onMessage.addListener(listen);
      signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
      window.addEventListener('pagehide', () => void client.leavePage({}), { signal });
      window.addEventListener('pageshow', ({ persisted }) => persisted && void session.readAgain(false), { signal });
      watchOpening(
        document,
        () => {
          opening.abort();
          void begin();
        },
        signal,
      );
      await session.readAgain(false);
      // The marks go first.
      if (!signal.aborted) requestIdleCallback(offerMeetings);
    };
    // Looks whether the extension is still the one that put this script here; after an update it is not, and all ends.
    context.setInterval(() => {}, ORPHAN_CHECK_MS);
    void whenShown(document).then(begin);
  },
});
