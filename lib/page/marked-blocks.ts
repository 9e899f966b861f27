/** The marks of a page, block by block, as offsets into the text of the block: they stand when its text nodes are parted. */
import type { CollectedText, NodePart } from './collected-text.ts';
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

interface RangedText {
  readonly data: string;
  readonly ranges: readonly MarkRange[];
}

/** The ranges of a block by the text node that each stands in now, `start` counted in the node. */
export function rangesByNode({ element, ranges }: MarkedBlock): Map<Text, RangedText> {
  const byNode = new Map<Text, RangedText>();
  // What is slotted in stands elsewhere in the tree than on the page.
  const inTree = [...ranges].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const [node, start] of startsIn(element)) {
    const end = start + node.data.length;
    const own: MarkRange[] = [];
    for (let range = inTree[next]; range && range.start < end; range = inTree[++next]) {
      if (range.start + range.length <= end) own.push({ ...range, start: range.start - start });
    }
    if (own.length > 0) byNode.set(node, { data: node.data, ranges: own });
    if (next === inTree.length) break;
  }
  return byNode;
}

/**
 * In the order of the page.
 * @param from index of the first of `marks` to be looked at, `to` of the first after them; others in the same blocks are
 * taken along.
 */
export function groupByBlock(page: CollectedText, marks: readonly Mark[], from = 0, to = marks.length): MarkedBlock[] {
  const findBlock = createBlockFinder(page.root);
  const partsOf = (mark: Mark | undefined): NodePart[] => (mark && partsAt(page, mark)) ?? [];
  const shareBlock = (one: number, other: number): boolean => {
    const elements = partsOf(marks[one]).map(({ node }) => findBlock(node));
    return partsOf(marks[other]).some(({ node }) => elements.includes(findBlock(node)));
  };
  let [first, last] = [from, to];
  while (first > 0 && shareBlock(first - 1, first)) first--;
  while (last < marks.length && shareBlock(last - 1, last)) last++;
  const blocks = new Map<Element, OpenBlock>();
  marks.slice(first, last).forEach((mark, at) => {
    const index = first + at;
    for (const { node, start, end } of partsOf(mark)) {
      const element = findBlock(node);
      const block = blocks.get(element) ?? { ranges: [], starts: startsIn(element) };
      blocks.set(element, block);
      const before = block.starts.get(node);
      const ordinal = block.ranges.length;
      if (before !== undefined) block.ranges.push({ start: before + start, length: end - start, index, ordinal });
    }
  });
  return [...blocks].map(([element, { ranges }]) => ({
    element,
    ranges,
    signature: ranges.map(({ start, length, index }) => `${start}+${length}${marks[index]?.type}`).join(),
  }));
}
