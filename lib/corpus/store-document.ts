/** Puts a document and all that was read from it into the database: in one transaction, or not at all. */
import type { AgendaItem } from '../document/model.ts';
import type { AnalysedDocument, LinkItem } from '../links/model.ts';
import { toLinkItems } from '../links/relate-items.ts';
import { ANALYSER_VERSION } from './analyse-document.ts';
import type { AnalysisRow, CorpusDatabase, MentionRow, SourceRow } from './database.ts';
import { mentionKey } from './mention-key.ts';

export interface DocumentRows {
  readonly source: SourceRow;
  readonly analysis: AnalysisRow;
  readonly items: readonly LinkItem[];
  readonly mentions: readonly MentionRow[];
}

export interface KnownContext {
  readonly knownDigest: string | null;
  readonly persons: AnalysisRow['persons'];
}

/** What is taken in with a document (kind, body, date) counts for more than what was read in it. */
export function toRows(source: SourceRow, read: AnalysedDocument, known: KnownContext): DocumentRows {
  const { kind, date } = source;
  const document = { ...read.document, id: source.id, kind, date, body: { ...read.document.body, name: source.body } };
  const analysed: AnalysedDocument = { ...read, document };
  return {
    source,
    analysis: {
      documentId: source.id,
      version: ANALYSER_VERSION,
      knownDigest: known.knownDigest,
      document,
      mentions: read.mentions,
      references: read.references,
      mended: read.reading.text.text,
      persons: known.persons,
    },
    items: toLinkItems(analysed),
    mentions: toMentionRows(analysed),
  };
}

export async function storeDocument(
  db: CorpusDatabase,
  { source, analysis, items, mentions }: DocumentRows,
): Promise<void> {
  await db.transaction('rw', [db.sources, db.analyses, db.items, db.mentions, db.meta], async () => {
    await db.items.where('documentId').equals(source.id).delete();
    await db.mentions.where('documentId').equals(source.id).delete();
    await db.sources.put(source);
    await db.analyses.put(analysis);
    await db.items.bulkPut([...items]);
    await db.mentions.bulkPut([...mentions]);
    await raiseRevision(db);
  });
}

export async function readRevision(db: CorpusDatabase): Promise<number> {
  return (await db.meta.get('revision'))?.value ?? 0;
}

async function raiseRevision(db: CorpusDatabase): Promise<void> {
  await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
}

export function toMentionRows({ reading, document, mentions }: AnalysedDocument): MentionRow[] {
  const { items } = document;
  let at = 0;
  return mentions.map((mention) => {
    while (at + 1 < items.length && (items[at + 1]?.start ?? 0) <= mention.start) at++;
    const mended = reading.text.fromSource(mention);
    return {
      id: `${document.id}@${mention.start}`,
      key: mentionKey(mention),
      documentId: document.id,
      itemId: holdsItem(items[at], mention.start),
      start: mention.start,
      end: mention.end,
      mendedStart: mended.start,
      mendedEnd: mended.end,
    };
  });
}

function holdsItem(item: AgendaItem | undefined, at: number): string | null {
  return item && item.start <= at && at < item.end ? item.id : null;
}
