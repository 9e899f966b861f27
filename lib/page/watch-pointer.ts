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
  /** Where a click was, before what it does. */
  readonly onClick?: (x: number, y: number) => void;
  readonly setPointer: (pointing: boolean) => void;
  /** Which mark the pointer is on, and where; also marks in links, whose clicks are the page's. */
  readonly onHover?: (index: number | null, x: number, y: number) => void;
  /** Which mark has the focus. */
  readonly onFocus?: (index: number | null) => void;
  readonly signal: AbortSignal;
}

export function watchPointer(options: PointerOptions): void {
  const { document, marker, onMark, actionAt, onClick, setPointer, onHover, onFocus, signal } = options;
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

  document.addEventListener('mousedown', ({ clientX: x, clientY: y }) => (pressed = { x, y }), {
    signal,
    capture: true,
  });
  document.addEventListener(
    'click',
    (event) => {
      const hasMoved = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > MOST_CLICK_MOVE;
      // A script of the page must not open the panel.
      if (!event.isTrusted || event.button !== 0 || event.defaultPrevented || hasMoved || isModified(event)) return;
      const index = markUnder(event);
      onClick?.(event.clientX, event.clientY);
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
      frame = requestAnimationFrame(() => {
        const { buttons, clientX: x, clientY: y } = event;
        const index = buttons === 0 ? (marker()?.markAt(x, y) ?? null) : null;
        onHover?.(index, x, y);
        const isOurs = (index !== null && !isPageControl(event.target)) || actionUnder(event) !== null;
        point(buttons === 0 && isOurs);
      });
    },
    { signal, passive: true },
  );
  const withMark = ({ target }: Event, act: (index: number) => void): void => {
    const index = marker()?.markOf(target) ?? null;
    if (index !== null) act(index);
  };
  document.addEventListener('focusin', (event) => withMark(event, (index) => onFocus?.(index)), { signal });
  document.addEventListener('focusout', (event) => withMark(event, () => onFocus?.(null)), { signal });
  document.addEventListener(
    'mouseleave',
    ({ clientX, clientY }) => {
      point(false);
      onHover?.(null, clientX, clientY);
    },
    { signal, passive: true },
  );
  document.addEventListener('scroll', () => point(false), { signal, passive: true });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !event.isTrusted || isModified(event)) return;
      const index = marker()?.markOf(event.target) ?? null;
      if (index !== null) onMark(index);
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
  // Not `instanceof`: a frame has classes of its own.
  return (target as Node | null)?.nodeType === 1 && (target as Element).closest(PAGE_CONTROLS) !== null;
}
