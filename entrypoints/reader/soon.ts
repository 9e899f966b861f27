/** Puts work off: until what was drawn is shown, or until the browser has time. */

/** A tab behind others draws no frames, but goes on all the same. */
const LONGEST_FRAME_MS = 100;

/** When the next frame has been shown. */
export function afterFrame(work: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, LONGEST_FRAME_MS);
}

/**
 * Does the work once it has not been asked for during `quiet`, and after `longest` in any case.
 * Both in milliseconds.
 */
export function whenQuiet(work: () => void, quiet: number, longest: number): () => void {
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    timer = undefined;
    work();
  };
  return () => {
    const now = performance.now();
    if (timer === undefined) first = now;
    else clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(quiet, first + longest - now)));
  };
}

/** Resolves when no frame waits for the page's thread, and after `longest` milliseconds in any case. */
export function idle(longest: number): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: longest }));
}

/** Does the work once, when no frame waits for the page's thread, and after `longest` milliseconds in any case. */
export function whenIdle(work: () => void, longest: number): () => void {
  let waiting = false;
  const run = (): void => {
    waiting = false;
    work();
  };
  return () => {
    if (waiting) return;
    waiting = true;
    requestIdleCallback(run, { timeout: longest });
  };
}
