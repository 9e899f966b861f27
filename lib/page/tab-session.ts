/**
 * The session of a tab: that of its page, or of a frame of the same origin where the page itself holds no document.
 * Older portals show their minutes in a frame beside a menu; a tab shows one document at a time.
 */

import { mayReadFrame, sameOriginDocuments } from './same-origin-frames.ts';
import type { PageSession } from './session-model.ts';

export interface TabSessionOptions {
  readonly document: Document;
  /** Starts a session; `onRead` is called when it knows (again) whether it holds a document. */
  readonly start: (document: Document, onRead: () => void, signal: AbortSignal) => PageSession;
  readonly mayBeDocument: (text: string) => boolean;
  readonly signal: AbortSignal;
}

export function startTabSession({ document, start, mayBeDocument, signal }: TabSessionOptions): PageSession {
  let frame: { readonly document: Document; readonly session: PageSession; readonly stop: AbortController } | null =
    null;

  const leaveFrame = (): void => {
    frame?.stop.abort();
    frame = null;
  };
  const lookAtFrames = (): void => {
    if (signal.aborted) return;
    const found = page.isDocument() ? null : findFrame(document, mayBeDocument);
    if (found === (frame?.document ?? null)) return;
    leaveFrame();
    if (!found) return;
    const stop = new AbortController();
    const session = start(found, () => {}, AbortSignal.any([signal, stop.signal]));
    frame = { document: found, session, stop };
    void session.readAgain(false);
  };
  const page = start(document, lookAtFrames, signal);
  const active = (): PageSession => frame?.session ?? page;
  // A frame that has loaded, here or in a frame; the load of a frame's document is told to its element.
  document.addEventListener('load', lookAtFrames, { signal, capture: true, passive: true });

  return {
    isDocument: () => active().isDocument(),
    readAgain: (asked) => active().readAgain(asked),
    goToItem: (itemId) => active().goToItem(itemId),
    setMarks: (shown) => active().setMarks(shown),
    step: (what, by) => active().step(what, by),
    showLinks: (links) => active().showLinks(links),
    readSelection: () => active().readSelection(),
    givePage: () => active().givePage(),
    goToPassage: (passage) => active().goToPassage(passage),
  };
}

/** The frame with the most text of those that may hold a document. */
function findFrame(document: Document, mayBeDocument: (text: string) => boolean): Document | null {
  const candidates = sameOriginDocuments(document).filter(mayReadFrame);
  const withText = candidates.map((frame) => ({ frame, text: frame.body?.textContent ?? '' }));
  withText.sort((a, b) => b.text.length - a.text.length);
  return withText.find(({ text }) => mayBeDocument(text))?.frame ?? null;
}
