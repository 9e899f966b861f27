/** Finding names by typing: every word typed must stand in the name, whatever the case. */
import type { NameSummary } from '../../lib/messages/model.ts';

/** @param itemId only names that stand in this item; null: all. */
export function filterNames(
  names: readonly NameSummary[],
  words: string,
  itemId: string | null,
): readonly NameSummary[] {
  const wanted = words.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return names.filter(({ name, itemIds }) => {
    if (itemId !== null && !itemIds.includes(itemId)) return false;
    const text = name.toLocaleLowerCase('da');
    return wanted.every((word) => text.includes(word));
  });
}
