/** Puts a document and all that was read from it into the database: in one transaction, or not at all. */
import type { AgendaItem } from '../document/model.ts';
import type { AnalysedDocument, LinkItem } from '../links/model.ts';
import { toLinkItems } from '../links/relate-items.ts';
import { placesOf } from '../links/source-places.ts';
import { ANALYSER_VERSION } from './analyse-document.ts';
import type { AnalysisRow, CorpusDatabase, DocumentRow, MentionRow, SourceDocument, TextRow } from './database.ts';
import { mentionKey } from './mention-key.ts';
import { readRevision } from './read-revision.ts';
import { settleRows } from './settle-rows.ts';

export interface StoredRows {
  readonly row: DocumentRow;
  readonly source: TextRow;
  readonly analysis: AnalysisRow;
  readonly items: readonly LinkItem[];
  readonly mentions: readonly MentionRow[];
}

/** What is taken in with a document (kind, body, date) counts for more than what was read in it. */
export function toRows(
  { text, headings, ...facts }: SourceDocument,
  read: AnalysedDocument,
  known: Pick<DocumentRow, 'knownDigest' | 'persons'>,
): StoredRows {
  const { id, kind, date } = facts;
  const document = { ...read.document, id, kind, date, body: { ...read.document.body, name: facts.body } };
  const analysed: AnalysedDocument = { ...read, document };
  const { draft, items } = document;
  return {
    row: { ...facts, draft, itemCount: items.length, version: ANALYSER_VERSION, ...known },
    source: { id, text, ...(headings && headings.length > 0 ? { headings } : {}) },
    analysis: {
      documentId: id,
      document,
      mentions: read.mentions,
      references: read.references,
      mended: read.reading.text.text,
      places: placesOf(read.reading.text, { start: 0, end: read.reading.text.text.length }),
    },
    items: toLinkItems(analysed),
    mentions: toMentionRows(analysed),
  };
}

export async function storeDocument(db: CorpusDatabase, read: StoredRows): Promise<void> {
  const { id } = read.row;
  const tables = [db.documents, db.sources, db.analyses, db.items, db.mentions, db.meta, db.apart];
  await db.transaction('rw', tables, async () => {
    const apart = await db.apart.toArray();
    const rows = apart.length > 0 ? settleRows(read, apart) : read;
    await db.items.where('documentId').equals(id).delete();
    await db.mentions.where('documentId').equals(id).delete();
    await db.documents.put(rows.row);
    await db.sources.put(rows.source);
    await db.analyses.put(rows.analysis);
    await db.items.bulkPut([...rows.items]);
    await db.mentions.bulkPut([...rows.mentions]);
    await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
  });
}

function toMentionRows({ reading, document, mentions }: AnalysedDocument): MentionRow[] {
  const { items } = document;
  let at = 0;
  return mentions.map((mention) => {
    while (at + 1 < items.length && (items[at + 1]?.start ?? 0) <= mention.start) at++;
    const mended = reading.text.fromSource(mention);
    return {
      id: `${document.id}@${mention.start}`,
      key: mentionKey(mention),
      documentId: document.id,
      itemId: idOfItemAt(items[at], mention.start),
      start: mention.start,
      end: mention.end,
      mendedStart: mended.start,
      mendedEnd: mended.end,
    };
  });
}

function idOfItemAt(item: AgendaItem | undefined, at: number): string | null {
  return item && item.start <= at && at < item.end ? item.id : null;
}
