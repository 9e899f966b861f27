/** Which items of the corpus treat the same matter or subject as a given item, why, and which of them to show. */
import type { AnalysedDocument, LinkItem, RelatedItem } from './model.ts';

/** Everything about a corpus that ranking needs; built once, asked often. */
export interface LinkIndex {
  readonly items: ReadonlyMap<string, LinkItem>;
}

export function toLinkItems(_analysed: AnalysedDocument): LinkItem[] {
  return [];
}

export function buildLinkIndex(items: readonly LinkItem[]): LinkIndex {
  return { items: new Map(items.map((item) => [item.id, item])) };
}

/** Items of other documents only, best first, at most `limit` (10). */
export function relateItem(_item: LinkItem, _index: LinkIndex, _limit = 10): RelatedItem[] {
  return [];
}
