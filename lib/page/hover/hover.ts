/**
 * When the small card is shown and for which mark: after the pointer has rested on a mark, or as soon as the keyboard
 * comes to one. It goes when the pointer leaves both mark and card, on Escape, when the page is scrolled or its window
 * left; it stays as long as the pointer is on it (WCAG 1.4.13).
 *
 * Knows nothing of messages or settings: web pages, kept documents and PDFs use it alike.
 */
import { isInside } from '../in-view.ts';
import { CARD_HOST, type CardText, createCardView } from './card-view.ts';

/** How long the pointer rests on a mark before its card comes, and how long a card without the pointer stays. */
const REST_MS = 280;
const LEAVE_MS = 260;

/** How long words without a mark stay: long enough to be read twice. */
const SAYING_MS = 8000;
const NO_MARK = -1;

export interface HoverOptions {
  readonly document: Document;
  /** Runs a change of the page that its watcher must not take for the page's own. */
  readonly change?: (work: () => void) => void;
  /** Where a mark stands in the viewport, a box a line; empty where it is not laid out. */
  readonly boxesOf: (index: number) => readonly DOMRectReadOnly[];
  /** What is known at once. */
  readonly preview: (index: number) => CardText | null;
  /** What has to be asked for; null where there is no more to tell. */
  readonly describe: (index: number) => Promise<CardText | null>;
  readonly onOpen: (index: number) => void;
  readonly onHide?: () => void;
  readonly signal: AbortSignal;
}

export interface Hover {
  /** The pointer is on this mark now, at this point; null: on none. */
  over(index: number | null, x?: number, y?: number): void;
  /** The keyboard has come to this mark. @param takeFocus the card itself takes the focus: the mark cannot have it. */
  focus(index: number, takeFocus: boolean): void;
  /** Says something that belongs to no mark, beside this box of the viewport; it goes by itself. */
  say(text: CardText, beside: DOMRectReadOnly): void;
  /** The mark that the card is shown for. */
  shown(): number | null;
  hide(): void;
}

export function createHover(options: HoverOptions): Hover {
  const { document, boxesOf, preview, describe, onOpen, signal } = options;
  const view = createCardView({
    document,
    change: options.change ?? ((work) => work()),
    onClick: () => {
      const index = shown;
      hide();
      if (index !== null) onOpen(index);
    },
    onPointer: (isOver) => {
      if (isOver) clearTimeout(leaving);
      else leaveSoon();
    },
    onBlur: () => hide(),
  });
  let shown: number | null = null;
  let awaited: number | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    clearTimeout(resting);
    clearTimeout(leaving);
    awaited = null;
  };
  const hide = (): void => {
    forget();
    if (shown === null) return;
    shown = null;
    view.hide();
    options.onHide?.();
  };
  const leaveSoon = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, LEAVE_MS);
  };
  const show = (index: number, x?: number, y?: number): boolean => {
    forget();
    const boxes = boxesOf(index);
    const box = boxes.find((one) => x !== undefined && y !== undefined && isInside(one, x, y)) ?? boxes[0];
    const text = preview(index);
    if (!box || !text || signal.aborted) return false;
    shown = index;
    view.show(text, box);
    void describe(index).then((told) => {
      if (told && shown === index && !signal.aborted) view.show(told, box);
    });
    return true;
  };

  const on = (target: EventTarget, type: string, act: (event: Event) => void): void =>
    target.addEventListener(type, act, { signal, passive: true, capture: true });
  on(document, 'keydown', (event) => (event as KeyboardEvent).key === 'Escape' && hide());
  on(document, 'scroll', () => hide());
  on(document, 'mousedown', ({ target }) => !isCard(target) && hide());
  on(document, 'visibilitychange', () => hide());
  on(document.defaultView as Window, 'resize', () => hide());
  signal.addEventListener('abort', hide);

  return {
    over: (index, x, y) => {
      if (index === null) {
        clearTimeout(resting);
        awaited = null;
        if (shown !== null && shown !== NO_MARK) leaveSoon();
      } else if (index === shown && view.isThere()) clearTimeout(leaving);
      else if (index !== awaited) {
        forget();
        awaited = index;
        resting = setTimeout(() => show(index, x, y), REST_MS);
        if (shown !== null) leaveSoon();
      }
    },
    focus: (index, takeFocus) => {
      if (show(index) && takeFocus) view.focus();
    },
    say: (text, beside) => {
      forget();
      shown = NO_MARK;
      view.show(text, beside);
      leaving = setTimeout(hide, SAYING_MS);
    },
    shown: () => (shown === NO_MARK ? null : shown),
    hide,
  };
}

function isCard(target: EventTarget | null): boolean {
  return (target as Partial<Element> | null)?.localName === CARD_HOST;
}
