/** Reads a source that is kept: first alone, then again with the names known from all the others. */
import { collectKnownNames } from '../entities/known-names.ts';
import { analyseDocument } from './analyse-document.ts';
import type { CorpusDatabase, SourceRow } from './database.ts';
import { type CorpusNames, loadKnownNames } from './known-names.ts';
import { type DocumentRows, storeDocument, toRows } from './store-document.ts';

/** Read alone. Null when the text is no meeting document. */
export function readSource(source: SourceRow): DocumentRows | null {
  const analysed = analyseDocument(source.text, { id: source.id, title: source.title });
  if (!analysed) return null;
  return toRows(source, analysed, { knownDigest: null, persons: [...collectKnownNames([analysed]).persons] });
}

/**
 * Reads again, with the names known from all documents, those that were not yet read with just these. What a document
 * contributes is always what was read in it alone, so reading again and again changes nothing.
 */
export async function rereadWithKnownNames(db: CorpusDatabase, signal?: AbortSignal): Promise<void> {
  const names = await loadKnownNames(db);
  for (const documentId of await db.analyses.toCollection().primaryKeys()) {
    signal?.throwIfAborted();
    await reread(db, documentId, names);
  }
}

async function reread(db: CorpusDatabase, documentId: string, { known, digest }: CorpusNames): Promise<void> {
  const [source, analysis] = await Promise.all([db.sources.get(documentId), db.analyses.get(documentId)]);
  if (!source || !analysis || analysis.knownDigest === digest) return;
  const analysed = analyseDocument(source.text, { id: source.id, title: source.title }, known);
  if (analysed) await storeDocument(db, toRows(source, analysed, { knownDigest: digest, persons: analysis.persons }));
}
