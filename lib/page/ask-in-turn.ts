/**
 * When all of a page is read anew: one reading at a time; at once while little time has gone into readings, and where a
 * page changes on and on no more than about half of the time.
 */

/** How long a page must have been calm when what it changed has been read by itself, and how long that is waited for. */
const CALM_MS = 150;
const LONGEST_WAIT_MS = 2000;
/** So much time may go into readings before there is a rest between them, and how much of the time thereafter. */
const FREE_MS = 1500;
const SHARE = 0.5;
const LONGEST_REST_MS = 3000;

export interface Turns {
  /** Resolves when the page has been read; at once where it is being read, and will be anew. */
  now(): Promise<void>;
  /** @param calmly what has changed is known: the rest can wait. */
  soon(calmly: boolean): void;
  /** What was to come is no longer wanted. */
  cancel(): void;
}

/** @param read the page as it is when it is called; it does not throw. */
export function askInTurn(read: () => Promise<void>, signal: AbortSignal): Turns {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstWanted = 0;
  let isReading = false;
  /** The page has changed while it was read: in what way it is to be read again. */
  let again: 'calmly' | 'soon' | null = null;
  let spent = 0;
  let spentAt = 0;

  const noteSpent = (time: number): void => {
    const now = performance.now();
    spent = Math.max(0, spent - (now - spentAt) * SHARE) + time;
    spentAt = now;
  };
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
    again = null;
  };
  const now = async (): Promise<void> => {
    if (signal.aborted) return;
    cancel();
    if (isReading) {
      again = 'soon';
      return;
    }
    isReading = true;
    const started = performance.now();
    await read();
    isReading = false;
    noteSpent(performance.now() - started);
    if (again) soon(again === 'calmly');
  };
  const soon = (calmly: boolean): void => {
    if (signal.aborted) return;
    if (isReading) {
      again = calmly && again !== 'soon' ? 'calmly' : 'soon';
      return;
    }
    noteSpent(0);
    const rest = Math.min(Math.max(0, (spent - FREE_MS) / SHARE), LONGEST_REST_MS);
    const wait = Math.max(rest, calmly ? CALM_MS : 0);
    if (timer === undefined) firstWanted = performance.now();
    else if (performance.now() - firstWanted > LONGEST_WAIT_MS) return;
    clearTimeout(timer);
    if (wait === 0) void now();
    else timer = setTimeout(() => void now(), wait);
  };
  signal.addEventListener('abort', cancel);
  return { now, soon, cancel };
}
