/**
 * A document's source text cut into the blocks that the library draws: item titles and paragraphs. Every block is a
 * slice of the source text as it is, so that a place in the source can be found again in the block. Linear in the text.
 */
import type { LibraryItem } from '../lib/messages/library-model.ts';
import type { Span } from '../lib/text/mapped-text.ts';

export interface DocumentBlock extends Span {
  readonly text: string;
  /** The item whose title this is; null for a paragraph. */
  readonly itemId: string | null;
}

/** What may stand before a title on its line and belong to it: a number, "Punkt 3.5:". */
const LONGEST_PREFIX = 24;

export function cutIntoBlocks(text: string, items: readonly LibraryItem[]): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let at = 0;
  const titles = items.toSorted((one, other) => one.titleSpan.start - other.titleSpan.start);
  for (const { id, titleSpan } of titles) {
    const { start, end } = titleSpan;
    if (start < at || end <= start || end > text.length) continue;
    const from = startOfTitle(text, start, at);
    pushParagraphs(blocks, text, at, from);
    pushBlock(blocks, text, from, end, id);
    at = end;
  }
  pushParagraphs(blocks, text, at, text.length);
  return blocks;
}

/** The start of the title's line where little stands before it there, else the title's own start. */
function startOfTitle(text: string, start: number, floor: number): number {
  const line = Math.max(text.lastIndexOf('\n', start - 1) + 1, floor);
  return start - line <= LONGEST_PREFIX ? line : start;
}

function pushParagraphs(blocks: DocumentBlock[], text: string, from: number, to: number): void {
  let paragraph = from;
  let line = from;
  while (line < to) {
    const feed = text.indexOf('\n', line);
    const end = feed < 0 || feed >= to ? to : feed;
    if (text.slice(line, end).trim() === '') {
      pushBlock(blocks, text, paragraph, line, null);
      paragraph = end;
    }
    line = end + 1;
  }
  pushBlock(blocks, text, paragraph, to, null);
}

/** Blanks at the ends are left out; a block of nothing else is none. */
function pushBlock(blocks: DocumentBlock[], text: string, from: number, to: number, itemId: string | null): void {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  const end = from + slice.trimEnd().length;
  if (start < end) blocks.push({ start, end, text: text.slice(start, end), itemId });
}
