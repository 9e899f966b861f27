/**
 * A document's source text cut into the blocks that the library draws: titles of items, headings of their sections and
 * paragraphs. Every block is a slice of the source text as it is, so that a place in the source can be found again in
 * the block. Linear in the text but for the sorting of the headings.
 */
import type { LibraryItem } from '../../lib/messages/library-model.ts';
import type { Span } from '../../lib/text/mapped-text.ts';

export interface DocumentBlock extends Span {
  readonly text: string;
  readonly level: 'title' | 'heading' | 'paragraph';
  /** The item whose title this is; null for all other blocks. */
  readonly itemId: string | null;
  /** A line that goes on with the paragraph above it, in a text with a blank line between all of its lines. */
  readonly continues: boolean;
}

type Cut = Omit<DocumentBlock, 'text' | 'continues'>;

/** What may stand before a title on its line and belong to it: a number, "Punkt 3.5:". */
const LONGEST_PREFIX = 24;
/** A longer line is no heading of a section. */
const LONGEST_HEADING = 60;
/** Share of the lines' ends that are blank lines in a text that is double-spaced, as PDFs of some makers come out. */
const DOUBLE_SPACED = 0.6;
/** One line end and one blank line; what begins a point of a list is a paragraph of its own. */
const NEXT_LINE = /^[^\S\n]*\n[^\S\n]*\n[^\S\n]*$/;
const POINT = /^(?:[-–—•*]|\d{1,2}[.)])\s/;

export function cutIntoBlocks(text: string, items: readonly LibraryItem[]): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let at = 0;
  for (const cut of headingsOf(text, items)) {
    if (cut.start < at || cut.end <= cut.start || cut.end > text.length) continue;
    pushParagraphs(blocks, text, at, cut.start);
    pushBlock(blocks, text, cut);
    at = cut.end;
  }
  pushParagraphs(blocks, text, at, text.length);
  return isDoubleSpaced(text) ? joinLines(blocks, text) : blocks;
}

function isDoubleSpaced(text: string): boolean {
  const ends = text.match(/\S[^\S\n]*\n/g)?.length ?? 0;
  const blank = text.match(/\S[^\S\n]*\n[^\S\n]*\n/g)?.length ?? 0;
  return ends > 0 && blank / ends >= DOUBLE_SPACED;
}

function joinLines(blocks: readonly DocumentBlock[], text: string): readonly DocumentBlock[] {
  return blocks.map((block, index) => {
    const above = blocks[index - 1];
    if (block.level !== 'paragraph' || above?.level !== 'paragraph' || POINT.test(block.text)) return block;
    return { ...block, continues: NEXT_LINE.test(text.slice(above.end, block.start)) };
  });
}

function headingsOf(text: string, items: readonly LibraryItem[]): readonly Cut[] {
  const cuts = items.flatMap(({ id, titleSpan, sectionStarts = [] }): Cut[] => [
    { start: startOfTitle(text, titleSpan.start), end: titleSpan.end, level: 'title', itemId: id },
    ...sectionStarts.flatMap((start) => headingAbove(text, start) ?? []),
  ]);
  return cuts.sort((one, other) => one.start - other.start);
}

/** The start of the title's line where little stands before it there, else the title's own start. */
function startOfTitle(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return start - line <= LONGEST_PREFIX ? line : start;
}

/** The line above the start of a section's text, or the beginning of its line ("Beslutning: …"). */
function headingAbove(text: string, start: number): Cut | null {
  const from = Math.max(0, start - LONGEST_HEADING - 8);
  const above = text.slice(from, start).trimEnd();
  const feed = above.lastIndexOf('\n');
  const line = above.slice(feed + 1);
  const isWhole = feed >= 0 || from === 0;
  if (!isWhole || line.trim() === '' || line.length > LONGEST_HEADING) return null;
  return { start: from + feed + 1, end: from + above.length, level: 'heading', itemId: null };
}

function pushParagraphs(blocks: DocumentBlock[], text: string, from: number, to: number): void {
  let paragraph = from;
  let line = from;
  while (line < to) {
    const feed = text.indexOf('\n', line);
    const end = feed < 0 || feed >= to ? to : feed;
    if (text.slice(line, end).trim() === '') {
      pushBlock(blocks, text, { start: paragraph, end: line, level: 'paragraph', itemId: null });
      paragraph = end;
    }
    line = end + 1;
  }
  pushBlock(blocks, text, { start: paragraph, end: to, level: 'paragraph', itemId: null });
}

/** Blanks at the ends are left out; a block of nothing else is none. */
function pushBlock(blocks: DocumentBlock[], text: string, cut: Cut): void {
  const slice = text.slice(cut.start, cut.end);
  const start = cut.start + slice.length - slice.trimStart().length;
  const end = cut.start + slice.trimEnd().length;
  if (start < end) blocks.push({ ...cut, start, end, text: text.slice(start, end), continues: false });
}
