/**
 * One text node given to mark.js with its ranges. By itself mark.js walks through an element with a NodeIterator, which
 * the document keeps up with at every removal until it is collected: one a block made 20,000 marks quadratic (88 s), and the
 * page's own removals dearer. And it goes through all texts of the element for each range.
 */
// Its source: what is published as its main file is a third larger.
import Mark, { type FoundText } from 'mark.js/src/lib/mark.js';

class TextMark extends Mark {
  constructor(private readonly node: Text) {
    super(node);
  }

  override getTextNodes(give: (found: FoundText) => void): void {
    const { node } = this;
    give({ value: node.data, nodes: [{ start: 0, end: node.data.length, node }] });
  }
}

/** @param ranges in the node's text, sorted. `onMark` is told of each as soon as it has been written. */
export function markText<Range extends { start: number; length: number }>(
  node: Text,
  ranges: readonly Range[],
  onMark: (element: HTMLElement, range: Range) => void,
): void {
  new TextMark(node).markRanges([...ranges], { each: onMark });
}
