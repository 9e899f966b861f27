/** Fetches from the database what a name's card is put together from. */
import type { Mention } from '../entities/model.ts';
import type { KnownPerson } from '../entities/recognise-mentions.ts';
import type { EntityCard } from '../messages/model.ts';
import { chooseOccurrences, composeCard } from './compose-card.ts';
import type { CorpusDatabase } from './database.ts';
import type { Corpus } from './link-index.ts';
import { mentionKey } from './mention-key.ts';

/** @param onPage where the page itself shows the person in attendance. */
export async function loadCard(
  db: CorpusDatabase,
  { documents, index, names }: Corpus,
  mention: Mention,
  onPage: readonly KnownPerson[] = [],
): Promise<EntityCard> {
  const rows = await db.mentions.where('key').equals(mentionKey(mention)).toArray();
  const shown = [...new Set(chooseOccurrences(rows, documents).map(({ documentId }) => documentId))];
  const analyses = await db.analyses.bulkGet(shown);
  const mended = new Map(analyses.flatMap((row) => (row ? [[row.documentId, row.mended] as const] : [])));
  const known = mention.type === 'person' && mention.canonical ? names.known.persons.get(mention.canonical) : undefined;
  return composeCard(mention, { rows, documents, items: index.items, mended, seen: [...onPage, ...(known ?? [])] });
}
