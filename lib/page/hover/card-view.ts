/**
 * The small card beside a mark, drawn in a closed shadow root in the browser's top layer: no rule of the page reaches
 * it, nothing of the page lies above it. Its host is the one node that is ever put into the page for it, and it is there
 * only while the card is shown.
 */
import { adoptSheet } from '../adopt-sheet.ts';
import { CARD_STYLES } from './card-styles.ts';
import { placeCard } from './place-card.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
export const CARD_HOST = 'roed-traad-card';

/** Every string is text of documents or of the interface, and is drawn as text. */
export interface CardText {
  readonly kind: string;
  readonly name: string;
  readonly lines: readonly string[];
  /** What a click does. */
  readonly hint: string;
}

export interface CardViewOptions {
  readonly document: Document;
  /** Runs a change of the page that its watcher must not take for the page's own. */
  readonly change: (work: () => void) => void;
  readonly onClick: () => void;
  /** The pointer has come onto the card, or left it. */
  readonly onPointer: (isOver: boolean) => void;
  readonly onBlur: () => void;
}

export interface CardView {
  /** @param beside the box of the mark, in the viewport. */
  show(text: CardText, beside: DOMRectReadOnly): void;
  hide(): void;
  /** The page may have taken it away. */
  isThere(): boolean;
  focus(): void;
}

export function createCardView({ document, change, onClick, onPointer, onBlur }: CardViewOptions): CardView {
  let host: HTMLElement | null = null;
  let button: HTMLElement | null = null;

  const create = <Tag extends 'button' | 'span'>(tag: Tag): HTMLElementTagNameMap[Tag] =>
    document.createElementNS(XHTML, tag) as HTMLElementTagNameMap[Tag];

  const build = (): void => {
    const made = document.createElementNS(XHTML, CARD_HOST) as HTMLElement;
    const root = made.attachShadow({ mode: 'closed' });
    adoptSheet(root, CARD_STYLES);
    const shown = create('button');
    shown.type = 'button';
    // The page must not take what happens on the card for something that happens to it.
    for (const type of SWALLOWED) shown.addEventListener(type, (event) => event.stopPropagation());
    // The page keeps its selection and its focus.
    shown.addEventListener('mousedown', (event) => event.preventDefault());
    shown.addEventListener('click', (event) => event.isTrusted && onClick());
    shown.addEventListener('mouseenter', () => onPointer(true));
    shown.addEventListener('mouseleave', () => onPointer(false));
    shown.addEventListener('blur', onBlur);
    root.append(shown);
    host = made;
    button = shown;
  };

  return {
    show: (text, beside) => {
      if (!host?.isConnected) build();
      const [card, box] = [button, host];
      if (!card || !box) return;
      card.replaceChildren(...writeText(text, () => create('span')));
      if (!box.isConnected) {
        change(() => {
          document.documentElement.append(box);
          if ('popover' in box) {
            box.popover = 'manual';
            box.showPopover();
          }
        });
      }
      placeCard(card, beside, document.defaultView as Window);
    },
    hide: () => {
      const box = host;
      host = null;
      button = null;
      if (box) change(() => box.remove());
    },
    isThere: () => host?.isConnected === true,
    focus: () => button?.focus({ preventScroll: true }),
  };
}

const SWALLOWED = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'mousemove',
  'keydown',
  'keyup',
] as const;

function writeText({ kind, name, lines, hint }: CardText, createSpan: () => HTMLElement): HTMLElement[] {
  const parts: (readonly [string, string])[] = [
    ['kind', kind],
    ['name', name],
    ...lines.map((line) => ['line', line] as const),
    ['hint', hint],
  ];
  return parts.map(([name, text]) => {
    const span = createSpan();
    span.className = name;
    span.dir = 'auto';
    span.textContent = text;
    return span;
  });
}
