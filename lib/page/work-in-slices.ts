/** Long work on a page: so much of it at once as matters to who looks at the page, the rest while the browser is idle. */

const SLICE_MS = 8;

export interface SlicedWork {
  /** So much is done at once. @param done what the last step gave. */
  readonly isEnough: (done: number) => boolean;
  /** Runs a slice. */
  readonly slice: (work: () => void) => void;
  /** Told after the first slice and after the last. */
  readonly onSlice: (isFirst: boolean) => void;
  readonly signal: AbortSignal;
}

export function workInSlices(steps: Iterator<number>, { isEnough, slice, onSlice, signal }: SlicedWork): void {
  /** @returns whether all is done. */
  const workUntil = (isEnd: (done: number) => boolean): boolean => {
    let step = { done: false } as IteratorResult<number>;
    slice(() => {
      do step = steps.next();
      while (!step.done && !isEnd(step.value));
    });
    return step.done === true;
  };
  const goOn = (): void => {
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    if (workUntil(() => performance.now() > end)) onSlice(false);
    else schedule(goOn);
  };
  const isWhole = workUntil(isEnough);
  onSlice(true);
  if (!isWhole) schedule(goOn);
}

function schedule(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 30);
}
