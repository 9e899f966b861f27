/** From a span of the collected text to its place on the page, and from a place back to the text. */
import type { Span } from '../text/mapped-text.ts';
import type { CollectedText, NodePart } from './collected-text.ts';

/** Index of the first of a sorted, not overlapping list that ends after `at`. */
function firstAfter(sorted: readonly Span[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The pieces of the text nodes in which a span stands, in order. Null when the page no longer has those words there.
 */
export function partsAt({ text, chunks }: CollectedText, { start, end }: Span): NodePart[] | null {
  const parts: NodePart[] = [];
  for (let i = firstAfter(chunks, start); i < chunks.length; i++) {
    const chunk = chunks[i];
    if (!chunk || chunk.start >= end) break;
    const from = Math.max(start, chunk.start);
    const to = Math.min(end, chunk.end);
    const part = { node: chunk.node, start: chunk.offset + from - chunk.start, end: chunk.offset + to - chunk.start };
    if (!isSame(part.node.data.slice(part.start, part.end), text.slice(from, to))) return null;
    const last = parts.at(-1);
    if (last?.node === part.node) parts[parts.length - 1] = { ...last, end: part.end };
    else parts.push(part);
  }
  return parts.length > 0 ? parts : null;
}

/** A live range over a span, checked against the text. Null when the page no longer has those words there. */
export function rangeAt(collected: CollectedText, span: Span): Range | null {
  const [first, ...rest] = piecesAt(collected, span);
  const last = rest.at(-1) ?? first;
  const range = first?.startContainer.ownerDocument?.createRange();
  if (!first || !last || !range) return null;
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

/**
 * The boundaries of the ranges over a span, checked against the text: one, but for spans that run from one shadow tree
 * into another. None when the page no longer has those words there.
 */
export function piecesAt(collected: CollectedText, span: Span): StaticRangeInit[] {
  const pieces: StaticRangeInit[] = [];
  for (const { node, start, end } of partsAt(collected, span) ?? []) {
    if (!node.isConnected) return [];
    const last = pieces.at(-1);
    if (last && last.endContainer.getRootNode() === node.getRootNode()) {
      last.endContainer = node;
      last.endOffset = end;
    } else pieces.push({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
  }
  return pieces;
}

function isSame(onPage: string, collected: string): boolean {
  return onPage === collected || onPage.replace(/[\t\n\r\f]/g, ' ') === collected;
}

/** The offset in the collected text of a point in a text node; null for a node that was not collected. */
export type OffsetFinder = (node: Node, offset: number) => number | null;

/** Built once for a collected text, asked at every move of the pointer. */
export function createOffsetFinder({ chunks }: CollectedText): OffsetFinder {
  const first = new Map<Node, number>();
  chunks.forEach(({ node }, index) => {
    if (!first.has(node)) first.set(node, index);
  });
  return (node, offset) => {
    const index = first.get(node);
    if (index === undefined) return null;
    let at: number | null = null;
    for (let i = index; chunks[i]?.node === node; i++) {
      const chunk = chunks[i];
      if (!chunk || chunk.offset > offset) break;
      at = chunk.start + Math.min(offset - chunk.offset, chunk.end - chunk.start);
    }
    return at;
  };
}

/** Index of the span of a sorted, not overlapping list that covers `at`; null where there is none. */
export function indexAt(sorted: readonly Span[], at: number): number | null {
  const index = firstAfter(sorted, at);
  const found = sorted[index];
  return found && found.start <= at ? index : null;
}
