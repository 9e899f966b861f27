/** The keys of the browsers' own viewers. The plain scrolling keys are the browser's: the pages have the focus. */
import type { ReaderCallbacks, ReaderState } from '../../../components/reader/model.ts';

type Run = (callbacks: ReaderCallbacks, state: ReaderState) => void;

const WITH_CONTROL: Readonly<Record<string, Run>> = {
  f: (call) => call.find({ open: true }),
  g: (call) => call.findAgain(false),
  G: (call) => call.findAgain(true),
  p: (call) => call.print(),
  s: (call) => call.download(),
  '+': (call) => call.stepZoom(1),
  '=': (call) => call.stepZoom(1),
  '-': (call) => call.stepZoom(-1),
  '0': (call) => call.setZoom('auto'),
};

const PLAIN: Readonly<Record<string, Run>> = {
  F3: (call) => call.findAgain(false),
  F4: (call) => call.toggleOutline(),
  F11: (call) => call.present(),
  ArrowRight: (call, { page }) => call.goToPage(page + 1),
  ArrowLeft: (call, { page }) => call.goToPage(page - 1),
  n: (call, { page }) => call.goToPage(page + 1),
  j: (call, { page }) => call.goToPage(page + 1),
  p: (call, { page }) => call.goToPage(page - 1),
  k: (call, { page }) => call.goToPage(page - 1),
  r: (call) => call.rotate(1),
  R: (call) => call.rotate(-1),
};

/** Where the keys that scroll lead while one page fills the screen. */
const PRESENTING: Readonly<Record<string, (state: ReaderState) => number>> = {
  ArrowDown: ({ page }) => page + 1,
  PageDown: ({ page }) => page + 1,
  ' ': ({ page }) => page + 1,
  Enter: ({ page }) => page + 1,
  ArrowUp: ({ page }) => page - 1,
  PageUp: ({ page }) => page - 1,
  Backspace: ({ page }) => page - 1,
  Home: () => 1,
  End: ({ pages }) => pages,
};

/** What scrolls the pages wherever one clicked last in the bar; a blank presses its buttons. */
const SCROLLING: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

export interface KeyOptions {
  readonly get: () => ReaderState;
  readonly callbacks: ReaderCallbacks;
  /** Where the pages are scrolled. */
  readonly container: HTMLElement;
  readonly signal: AbortSignal;
}

export function listenToKeys({ get, callbacks, container, signal }: KeyOptions): void {
  const onKey = (event: KeyboardEvent): void => {
    const state = get();
    if (state.phase !== 'open' || state.password !== null || state.properties || event.defaultPrevented) return;
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.key === 'Escape' && state.find.open) {
      callbacks.find({ open: false });
      return;
    }
    // As Firefox's own viewer has it.
    if (event.ctrlKey && event.altKey && event.key.toLowerCase() === 'g')
      document.getElementById('page-number')?.focus();
    if (state.presenting && own(PRESENTING, event.key) !== undefined) {
      event.preventDefault();
      callbacks.goToPage(Math.min(state.pages, Math.max(1, own(PRESENTING, event.key)?.(state) ?? 1)));
      return;
    }
    if (SCROLLING.has(event.key) && !event.ctrlKey && isInBar(event.target)) container.focus();
    const written = isWriting(event.target);
    const run = control ? own(WITH_CONTROL, event.key) : written || event.altKey ? undefined : own(PLAIN, event.key);
    if (!run) return;
    event.preventDefault();
    run(callbacks, state);
  };
  addEventListener('keydown', onKey, { signal });
}

function own<T>(keys: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

function isInBar(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLButtonElement && target.closest('#bar') !== null);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  );
}
