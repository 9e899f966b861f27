/** Clicks on marks, and the pointing hand over them, without touching a node or standing in the page's way. */
import type { Marker } from './marker.ts';

/** What has a click of its own: the page's click goes first, and a mark inside it stays silent. */
const PAGE_CONTROLS =
  'a[href],area[href],button,input,select,textarea,label,summary,video,audio,[contenteditable],[role=button],[role=link],[role=tab],[onclick]';
/** A pointer that moved further between press and release was selecting text, in CSS pixels. */
const MOST_CLICK_MOVE = 4;

export interface PointerOptions {
  readonly document: Document;
  readonly marker: () => Marker | null;
  readonly onMark: (index: number) => void;
  /** What a click does where there is no mark. */
  readonly actionAt?: (x: number, y: number) => (() => void) | null;
  readonly setPointer: (pointing: boolean) => void;
  readonly signal: AbortSignal;
}

export function watchPointer({ document, marker, onMark, actionAt, setPointer, signal }: PointerOptions): void {
  let pressed: { x: number; y: number } | null = null;
  let frame = 0;
  let isPointing = false;

  const point = (pointing: boolean): void => {
    if (pointing === isPointing) return;
    isPointing = pointing;
    setPointer(pointing);
  };
  const markUnder = (event: MouseEvent): number | null =>
    isPageControl(event.target) ? null : (marker()?.markAt(event.clientX, event.clientY) ?? null);

  const actionUnder = (event: MouseEvent): (() => void) | null =>
    isPageControl(event.target) ? null : (actionAt?.(event.clientX, event.clientY) ?? null);
  const isTarget = (event: MouseEvent): boolean => markUnder(event) !== null || actionUnder(event) !== null;

  document.addEventListener('mousedown', ({ clientX: x, clientY: y }) => (pressed = { x, y }), {
    signal,
    capture: true,
  });
  document.addEventListener(
    'click',
    (event) => {
      const hasMoved = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > MOST_CLICK_MOVE;
      if (event.button !== 0 || event.defaultPrevented || hasMoved || isModified(event)) return;
      const index = markUnder(event);
      if (index !== null) onMark(index);
      else actionUnder(event)?.();
    },
    { signal },
  );
  document.addEventListener(
    'mousemove',
    (event) => {
      cancelAnimationFrame(frame);
      // With a button down the reader is selecting text.
      frame = requestAnimationFrame(() => point(event.buttons === 0 && isTarget(event)));
    },
    { signal, passive: true },
  );
  document.addEventListener('mouseleave', () => point(false), { signal, passive: true });
  document.addEventListener('scroll', () => point(false), { signal, passive: true });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || isModified(event) || !(event.target instanceof Element)) return;
      if (!event.target.matches('mark[data-roed-traad]')) return;
      const { left, top, width, height } = event.target.getClientRects()[0] ?? event.target.getBoundingClientRect();
      const index = marker()?.markAt(left + width / 2, top + height / 2);
      if (index !== undefined && index !== null) onMark(index);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    point(false);
  });
}

function isModified(event: MouseEvent | KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

function isPageControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(PAGE_CONTROLS) !== null;
}
