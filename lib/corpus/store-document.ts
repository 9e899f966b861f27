/** Puts a document and all that was read from it into the database: in one transaction, or not at all. */
import type { AgendaItem } from '../document/model.ts';
import { nameTraits } from '../entities/choose-names.ts';
import { TermReader } from '../links/index/read-terms.ts';
import { toLinkItems } from '../links/link-items.ts';
import type { AnalysedDocument, LinkItem } from '../links/model.ts';
import { placesOf } from '../links/source-places.ts';
import { ANALYSER_VERSION } from './analyse-document.ts';
import type {
  AnalysisRow,
  CorpusDatabase,
  DocumentRow,
  MentionRow,
  PersonsRow,
  SourceDocument,
  TextRow,
} from './database.ts';
import { indexTables, putInIndex } from './index/put-in-index.ts';
import { mentionKey } from './mention-key.ts';
import { readRevision } from './read-revision.ts';
import { settleRows } from './settle-rows.ts';

export interface StoredRows {
  readonly row: DocumentRow;
  readonly persons: PersonsRow;
  readonly source: TextRow;
  readonly analysis: AnalysisRow;
  readonly items: readonly LinkItem[];
  readonly mentions: readonly MentionRow[];
}

/** What is taken in with a document (kind, body, date) counts for more than what was read in it. */
export function toRows(
  { text, headings, ...facts }: SourceDocument,
  read: AnalysedDocument,
  { knownDigest, persons, companies }: Pick<DocumentRow, 'knownDigest'> & Pick<PersonsRow, 'persons' | 'companies'>,
): StoredRows {
  const { id, kind, date } = facts;
  const document = { ...read.document, id, kind, date, body: { ...read.document.body, name: facts.body } };
  const analysed: AnalysedDocument = { ...read, document };
  const { draft, items } = document;
  const linkItems = toLinkItems(analysed);
  return {
    row: {
      ...facts,
      draft,
      itemCount: items.length,
      version: ANALYSER_VERSION,
      knownDigest,
      itemBody: linkItems[0]?.body ?? facts.body,
    },
    persons: { documentId: id, persons, companies, traits: nameTraits(read.reading.text.text) },
    source: { id, text, ...(headings && headings.length > 0 ? { headings } : {}) },
    analysis: {
      documentId: id,
      document,
      mentions: read.mentions,
      references: read.references,
      mended: read.reading.text.text,
      places: placesOf(read.reading.text, { start: 0, end: read.reading.text.text.length }),
    },
    items: linkItems,
    mentions: toMentionRows(analysed),
  };
}

/** @param terms for a run of many documents: it remembers words. */
export async function storeDocument(db: CorpusDatabase, read: StoredRows, terms = new TermReader()): Promise<void> {
  const { id } = read.row;
  const tables = [db.documents, db.sources, db.analyses, db.items, db.mentions, db.persons, db.meta, db.apart];
  await db.transaction('rw', [...tables, ...indexTables(db)], async () => {
    const apart = await db.apart.toArray();
    const rows = apart.length > 0 ? settleRows(read, apart) : read;
    await db.items.where('documentId').equals(id).delete();
    await db.mentions.where('documentId').equals(id).delete();
    await db.documents.put(rows.row);
    await db.sources.put(rows.source);
    await db.analyses.put(rows.analysis);
    await db.items.bulkPut([...rows.items]);
    await db.mentions.bulkPut([...rows.mentions]);
    await db.persons.put(rows.persons);
    await putInIndex(db, id, rows.items, terms);
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
