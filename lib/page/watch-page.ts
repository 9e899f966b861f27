/**
 * Tells when the page has changed in a way that may concern its text: its own nodes, or its address without a load (as
 * single-page sites do). Waits until the page is quiet, but not for ever; the more often in vain, the longer.
 */

const QUIET_MS = 400;
const LONGEST_WAIT_MS = 3000;
const LONGEST_PAUSE_MS = 20_000;

export interface PageWatch {
  /** Change the page without the watcher taking it for the page's own change. */
  change(work: () => void): void;
}

/** @param onChange says whether the text did change: pages that tick and blink are looked at less and less often. */
export function watchPage(document: Document, onChange: () => boolean, signal: AbortSignal): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let pause = QUIET_MS;

  const look = (): void => {
    timer = undefined;
    pause = onChange() ? QUIET_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
  };
  const noteChange = (): void => {
    if (signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    else if (now - firstChange > Math.max(LONGEST_WAIT_MS, pause)) return;
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };

  const observer = new MutationObserver(noteChange);
  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['hidden', 'open', 'aria-expanded'],
  });
  // What a click folds out may have been there all along, hidden by a class or a style.
  document.addEventListener(
    'click',
    () => {
      pause = QUIET_MS;
      noteChange();
    },
    { signal, passive: true, capture: true },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    change: (work) => {
      if (observer.takeRecords().length > 0) noteChange();
      work();
      observer.takeRecords();
    },
  };
}
