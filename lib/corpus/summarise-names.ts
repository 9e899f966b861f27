/** The names of a document, each once, for the panel's list. */
import type { Translate } from '../../locales/translate.ts';
import type { AgendaItem } from '../document/model.ts';
import type { Mention } from '../entities/model.ts';
import type { NameSummary } from '../messages/model.ts';
import { nameOf } from './compose-card.ts';
import { mentionKey } from './mention-key.ts';

/** In the order of their first occurrence. */
export function summariseNames(
  mentions: readonly Mention[],
  items: readonly AgendaItem[],
  translate: Translate,
): NameSummary[] {
  const names = new Map<string, { type: Mention['type']; name: string; count: number; itemIds: Set<string> }>();
  let at = 0;
  for (const mention of mentions) {
    while (at + 1 < items.length && (items[at + 1]?.start ?? 0) <= mention.start) at++;
    const key = mentionKey(mention);
    const entry = names.get(key) ?? {
      type: mention.type,
      name: nameOf(mention, translate),
      count: 0,
      itemIds: new Set<string>(),
    };
    entry.count++;
    const item = items[at];
    if (item && item.start <= mention.start && mention.start < item.end) entry.itemIds.add(item.id);
    names.set(key, entry);
  }
  return [...names].map(([key, { type, name, count, itemIds }]) => ({ key, type, name, count, itemIds: [...itemIds] }));
}
