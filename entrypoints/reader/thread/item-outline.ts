/** The agenda's items as the outline of a file that has none of its own, with how each ended and was treated before. */
import type { OutlineEntry } from '../../../components/reader/model.ts';
import type { ItemSummary } from '../../../lib/messages/model.ts';
import type { PlacedItem } from './items-in-view.ts';

export function composeOutline(summaries: readonly ItemSummary[], items: readonly PlacedItem[]): OutlineEntry[] {
  const pages = new Map(items.map(({ id, page }) => [id, page]));
  return summaries.map(({ id, title, number, outcome, earlier }) => ({
    key: id,
    title,
    number,
    page: pages.get(id) ?? null,
    depth: 0,
    outcome,
    earlier,
  }));
}
