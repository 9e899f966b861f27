/** The marks of a page, block by block, as offsets into the text of the block: what mark.js is given. */
import type { CollectedText } from './collected-text.ts';
import { partsAt } from './locate.ts';
import type { Mark } from './marker.ts';
import { createBlockFinder, startsIn } from './text-blocks.ts';

export interface MarkRange {
  readonly start: number;
  readonly length: number;
  /** Of the mark on the page. */
  readonly index: number;
  /** Of the range in its block. */
  readonly ordinal: number;
}

export interface MarkedBlock {
  readonly element: Element;
  readonly ranges: readonly MarkRange[];
  /** The same for a block that is to be marked as it was, whatever stands before it. */
  readonly signature: string;
}

interface OpenBlock {
  readonly ranges: MarkRange[];
  readonly starts: ReadonlyMap<Text, number>;
}

/** In the order of the page. */
export function groupByBlock(page: CollectedText, marks: readonly Mark[]): MarkedBlock[] {
  const findBlock = createBlockFinder(page.root);
  const blocks = new Map<Element, OpenBlock>();
  marks.forEach((mark, index) => {
    for (const { node, start, end } of partsAt(page, mark) ?? []) {
      const element = findBlock(node);
      const block = blocks.get(element) ?? { ranges: [], starts: startsIn(element) };
      blocks.set(element, block);
      const at = block.starts.get(node);
      const ordinal = block.ranges.length;
      if (at !== undefined) block.ranges.push({ start: at + start, length: end - start, index, ordinal });
    }
  });
  return [...blocks].map(([element, { ranges }]) => ({
    element,
    ranges,
    signature: ranges.map(({ start, length, index }) => `${start}+${length}${marks[index]?.type}`).join(),
  }));
}
