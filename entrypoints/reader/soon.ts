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
 * Does the work once, however often it was asked for meanwhile.
 * @param delay in milliseconds; 0: before the next frame.
 */
export function soon(work: () => void, delay: number): () => void {
  let waiting = false;
  const run = (): void => {
    waiting = false;
    work();
  };
  return () => {
    if (waiting) return;
    waiting = true;
    if (delay === 0) requestAnimationFrame(run);
    else setTimeout(run, delay);
  };
}
