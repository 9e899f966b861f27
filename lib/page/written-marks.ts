/**
 * The mark elements written into one block, and how they are taken out again: each text node that was split comes back
 * as the one node it was, so that pages that keep hold of their nodes (React and the like) find them as they left them.
 *
 * A page that holds a node writes to it while it is split: its first part is the node that the page knows. `mend` then
 * sets right what the page could not know of, before anything is painted.
 */
import { type SplitText, wasOverwritten } from './split-text.ts';

/** A text node that the page wrote to, or took from where it was. */
export interface TouchedText {
  readonly node: Text;
  readonly wasMoved: boolean;
}

export class WrittenMarks {
  /** Each with its place among the ranges of its block. */
  private readonly ordinals = new Map<Element, number>();
  /** By the first part, which is the page's own node. */
  private readonly splits = new Map<Text, SplitText>();
  /** Later parts → first part. */
  private readonly heads = new Map<Node, Text>();

  /** To be called as soon as mark.js has written an element: its neighbours are then the parts of the split node. */
  add(element: Element, ordinal: number): void {
    this.ordinals.set(element, ordinal);
    const [before, after] = [element.previousSibling, element.nextSibling];
    if (!isText(before) || !isText(after)) return;
    const head = this.heads.get(before) ?? before;
    const split = this.splits.get(head) ?? { head, parts: [], data: '' };
    split.parts.push(element, after);
    split.data = head.data;
    this.splits.set(head, split);
    for (const part of [element, after]) this.heads.set(part, head);
  }

  ordinalOf(element: Element): number | null {
    return this.ordinals.get(element) ?? null;
  }

  elements(): IterableIterator<[Element, number]> {
    return this.ordinals.entries();
  }

  areConnected(): boolean {
    for (const element of this.ordinals.keys()) if (!element.isConnected) return false;
    return true;
  }

  mend(touched: readonly TouchedText[]): void {
    for (const { node, wasMoved } of touched) {
      const split = this.splits.get(node);
      if (split) this.mendSplit(split, wasMoved);
    }
  }

  /** In the order of writing, so that the node before a mark is already whole when the mark's text joins it. */
  remove(): void {
    for (const element of this.ordinals.keys()) this.unwrap(element);
    this.ordinals.clear();
    this.splits.clear();
    this.heads.clear();
  }

  private mendSplit(split: SplitText, wasMoved: boolean): void {
    const { head, parts } = split;
    if (!wasMoved) {
      if (head.data === split.data) return;
      if (wasOverwritten(split)) this.drop(split);
      else split.data = head.data;
      return;
    }
    if (head.nextSibling === parts[0]) return;
    // Taken elsewhere its rest goes with it; taken away, it is whole again in the page's hands.
    if (head.isConnected) head.after(...parts);
    else {
      head.data += parts.map((part) => part.textContent ?? '').join('');
      this.drop(split);
    }
  }

  private drop({ head, parts }: SplitText): void {
    this.splits.delete(head);
    for (const part of parts) {
      this.heads.delete(part);
      if (isText(part)) part.remove();
      else {
        this.ordinals.delete(part);
        part.remove();
      }
    }
  }

  private unwrap(element: Element): void {
    const before = element.previousSibling;
    const after = element.nextSibling;
    if (!element.parentNode) return;
    if (isText(before) && [...element.childNodes].every(isText)) {
      before.data += element.textContent ?? '';
      element.remove();
      if (isText(after) && this.heads.has(after)) {
        before.data += after.data;
        after.remove();
      }
    } else element.replaceWith(...element.childNodes);
  }
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}
