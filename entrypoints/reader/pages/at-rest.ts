/** When the pages have not been moved for a moment: reading ahead while they move would make them stutter. */

/** Milliseconds. */
const QUIET = 200;
/** Whoever scrolls on and on wants the names of what goes by all the same. */
const PATIENCE = 5000;

/** @returns resolves at once where nothing moves. */
export function createRest(container: HTMLElement, signal: AbortSignal): () => Promise<void> {
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
    for (let now = began; now - moved < QUIET && now - began < PATIENCE && !signal.aborted; now = performance.now()) {
      await new Promise((done) => setTimeout(done, QUIET - (now - moved)));
    }
  };
}
