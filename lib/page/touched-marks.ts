/** What a page has done to the marks that stand in it as elements, told from the browser's records of its changes. */
import { MARK_ATTRIBUTE } from './dress-mark.ts';
import type { TouchedText } from './written-marks.ts';

/** The text nodes that the page wrote to, or took from where they were. */
export function touchedTexts(
  records: readonly MutationRecord[],
): { readonly touched: readonly TouchedText[]; readonly around: Node }[] {
  return records.flatMap(({ type, target, removedNodes }) => {
    if (type === 'characterData') return [{ touched: [{ node: target as Text, wasMoved: false }], around: target }];
    const touched = [...removedNodes].flatMap((node) =>
      node.nodeType === 3 ? [{ node: node as Text, wasMoved: true }] : [],
    );
    return touched.length > 0 ? [{ touched, around: target }] : [];
  });
}

/**
 * Marks that the page has copied, as by writing its HTML anew: they are the page's own text by now.
 * @param isOurs was written by us.
 */
export function copiedMarks(records: readonly MutationRecord[], isOurs: (mark: Element) => boolean): Element[] {
  const copies: Element[] = [];
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const marks = [...element.querySelectorAll(`mark[${MARK_ATTRIBUTE}]`)];
      if (element.matches(`mark[${MARK_ATTRIBUTE}]`)) marks.push(element);
      copies.push(...marks.filter((mark) => !isOurs(mark)));
    }
  }
  return copies;
}
