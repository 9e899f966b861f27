/** The words that the reader has selected on the page, and showing the reader words that stand somewhere on it. */
import { findPassage, type PassageToFind } from '../text/find-passage.ts';
import type { Span } from '../text/mapped-text.ts';
import type { CollectedText } from './collected-text.ts';
import { rangeAt } from './locate.ts';

/** Characters kept of what stands around the words. */
const AROUND = 64;
const LONGEST = 4000;
/** Where the words come to stand: this part of the window above them. */
const ABOVE = 0.3;

/** Null when nothing of the document's text is selected. */
export function readSelectedPassage(page: CollectedText, selection: Selection | null): PassageToFind | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const span = spanOf(page, selection.getRangeAt(0));
  if (!span) return null;
  const { text } = page;
  const start = span.start + (/^\s*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
  const exact = text.slice(start, Math.min(span.end, start + LONGEST)).trimEnd();
  if (exact === '') return null;
  const end = start + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
  };
}

function spanOf({ chunks }: CollectedText, range: Range): Span | null {
  const spans: Span[] = [];
  for (const { node, offset, start, end } of chunks) {
    if (!range.intersectsNode(node)) continue;
    const clamp = (at: number): number => Math.min(end, Math.max(start, start + at - offset));
    const from = node === range.startContainer ? clamp(range.startOffset) : start;
    const to = node === range.endContainer ? clamp(range.endOffset) : end;
    if (from < to) spans.push({ start: from, end: to });
  }
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Scrolls to the words and selects them: nothing of the page is changed. @returns whether they are (still) there. */
export function showPassage(page: CollectedText, passage: PassageToFind, view: Window): boolean {
  const span = findPassage(page.text, passage);
  const range = span && rangeAt(page, span);
  if (!range) return false;
  const selection = view.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  // Pages that scroll inside an element, too; then to where one looks.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  view.scrollBy({ top: range.getBoundingClientRect().top - view.innerHeight * ABOVE, behavior: 'instant' });
  return true;
}
