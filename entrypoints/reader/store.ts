/** The reader's state: one value, drawn anew (once a frame) when it changes, from a given moment on. */

export interface Store<T> {
  readonly get: () => T;
  readonly set: (change: Partial<T>) => void;
}

/** @param ready nothing is drawn before it. */
export function createStore<T extends object>(first: T, draw: (state: T) => void, ready: Promise<unknown>): Store<T> {
  let state = first;
  let waiting = true;
  void ready.then(() => {
    waiting = false;
    draw(state);
  });
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      if (waiting) return;
      waiting = true;
      const run = (): void => {
        waiting = false;
        draw(state);
      };
      // A tab behind others has no frames, but a title.
      if (document.hidden) queueMicrotask(run);
      else requestAnimationFrame(run);
    },
  };
}
