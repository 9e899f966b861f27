/** Reads a document that is kept: first alone, then again with the names known from all the others. */
import { collectKnownNames, type KnownNames } from '../entities/known-names.ts';
import type { AnalysedDocument } from '../links/model.ts';
import { analyseDocument } from './analyse-document.ts';
import type { CorpusDatabase, DocumentRow, PersonsRow, SourceDocument } from './database.ts';
import { digestOf } from './digest.ts';
import { tidyIndex } from './index/tidy-index.ts';
import { gatherKnownNames } from './known-names.ts';
import { readOther } from './read-other.ts';
import { type StoredRows, storeDocument, toRows } from './store-document.ts';

/** Read alone. Null when the text is no meeting document, and is not kept as another. */
export function readSource(source: SourceDocument): StoredRows | null {
  const analysed = analyseSource(source);
  if (!analysed) return null;
  return toRows(source, analysed, { knownDigest: null, persons: [...collectKnownNames([analysed]).persons] });
}

/**
 * Reads again, with the names known from all documents, those that were not yet read with just these. What a document
 * contributes is always what was read in it alone, so reading again and again changes nothing.
 */
export async function rereadWithKnownNames(db: CorpusDatabase, signal?: AbortSignal): Promise<void> {
  const documents = await db.documents.orderBy('id').toArray();
  const persons = await db.persons.orderBy('documentId').toArray();
  const known = gatherKnownNames(persons);
  const own = new Map(persons.map((row) => [row.documentId, row]));
  const digest = await digestOf(JSON.stringify([...known.persons]));
  for (const row of documents) {
    signal?.throwIfAborted();
    if (row.knownDigest === digest) continue;
    await reread(db, row, own.get(row.id)?.persons ?? [], known, digest);
    await tidyIndex(db, signal ? { signal } : {});
  }
  await tidyIndex(db, signal ? { signal } : {});
}

async function reread(
  db: CorpusDatabase,
  row: DocumentRow,
  persons: PersonsRow['persons'],
  known: KnownNames,
  knownDigest: string,
): Promise<void> {
  const source = await db.sources.get(row.id);
  if (!source) return;
  const { draft: _draft, itemCount: _items, version: _version, knownDigest: _known, itemBody: _body, ...facts } = row;
  const document: SourceDocument = { ...facts, ...source };
  const analysed = analyseSource(document, known);
  if (analysed) await storeDocument(db, toRows(document, analysed, { knownDigest, persons }));
}

function analyseSource(source: SourceDocument, known?: KnownNames): AnalysedDocument | null {
  if (source.kind === 'document') return readOther(source, known);
  const headings = (source.headings ?? []).map(([start, end, level]) => ({ start, end, level }));
  return analyseDocument(source.text, { id: source.id, title: source.title, headings }, known);
}
