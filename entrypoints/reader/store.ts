/** The reader's state: one value, drawn anew (once a frame) when it changes. */

export interface Store<T> {
  readonly get: () => T;
  readonly set: (change: Partial<T>) => void;
}

export function createStore<T extends object>(first: T, draw: (state: T) => void): Store<T> {
  let state = first;
  let waiting = false;
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
