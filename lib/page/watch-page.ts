/**
 * Tells when the page has changed in a way that may concern its text: its own nodes, or its address without a load (as
 * single-page sites do). Waits until the page is quiet for a moment, but not for ever. Small changes that turn out to
 * concern no mark (clocks, counters, tickers) are looked at less and less often; what a click, a new address or a good
 * deal of new text brings is looked at at once.
 *
 * The browser writes each change down for whoever watches, which makes it dearer for the page. A page that changes a great
 * deal at once is to be looked at anyway: it is let alone for a moment before one listens again whether it is quiet.
 */
import { addedLength, concernsText } from './page-changes.ts';

const QUIET_MS = 40;
const LONGEST_WAIT_MS = 500;
const LONGEST_PAUSE_MS = 8000;
/** Added text of this many characters is no clock. */
const MUCH_TEXT = 120;
/** So many changes at once are a great deal: the page is then let alone for so long, and must be quiet for so long after. */
const MANY_RECORDS = 30;
const REST_MS = 30;
const QUIET_AFTER_REST_MS = 20;
/** After a calm of this many pauses the page counts as a quiet one again. */
const CALM = 10;

export interface PageWatchOptions {
  readonly document: Document;
  /** Before the page is painted: what the page has changed. */
  readonly onRecords?: (records: readonly MutationRecord[]) => void;
  /** All of what the page changes must be told. */
  readonly mustHearAll?: () => boolean;
  /** The page is quiet. `settle` tells what came of it. */
  readonly onQuiet: () => Promise<void>;
  readonly signal: AbortSignal;
}

export interface PageWatch {
  /** Change the page without the watcher taking it for the page's own change. */
  change(work: () => void): void;
  /** Shadow trees are watched one by one. */
  include(root: Node): void;
  /** Did the change concern the marks? */
  settle(didConcern: boolean): void;
  /** Grows with each change of the page. */
  changes(): number;
}

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['hidden', 'open', 'aria-expanded', 'aria-hidden', 'aria-selected', 'src'],
};

export function watchPage({ document, onRecords, mustHearAll, onQuiet, signal }: PageWatchOptions): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let lastChange = 0;
  let pause = QUIET_MS;
  let isLooking = false;
  let changes = 0;
  let seen = 0;
  /** The document and the shadow trees. */
  let watched = [new WeakRef<Node>(document)];
  const included = new WeakSet<Node>([document]);

  const look = async (): Promise<void> => {
    timer = undefined;
    isLooking = true;
    seen = changes;
    const started = performance.now();
    await onQuiet().catch(() => {});
    // Never at it for more than half of the time.
    pause = Math.max(pause, performance.now() - started);
    isLooking = false;
    if (changes > seen) wait();
  };
  const wait = (quiet = pause): void => {
    if (signal.aborted || isLooking) return;
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    else if (now - firstChange > Math.max(LONGEST_WAIT_MS, pause)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), quiet);
  };
  const noteChange = (isLarge: boolean): void => {
    const now = performance.now();
    if (isLarge || now - lastChange > CALM * pause) pause = QUIET_MS;
    lastChange = now;
    changes++;
    wait();
  };
  const noteRecords = (records: readonly MutationRecord[]): void => {
    if (!concernsText(records)) return;
    onRecords?.(records);
    const isMuch = records.length >= MANY_RECORDS;
    noteChange(isMuch || addedLength(records, MUCH_TEXT) >= MUCH_TEXT);
    if (isMuch && !mustHearAll?.()) rest();
  };
  const rest = (): void => {
    observer.disconnect();
    clearTimeout(resting);
    resting = setTimeout(listen, REST_MS);
  };
  const listen = (): void => {
    if (signal.aborted) return;
    resting = undefined;
    watched = watched.filter((root) => root.deref() !== undefined);
    for (const root of watched) observer.observe(root.deref() as Node, WATCHED);
    // Nobody knows what has happened meanwhile.
    changes++;
    wait(QUIET_AFTER_REST_MS);
  };

  const observer = new MutationObserver(noteRecords);
  observer.observe(document, WATCHED);
  const note = (): void => noteChange(true);
  // What a click folds out may have been there all along, hidden by a class or a style.
  document.addEventListener('click', note, { signal, passive: true, capture: true });
  // A frame or a late style sheet may show what was not there.
  document.addEventListener('load', note, { signal, passive: true, capture: true });
  const view = document.defaultView;
  view?.addEventListener('popstate', note, { signal });
  (view as { navigation?: EventTarget } | null)?.navigation?.addEventListener('currententrychange', note, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(resting);
  });
  return {
    change: (work) => {
      noteRecords(observer.takeRecords());
      work();
      observer.takeRecords();
    },
    include: (root) => {
      if (included.has(root) || signal.aborted) return;
      included.add(root);
      watched.push(new WeakRef(root));
      if (resting === undefined) observer.observe(root, WATCHED);
    },
    settle: (didConcern) => {
      pause = didConcern ? QUIET_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    },
    changes: () => changes,
  };
}
