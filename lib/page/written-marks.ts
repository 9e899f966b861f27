/**
 * The mark elements written into a page, and how they are taken out again: each text node that was split comes back as
 * the one node it was, so that pages that keep hold of their nodes (React and the like) find them as they left them.
 */
export class WrittenMarks {
  private readonly indexes = new Map<Element, number>();
  /** Text nodes that exist only because a mark was cut out before them. */
  private readonly splits = new Set<Node>();

  /** To be called as soon as mark.js has written an element: its neighbours are then the rest of the split node. */
  add(element: Element, index: number): void {
    this.indexes.set(element, index);
    if (element.nextSibling) this.splits.add(element.nextSibling);
  }

  indexOf(element: Element): number | null {
    return this.indexes.get(element) ?? null;
  }

  /** A name that stands in several elements of the page has several. */
  elementsOf(index: number): Element[] {
    return [...this.indexes].flatMap(([element, at]) => (at === index ? [element] : []));
  }

  areConnected(): boolean {
    for (const element of this.indexes.keys()) if (!element.isConnected) return false;
    return true;
  }

  /** In the order of writing, so that the node before a mark is already whole when the mark's text joins it. */
  remove(): void {
    for (const element of this.indexes.keys()) this.unwrap(element);
    this.indexes.clear();
    this.splits.clear();
  }

  private unwrap(element: Element): void {
    const before = element.previousSibling;
    const after = element.nextSibling;
    if (!element.parentNode) return;
    if (isText(before) && [...element.childNodes].every(isText)) {
      before.data += element.textContent ?? '';
      element.remove();
      if (isText(after) && this.splits.has(after)) {
        before.data += after.data;
        after.remove();
      }
    } else element.replaceWith(...element.childNodes);
  }
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}
