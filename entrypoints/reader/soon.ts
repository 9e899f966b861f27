/** Puts work off until the browser has time, and does it once however often it was asked for meanwhile. */

/** @param delay in milliseconds; 0: before the next frame. */
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
