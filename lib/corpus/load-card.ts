/** Fetches from the database what a name's card is put together from. */
import type { KnownPerson } from '../entities/known-names.ts';
import type { Mention } from '../entities/model.ts';
import { settleKnownNames } from '../entities/settle-known-names.ts';
import type { EntityCard } from '../messages/model.ts';
import { chooseOccurrences, composeCard } from './compose-card.ts';
import type { CorpusDatabase } from './database.ts';
import type { Corpus } from './load-corpus.ts';
import { mentionKey } from './mention-key.ts';

/** @param onPage where the page itself shows the person with party and municipality. */
export async function loadCard(
  db: CorpusDatabase,
  { documents, known }: Corpus,
  mention: Mention,
  onPage: readonly KnownPerson[] = [],
): Promise<EntityCard> {
  const rows = await db.mentions.where('key').equals(mentionKey(mention)).toArray();
  const shown = chooseOccurrences(rows, documents);
  const [analyses, items] = await Promise.all([
    db.analyses.bulkGet([...new Set(shown.map(({ documentId }) => documentId))]),
    db.items.bulkGet([...new Set(shown.flatMap(({ itemId }) => itemId ?? []))]),
  ]);
  return composeCard(mention, {
    rows,
    documents,
    items: new Map(items.flatMap((item) => (item ? [[item.id, item] as const] : []))),
    mended: new Map(analyses.flatMap((row) => (row ? [[row.documentId, row.mended] as const] : []))),
    seen: mention.type === 'person' ? [...onPage, ...settleKnownNames(known).sightings(mention.canonical ?? '')] : [],
  });
}
