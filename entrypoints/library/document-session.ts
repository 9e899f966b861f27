/** The open document's page session: the same marking, clicks and item in view as on a web page. */
import { browser } from 'wxt/browser';
import type { PAGE_CALLS, PageAnswers, ReadAnswer } from '../../lib/messages/calls.ts';
import type { LibraryState } from '../../lib/messages/library-model.ts';
import { createPageTalk, createTabServer, type Talk } from '../../lib/messages/page-talk.ts';
import { createClient } from '../../lib/messages/send.ts';
import { collectArticle } from '../../lib/page/collect-article.ts';
import { ElementMarker } from '../../lib/page/element-marker.ts';
import { provideElementsEngine } from '../../lib/page/elements-engine.ts';
import { startPageSession } from '../../lib/page/page-session.ts';
import type { PageSession } from '../../lib/page/session-model.ts';
import { openSidebar } from '../common/open-sidebar.ts';

export interface DocumentSession {
  setState(state: LibraryState): void;
  setPainting(painting: ReadAnswer['paint']): void;
  setArticle(article: HTMLElement | null): void;
  goToItem(itemId: string): void;
}

export function openDocumentSession(): DocumentSession {
  const client = createClient<typeof PAGE_CALLS, PageAnswers>(
    ['seeItem', 'describeMark', 'openMark', 'openReference', 'openThread', 'leavePage', 'readPage'],
    (message) => browser.runtime.sendMessage(message),
  );
  let state: LibraryState | null = null;
  let painting: ReadAnswer['paint'] = null;
  provideElementsEngine((options) => new ElementMarker(options));
  let article: HTMLElement | null = null;
  let session: PageSession | null = null;
  let stop = new AbortController();

  const start = (shown: HTMLElement, text: string): PageSession => {
    const started = startPageSession({
      document,
      collect: () => collectArticle(shown, text),
      mayBeDocument: () => true,
      // What is to be painted came with the document: it needs no second reading.
      talk: { ...withSidebar(createPageTalk(client, () => document.title)), read: async () => painting },
      signal: stop.signal,
    });
    void started.readAgain(true);
    return started;
  };
  const serve = createTabServer({
    readAgain: async (asked) => session?.readAgain(asked),
    goToItem: (itemId) => session?.goToItem(itemId),
    setMarks: (shown) => session?.setMarks(shown),
    readSelection: () => session?.readSelection() ?? null,
    goToPassage: (passage) => session?.goToPassage(passage) ?? false,
    step: (what, by) => session?.step(what, by),
    showLinks: (links) => session?.showLinks(links),
  });
  browser.runtime.onMessage.addListener((message, { id }, respond) => {
    const answer = id === browser.runtime.id ? serve(message) : null;
    if (!answer) return undefined;
    void answer.then(respond);
    return true;
  });
  addEventListener('pagehide', () => void client.leavePage({}));

  return {
    setState: (next) => {
      state = next;
    },
    setPainting: (next) => {
      painting = next;
    },
    setArticle: (next) => {
      if (next === article) return;
      article = next;
      stop.abort();
      stop = new AbortController();
      session = null;
      if (next && state?.view === 'document') {
        session = start(next, state.open.text);
        document.title = `${state.open.document.title} – ${browser.runtime.getManifest().name}`;
        scrollToTarget(next);
      }
    },
    goToItem: (itemId) => session?.goToItem(itemId),
  };
}

/** A click opens Firefox's sidebar. */
function withSidebar(talk: Talk): Talk {
  const also =
    <Argument>(act: (argument: Argument) => Promise<boolean>) =>
    (argument: Argument) => {
      openSidebar();
      return act(argument);
    };
  const { openMark, openReference, openThread } = talk;
  return {
    ...talk,
    openMark: also(openMark),
    openReference: also(openReference),
    openThread: also(openThread),
  };
}

/** The passage that a link pointed at, in the upper third of the window. */
function scrollToTarget(article: HTMLElement): void {
  requestAnimationFrame(() => {
    const target = article.querySelector('[data-target]');
    if (target) scrollBy({ top: target.getBoundingClientRect().top - innerHeight * 0.25, behavior: 'instant' });
  });
}
