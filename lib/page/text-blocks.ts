/** Which block a text node belongs to, and where it starts in the block's text. */
import { ruleOf } from './element-rules.ts';

const SHOW_TEXT = 4;
/** The text directly inside these is never marked and does not count. */
const NOT_COUNTED = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'HTML']);

/** The nearest element around a text node that is not inline; at most `root`. */
export function createBlockFinder(root: Element): (node: Text) => Element {
  const known = new Map<Element, Element>();
  return (node) => {
    const parent = node.parentElement ?? root;
    let block = known.get(parent);
    if (!block) {
      block = parent;
      while (block !== root && block.parentElement && ruleOf(block, 'collapse').shape === 'inline')
        block = block.parentElement;
      known.set(parent, block);
    }
    return block;
  };
}

/** Where each text node below an element starts in the element's text, in the order of the page. */
export function startsIn(element: Element): ReadonlyMap<Text, number> {
  const starts = new Map<Text, number>();
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (NOT_COUNTED.has(node.parentElement?.tagName ?? '')) continue;
    starts.set(node as Text, at);
    at += (node as Text).data.length;
  }
  return starts;
}
