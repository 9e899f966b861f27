/**
 * Tells when the page has changed in a way that may concern its text: its own nodes, or its address without a load (as
 * single-page sites do). Waits until the page is quiet for a moment, but not for ever. Small changes that turn out to
 * concern no mark (clocks, counters, tickers) are looked at less and less often; what a click, a new address or a good
 * deal of new text brings is looked at at once.
 *
 * Whoever has the browser write each change down makes it dearer for the page. So the page is only asked, many times a
 * second and whenever its size changes, whether it has changed; it is listened to where it keeps changing in what concerns no mark (to be told what it
 * is), until it changes a great deal at once, while its text is collected, and where every change must be heard.
 */
import { createChangeStamp } from './change-stamp.ts';
import { addedLength, concernsText } from './page-changes.ts';

const QUIET_MS = 40;
const LONGEST_WAIT_MS = 500;
const LONGEST_PAUSE_MS = 8000;
/** Between two questions whether the page has changed: while it has not, and while one waits for it to be quiet. */
const ASK_MS = 75;
const ASK_AGAIN_MS = 10;
/** Looks in a row that were for nothing, before the page is listened to. */
const MOST_NEEDLESS = 3;
/** Added text of this many characters is no clock. */
const MUCH_TEXT = 120;
/** So many changes at once are a great deal. */
const MANY_RECORDS = 30;
/** After a calm of this many pauses the page counts as a quiet one again. */
const CALM = 10;

export interface PageWatchOptions {
  readonly document: Document;
  /** Before the page is painted: what the page has changed, as far as it is listened to. */
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
  /** Do something during which it must be known what of the page's text changes. */
  listening<Result>(work: () => Promise<Result>): Promise<Result>;
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
  let asking: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let lastChange = 0;
  let pause = QUIET_MS;
  let isLooking = false;
  let changes = 0;
  let seen = 0;
  let needless = 0;
  /** How many want to listen just now. */
  let listeners = 0;
  let isListening = false;
  const stamp = createChangeStamp(document);

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
  const noteChange = (isLarge: boolean, quiet?: number): void => {
    const now = performance.now();
    if (isLarge || now - lastChange > CALM * pause) pause = QUIET_MS;
    lastChange = now;
    changes++;
    wait(quiet);
  };
  const noteRecords = (records: readonly MutationRecord[]): void => {
    if (!concernsText(records)) return;
    onRecords?.(records);
    const isMuch = records.length >= MANY_RECORDS;
    noteChange(isMuch || addedLength(records, MUCH_TEXT) >= MUCH_TEXT);
    if (isMuch) settleAt(0);
  };
  const ask = (): void => {
    if (isListening || !stamp?.isOld()) return;
    stamp.renew();
    // A part of the quiet has passed before one asked.
    noteChange(false, Math.max(pause - ASK_MS, QUIET_MS / 2));
  };
  const askOn = (): void => {
    if (signal.aborted || isListening) return;
    ask();
    asking = setTimeout(askOn, timer === undefined || pause > QUIET_MS ? ASK_MS : ASK_AGAIN_MS);
  };

  const observer = new MutationObserver(noteRecords);
  /** Apart: not every browser's stamp tells of shadow trees, and they are few. */
  const trees = new MutationObserver(noteRecords);
  /** To listen, or to ask, as things are now. */
  const tune = (): void => {
    const wanted = !stamp || listeners > 0 || needless >= MOST_NEEDLESS || mustHearAll?.() === true;
    if (signal.aborted || wanted === isListening) return;
    if (wanted) {
      ask();
      clearTimeout(asking);
      isListening = true;
      observer.observe(document, WATCHED);
    } else {
      const last = observer.takeRecords();
      observer.disconnect();
      isListening = false;
      stamp?.renew();
      noteRecords(last);
      askOn();
    }
  };
  const settleAt = (count: number): void => {
    needless = count;
    tune();
  };

  if (stamp) askOn();
  else tune();
  const note = (): void => noteChange(true);
  // What a click folds out may have been there all along, hidden by a class or a style.
  document.addEventListener('click', note, { signal, passive: true, capture: true });
  // A frame or a late style sheet may show what was not there.
  document.addEventListener('load', note, { signal, passive: true, capture: true });
  const view = document.defaultView as (Window & typeof globalThis) | null;
  // Most of what is added changes the height of the page: that is told with the frame that shows it.
  const sizes = view ? new view.ResizeObserver(ask) : null;
  if (document.body) sizes?.observe(document.body);
  view?.addEventListener('popstate', note, { signal });
  (view as { navigation?: EventTarget } | null)?.navigation?.addEventListener('currententrychange', note, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    trees.disconnect();
    sizes?.disconnect();
    clearTimeout(timer);
    clearTimeout(asking);
  });
  return {
    change: (work) => {
      ask();
      for (const heard of [observer, trees]) noteRecords(heard.takeRecords());
      work();
      for (const heard of [observer, trees]) heard.takeRecords();
      stamp?.renew();
      tune();
    },
    listening: async (work) => {
      listeners++;
      tune();
      try {
        return await work();
      } finally {
        listeners--;
        tune();
      }
    },
    include: (root) => {
      if (!signal.aborted) trees.observe(root, WATCHED);
    },
    settle: (didConcern) => {
      pause = didConcern ? QUIET_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      settleAt(didConcern ? 0 : needless + 1);
    },
    changes: () => changes,
  };
}
