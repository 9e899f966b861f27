/** The reader's state: one value, drawn anew (once a frame) when it changes, from a given moment on. */

export interface Store<T> {
  readonly get: () => T;
  readonly set: (change: Partial<T>) => void;
  /** Draws what has changed at once: what the member's next key is to find must not wait for a frame. */
  readonly drawNow: () => void;
}

/** @param ready nothing is drawn before it. */
export function createStore<T extends object>(first: T, draw: (state: T) => void, ready: Promise<unknown>): Store<T> {
  let state = first;
  let isReady = false;
  let waiting = true;
  const run = (): void => {
    if (!waiting || !isReady) return;
    waiting = false;
    draw(state);
  };
  void ready.then(() => {
    isReady = true;
    run();
  });
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      if (waiting) return;
      waiting = true;
      // A tab behind others has no frames, but a title.
      if (document.hidden) queueMicrotask(run);
      else requestAnimationFrame(run);
    },
    drawNow: run,
  };
}
