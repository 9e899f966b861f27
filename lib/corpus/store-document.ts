/** Puts a document and all that was read from it into the database: in one transaction, or not at all. */
import { nameTraits } from '../entities/choose-names.ts';
import { TermReader } from '../links/index/read-terms.ts';
import { linkItemsOf } from '../links/link-items.ts';
import type { AnalysedDocument } from '../links/model.ts';
import { ANALYSER_VERSION } from './analyse-document.ts';
import type { CorpusDatabase, DocumentRow, PersonsRow, SourceDocument, TextRow } from './database.ts';
import { indexTables, putInIndex } from './index/put-in-index.ts';
import { readRevision } from './read-revision.ts';
import { packAnalysis, type StoredAnalysis, toStored } from './rows/analysis-row.ts';
import { toOccurrences } from './rows/occurrences.ts';
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
    source: { id, text, ...(headings && headings.length > 0 ? { headings } : {}) },
    analysis: toStored({ ...read, document }),
  };
}

/** @param terms for a run of many documents: it remembers words. */
export async function storeDocument(db: CorpusDatabase, read: StoredRows, terms = new TermReader()): Promise<void> {
  const { row, source, persons } = read;
  const tables = [db.documents, db.sources, db.analyses, db.occurrences, db.persons, db.meta, db.apart];
  await db.transaction('rw', [...tables, ...indexTables(db)], async () => {
    const apart = await db.apart.toArray();
    const analysis = apart.length > 0 ? settleAnalysis(read.analysis, apart) : read.analysis;
    await Promise.all([
      db.documents.put(row),
      db.sources.put(source),
      db.analyses.put(packAnalysis(analysis)),
      db.occurrences.put(toOccurrences(row.id, analysis.mentions)),
      db.persons.put(persons),
    ]);
    await putInIndex(db, row.id, linkItemsOf(analysis), terms);
    await db.meta.put({ name: 'revision', value: (await readRevision(db)) + 1 });
  });
}
