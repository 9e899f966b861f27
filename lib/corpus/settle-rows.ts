/** What was read in a document, as the member holds its names apart: one spelling may stand for another name than was read. */
import { applyApart } from '../entities/apart.ts';
import type { ApartPair } from '../entities/model.ts';
import { namesIn } from '../links/link-items.ts';
import type { LinkItem } from '../links/model.ts';
import type { AnalysisRow, MentionRow } from './database.ts';
import { mentionKey } from './mention-key.ts';

interface NamedRows {
  readonly analysis: AnalysisRow;
  readonly items: readonly LinkItem[];
  readonly mentions: readonly MentionRow[];
}

export function settleRows<Rows extends NamedRows>(rows: Rows, apart: readonly ApartPair[]): Rows {
  const mentions = applyApart(rows.analysis.mentions, apart);
  const keys = new Map(mentions.map((mention) => [mention.start, mentionKey(mention)]));
  return {
    ...rows,
    analysis: { ...rows.analysis, mentions },
    items: rows.items.map((row) => ({ ...row, ...namesIn(row.item, mentions) })),
    mentions: rows.mentions.map((row) => ({ ...row, key: keys.get(row.start) ?? row.key })),
  };
}
