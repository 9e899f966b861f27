/** Tells, at most once a frame, that another part of the page may be in view. */
export function watchView(view: Window, onView: () => void, signal: AbortSignal): void {
  let frame = 0;
  const note = (): void => {
    if (frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) onView();
    });
  };
  // Capture: pages that scroll a part of themselves tell it on that part only.
  view.addEventListener('scroll', note, { signal, passive: true, capture: true });
  view.addEventListener('resize', note, { signal, passive: true });
}
