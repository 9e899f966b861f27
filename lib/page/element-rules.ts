/**
 * How an element shapes the text around it: by its computed style where the page is shown, by its name where it is only
 * parsed (saved pages read in Node).
 */
import rules from './element-rules.json';

export type Shape = 'skip' | 'inline' | 'block' | 'paragraph' | 'row' | 'cell' | 'break';
/** `collapse`: runs of white space are one blank; `lines`: line ends stay; `keep`: all of it stays. */
export type WhiteSpace = 'collapse' | 'lines' | 'keep';

export interface ElementRule {
  readonly shape: Shape;
  readonly whiteSpace: WhiteSpace;
}

const SKIPPED = new Set(rules.skipped);
const PARAGRAPHS = new Set(rules.paragraphs);
const LISTS = new Set(rules.lists);
const BLOCKS = new Set(rules.blocks);
const ROWS = new Set(rules.rows);
const CELLS = new Set(rules.cells);
const TITLES = 'h1,h2,h3,h4,h5,h6,summary,[role=heading]';
const SKIP: ElementRule = { shape: 'skip', whiteSpace: 'collapse' };

/** @param inherited the white space rule of the element around it, for pages without computed styles. */
export function ruleOf(element: Element, inherited: WhiteSpace): ElementRule {
  const tag = element.tagName.toUpperCase();
  if (SKIPPED.has(tag) || isEditable(element) || isMereControl(element, tag)) return SKIP;
  if (tag === 'BR') return { shape: 'break', whiteSpace: inherited };
  if (hasHiddenMark(element)) return SKIP;
  const ownSpace = tag === 'PRE' ? 'keep' : inherited;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style?.display) return { shape: shapeOfTag(element, tag), whiteSpace: ownSpace };
  if (isHidden(style)) return SKIP;
  return {
    shape: shapeOfDisplay(element, tag, style.display),
    whiteSpace: readWhiteSpace(style.whiteSpace) ?? ownSpace,
  };
}

function isHidden({ display, visibility, position, overflow, width, contentVisibility }: CSSStyleDeclaration): boolean {
  if (display === 'none' || visibility === 'hidden' || visibility === 'collapse') return true;
  if (contentVisibility === 'hidden') return true;
  // Words for screen readers alone, as sites hide them: in a box of one pixel.
  return position === 'absolute' && overflow !== 'visible' && Number.parseFloat(width) <= 1;
}

/**
 * Something to press ("Del punkt", "Lyt") is no text of the page; what unfolds a part bears that part's title. A word in the
 * text that can be pressed, as our own marks that are elements, is a word.
 */
function isMereControl(element: Element, tag: string): boolean {
  if (tag !== 'BUTTON' && !(tag === 'A' && element.getAttribute('role') === 'button')) return false;
  return !element.hasAttribute('aria-expanded') && element.closest(TITLES) === null;
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}

function hasHiddenMark(element: Element): boolean {
  return element.hasAttribute('hidden') || /display\s{0,9}:\s{0,9}none/i.test(element.getAttribute('style') ?? '');
}

function shapeOfTag(element: Element, tag: string): Shape {
  if (CELLS.has(tag)) return 'cell';
  if (ROWS.has(tag)) return 'row';
  if (LISTS.has(tag)) return shapeOfList(element);
  if (PARAGRAPHS.has(tag)) return 'paragraph';
  return BLOCKS.has(tag) ? 'block' : 'inline';
}

function shapeOfDisplay(element: Element, tag: string, display: string): Shape {
  if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) return 'inline';
  if (display === 'table-cell') return 'cell';
  if (display === 'table-row') return 'row';
  if (LISTS.has(tag)) return shapeOfList(element);
  return PARAGRAPHS.has(tag) ? 'paragraph' : 'block';
}

/** A list in a list item goes on with its lines; any other stands by itself. */
function shapeOfList(element: Element): Shape {
  return element.parentElement?.closest('li') ? 'block' : 'paragraph';
}

/** Null for the initial value, which documents without a layout report for everything. */
function readWhiteSpace(value: string): WhiteSpace | null {
  if (value === 'pre-line') return 'lines';
  if (value.startsWith('pre') || value === 'break-spaces') return 'keep';
  return value === '' || value === 'normal' ? null : 'collapse';
}
