/** When the pages have not been moved for a moment: reading ahead while they move would make them stutter. */

/** Milliseconds. */
const QUIET = 200;
/** Whoever scrolls on and on wants the names of what goes by all the same. */
const PATIENCE = 5000;

/** @returns resolves at once where nothing has moved for a moment; a file that has just come may be about to be moved. */
export function createRest(container: HTMLElement, signal: AbortSignal): () => Promise<void> {
  let moved: number | null = null;
  container.addEventListener(
    'scroll',
    () => {
      moved = performance.now();
    },
    { passive: true, signal },
  );
  return async () => {
    const began = performance.now();
    moved ??= began;
    for (let now = began; now - moved < QUIET && now - began < PATIENCE && !signal.aborted; now = performance.now()) {
      await new Promise((done) => setTimeout(done, QUIET - (now - (moved ?? 0))));
    }
  };
}
