/** When the pages have not been moved for a moment: reading ahead while they move would make them stutter. */

/** Milliseconds. */
const QUIET = 200;
/** Whoever scrolls on and on wants the names of what goes by all the same: a little is read so often. */
const PATIENCE = 250;

/** Resolves with true when the pages rest (at once where nothing moves), with false when they still move after a while. */
export type Rest = () => Promise<boolean>;

export function createRest(container: HTMLElement, signal: AbortSignal): Rest {
  let moved = Number.NEGATIVE_INFINITY;
  container.addEventListener(
    'scroll',
    () => {
      moved = performance.now();
    },
    { passive: true, signal },
  );
  return async () => {
    const began = performance.now();
    for (let now = began; now - moved < QUIET && !signal.aborted; now = performance.now()) {
      if (now - began >= PATIENCE) return false;
      await new Promise((done) => setTimeout(done, QUIET - (now - moved)));
    }
    return true;
  };
}
