/** What the page shows beside the names: references as links, and a knot at each item with earlier treatments. */
import type { ItemThread, LinksToShow } from '../messages/model.ts';
import type { ResolvedReference } from './load-references.ts';

/** @param length of the text that was read. */
export function composeLinks(
  length: number,
  threads: readonly ItemThread[],
  references: readonly ResolvedReference[],
): LinksToShow {
  const inOrder = references
    .map(({ reference: { start, end } }, reference) => ({ start, end, reference }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const shown: (typeof inOrder)[number][] = [];
  for (const one of inOrder) if (one.start >= (shown.at(-1)?.end ?? 0) && one.end > one.start) shown.push(one);
  return {
    length,
    references: shown,
    knots: threads.flatMap(({ item: { id, earlier } }) => (earlier > 0 ? [{ itemId: id, count: earlier }] : [])),
  };
}
