/**
 * The red knots in the margin, one at each heading of an item with earlier treatments, with their number.
 *
 * They are drawn without a node: one pseudo-element of the root, in an adopted style sheet, holds them all as gradients
 * (the knots) and as lines of its text (the numbers), so that the page's HTML and layout stay as they are. Pages that
 * draw something of their own there get the other pseudo-element, or no knots.
 */
import type { Span } from '../text/mapped-text.ts';
import { adoptSheet } from './adopt-sheet.ts';
import type { CollectedText } from './collected-text.ts';
import { firstBelow } from './in-view.ts';
import { createRuler, type Ruler } from './ruler.ts';
import { beginningOf, type PageItem } from './watch-items.ts';

/** An item's id and how often it was treated before. */
export interface Knot {
  readonly itemId: string;
  readonly count: number;
}

/** All in CSS pixels. */
const SIZE = 20;
/** Between a knot and its heading. */
const GAP = 8;
/** The numbers stand on lines so thin that any height is nearly one of theirs. */
const LINE = 2;
/** How far above and below the window knots are drawn. */
const REACH = 1500;
const MOST_DRAWN = 60;
const COLOUR = '#b3261e';

interface PlacedKnot extends Knot {
  /** Of the knot's middle, in the document. */
  readonly x: number;
  readonly y: number;
}

export interface KnotLayer {
  /** The page was scrolled, resized or has moved: draw the knots where their headings now are. */
  follow(): void;
  /** Id of the item whose knot is at a point of the viewport; null where there is none. */
  itemAt(x: number, y: number): string | null;
  remove(): void;
}

export function drawKnots(page: CollectedText, items: readonly PageItem[], knots: readonly Knot[]): KnotLayer {
  const document = page.root.ownerDocument;
  const view = document.defaultView as Window;
  const counts = new Map(knots.map(({ itemId, count }) => [itemId, count]));
  const ruler = createRuler(document);
  const headings = items.flatMap((item) => {
    const count = counts.get(item.id);
    if (count === undefined) return [];
    const title = beginningOf(item, page.text);
    // A number before the title is part of the heading.
    const number = beginningOf({ ...item, titleSpan: { start: item.start, end: item.start } }, page.text);
    return [{ itemId: item.id, count, title, number }];
  });
  const pseudo = freePseudo(document, view);
  const sheet = adoptSheet(document);
  let placed: readonly PlacedKnot[] = [];
  let drawn = '';

  const follow = (): void => {
    const bottomOf = (index: number): number | null => {
      const heading = headings[index];
      return heading ? ruler.bottomOf(page, heading.title) : null;
    };
    const first = firstBelow(headings.length, bottomOf, -REACH);
    const last = firstBelow(headings.length, bottomOf, view.innerHeight + REACH);
    const beside = headings.slice(first, Math.min(last, first + MOST_DRAWN)).flatMap((heading) => {
      return placeBeside(page, heading, ruler, view);
    });
    // One column: the thread goes straight down the margin.
    const x = Math.min(...beside.map((knot) => knot.x));
    placed = beside.map((knot) => ({ ...knot, x }));
    const css = pseudo === null ? '' : writeCss(pseudo, placed);
    if (css === drawn) return;
    drawn = css;
    sheet.replace(css);
  };
  follow();
  return {
    follow,
    itemAt: (x, y) => {
      const [left, top] = [x + view.scrollX, y + view.scrollY];
      const hit = placed.find((knot) => Math.hypot(knot.x - left, knot.y - top) <= SIZE / 2 + 2);
      return hit && pseudo !== null ? hit.itemId : null;
    },
    remove: sheet.remove,
  };
}

function freePseudo(document: Document, view: Window): '::after' | '::before' | null {
  const isFree = (name: string): boolean =>
    ['none', 'normal', ''].includes(view.getComputedStyle(document.documentElement, name).content);
  return isFree('::after') ? '::after' : isFree('::before') ? '::before' : null;
}

interface Heading extends Knot {
  readonly title: Span;
  readonly number: Span;
}

/** Left of the first line of a heading; none where the page leaves no margin there. */
function placeBeside(page: CollectedText, heading: Heading, ruler: Ruler, view: Window): PlacedKnot[] {
  const { itemId, count, title, number } = heading;
  const box = ruler.boxesOf(page, title)[0];
  if (!box) return [];
  const first = ruler.boxesOf(page, number)[0];
  const left = Math.min(box.left, first?.left ?? box.left) + view.scrollX - GAP - SIZE;
  if (left < 0) return [];
  return [{ itemId, count, x: Math.round(left + SIZE / 2), y: Math.round(box.top + view.scrollY + box.height / 2) }];
}

function writeCss(pseudo: string, knots: readonly PlacedKnot[]): string {
  if (knots.length === 0) return '';
  const top = Math.min(...knots.map(({ y }) => y)) - SIZE;
  const left = Math.min(...knots.map(({ x }) => x)) - SIZE / 2;
  const height = Math.max(...knots.map(({ y }) => y)) + SIZE - top;
  const circles = knots.map(
    ({ y }) =>
      `radial-gradient(circle at ${SIZE / 2}px ${y - top}px,${COLOUR} ${SIZE / 2 - 1}px,#0000 ${SIZE / 2 - 0.25}px)`,
  );
  const look = [
    'all:initial',
    `content:"${writeNumbers(knots, top)}"/""`,
    'display:block',
    'position:absolute',
    `top:${top}px`,
    `left:${left}px`,
    `width:${SIZE}px`,
    `height:${height}px`,
    'overflow:hidden',
    'pointer-events:none',
    'z-index:2147483647',
    `background:${circles.join(',')}`,
    'white-space:pre',
    'text-align:center',
    'color:#fff',
    `font:700 12px/${LINE}px system-ui,sans-serif`,
    'forced-color-adjust:none',
  ];
  const declared = look.map((declaration) => `${declaration}!important`).join(';');
  return `html${pseudo}{${declared}}@media print{html${pseudo}{display:none!important}}`;
}

/** Each number on the line of text that is nearest to its knot's middle. */
function writeNumbers(knots: readonly PlacedKnot[], top: number): string {
  const lines: string[] = [];
  for (const { y, count } of knots) lines[Math.round((y - top) / LINE) - 1] = String(Math.min(count, 99));
  return Array.from(lines, (line) => line ?? '').join('\\A ');
}
