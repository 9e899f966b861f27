/** Puts documents and all that was read from them into the database: in one transaction, or not at all. */
import { nameTraits } from '../entities/choose-names.ts';
import { TermReader } from '../links/index/read-terms.ts';
import { linkItemsOf } from '../links/link-items.ts';
import type { AnalysedDocument } from '../links/model.ts';
import { ANALYSER_VERSION } from './analyse-document.ts';
import type { CorpusDatabase, DocumentRow, PersonsRow, SourceDocument, TextRow } from './database.ts';
import { indexTables, openForPutting } from './index/put-in-index.ts';
import { readRevision } from './read-revision.ts';
import { packAnalysis, type StoredAnalysis, toStored } from './rows/analysis-row.ts';
import { toOccurrences } from './rows/occurrences.ts';
import { packText } from './rows/text-row.ts';
import { settleAnalysis } from './settle-analysis.ts';

export interface StoredRows {
  readonly row: DocumentRow;
  readonly persons: PersonsRow;
  readonly source: TextRow;
  readonly analysis: StoredAnalysis;
}

/** What is taken in with a document (kind, body, date) counts for more than what was read in it. */
export function toRows(
  { text, headings, ...facts }: SourceDocument,
  read: AnalysedDocument,
  { knownDigest, persons, companies }: Pick<DocumentRow, 'knownDigest'> & Pick<PersonsRow, 'persons' | 'companies'>,
): StoredRows {
  const { id, kind, date } = facts;
  const document = { ...read.document, id, kind, date, body: { ...read.document.body, name: facts.body } };
  const { draft, items, body } = document;
  return {
    row: {
      ...facts,
      draft,
      itemCount: items.length,
      version: ANALYSER_VERSION,
      knownDigest,
      itemBody: items.length > 0 && body.parent ? `${body.parent}, ${body.name}` : body.name,
    },
    persons: {
      documentId: id,
      persons,
      companies,
      traits: nameTraits(read.reading.text.text),
      printed: read.printed ?? null,
    },
    source: { id, text: packText(text), ...(headings && headings.length > 0 ? { headings } : {}) },
    analysis: toStored({ ...read, document }),
  };
}

/** As `storeDocuments`, of one. */
export function storeDocument(db: CorpusDatabase, read: StoredRows, terms?: TermReader): Promise<void> {
  return storeDocuments(db, [read], terms);
}

/** Tables that a transaction around `storeDocuments` must hold. */
export const storedTables = (db: CorpusDatabase) => [
  db.documents,
  db.sources,
  db.analyses,
  db.occurrences,
  db.persons,
  db.meta,
  db.apart,
  ...indexTables(db),
];

/**
 * All of them land together. What is asked of the database is asked at once: each round of asking and answering waits for
 * whatever else the thread does.
 * @param reads of documents whose ids differ.
 * @param terms for a run of many documents: it remembers words.
 */
export async function storeDocuments(
  db: CorpusDatabase,
  reads: readonly StoredRows[],
  terms = new TermReader(),
): Promise<void> {
  if (reads.length === 0) return;
  await db.transaction('rw', storedTables(db), async () => {
    const [apart, revision, index] = await Promise.all([
      db.apart.toArray(),
      readRevision(db),
      openForPutting(
        db,
        reads.map(({ row }) => row.id),
      ),
    ]);
    const analyses = reads.map(({ analysis }) => (apart.length > 0 ? settleAnalysis(analysis, apart) : analysis));
    await Promise.all([
      db.documents.bulkPut(reads.map(({ row }) => row)),
      db.sources.bulkPut(reads.map(({ source }) => source)),
      db.persons.bulkPut(reads.map(({ persons }) => persons)),
      db.analyses.bulkPut(analyses.map(packAnalysis)),
      db.occurrences.bulkPut(analyses.map(({ documentId, mentions }) => toOccurrences(documentId, mentions))),
      index.put(
        analyses.map((analysis) => ({ id: analysis.documentId, items: linkItemsOf(analysis) })),
        terms,
      ),
      db.meta.put({ name: 'revision', value: revision + 1 }),
    ]);
  });
}
