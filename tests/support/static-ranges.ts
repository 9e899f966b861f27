/**
 * Marks are registered as static ranges, which cannot tell their text or place. Run in a page before its scripts, this
 * gives those who walk through a highlight live ranges over the same words. The extension's own world does not see it.
 */
export async function giveLiveRanges(): Promise<void> {
  if (!('Highlight' in globalThis) || 'givesLiveRanges' in Highlight) return;
  Object.assign(Highlight, { givesLiveRanges: true });
  const walk = Highlight.prototype[Symbol.iterator];
  // A method, as the demo's runner wraps named functions in a helper that the page does not have.
  const live = {
    *[Symbol.iterator](this: Highlight) {
      for (const { startContainer, startOffset, endContainer, endOffset } of walk.call(this)) {
        const lengthOf = (node: Node): number => (node as Text).data?.length ?? 0;
        // Of a page that has just changed: the browser paints them no more.
        if (!startContainer.isConnected || startOffset > lengthOf(startContainer)) continue;
        if (!endContainer.isConnected || endOffset > lengthOf(endContainer)) continue;
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        yield range;
      }
    },
  };
  Object.defineProperty(Highlight.prototype, Symbol.iterator, {
    configurable: true,
    value: live[Symbol.iterator],
  });
}
