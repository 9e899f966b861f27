/** Reads a document that is kept: first alone, then again with the names known from all the others. */
import { nameChooser } from '../entities/choose-names.ts';
import { collectKnownNames } from '../entities/known-names.ts';
import { type SettledNames, settleKnownNames } from '../entities/settle-known-names.ts';
import { TermReader } from '../links/index/read-terms.ts';
import type { AnalysedDocument } from '../links/model.ts';
import { ANALYSER_VERSION, analyseDocument } from './analyse-document.ts';
import type { CorpusDatabase, DocumentRow, SourceDocument } from './database.ts';
import { tidyIndex } from './index/tidy-index.ts';
import { gatherKnownNames } from './known-names.ts';
import { readOther } from './read-other.ts';
import { type StoredRows, storeDocument, toRows } from './store-document.ts';

/** Read alone. Null when the text is no meeting document, and is not kept as another. */
export function readSource(source: SourceDocument): StoredRows | null {
  const analysed = analyseSource(source);
  if (!analysed) return null;
  const { persons, companies = [] } = collectKnownNames([analysed]);
  return toRows(source, analysed, { knownDigest: null, persons: [...persons], companies: [...companies] });
}

/**
 * Brings what was read up to date: first, alone, the documents that an older analyser read; then, with the names known
 * from all documents, those to which a name matters that was not known when they were last read. What a document
 * contributes is always what was read in it alone, so doing it again and again changes nothing. Each document lands by
 * itself: the work may be broken off anywhere, and until a document lands its old reading stands.
 */
export async function rereadWithKnownNames(db: CorpusDatabase, signal?: AbortSignal): Promise<void> {
  const terms = new TermReader();
  const store = async (rows: StoredRows | null): Promise<void> => {
    if (rows) await storeDocument(db, rows, terms);
    await tidyIndex(db, signal ? { signal } : {});
    signal?.throwIfAborted();
  };
  const outdated = await db.documents.filter(({ version }) => version !== ANALYSER_VERSION).primaryKeys();
  for (const id of outdated) {
    const source = await loadSource(db, id);
    const rows = source && readSource(source);
    // What a newer analyser no longer takes for a meeting document keeps its old reading.
    if (rows) await store(rows);
    else await db.documents.update(id, { version: ANALYSER_VERSION });
  }
  const persons = await db.persons.orderBy('documentId').toArray();
  const choose = nameChooser(settleKnownNames(gatherKnownNames(persons)));
  const documents = new Map((await db.documents.toArray()).map((row) => [row.id, row]));
  for (const row of persons) {
    signal?.throwIfAborted();
    const known = choose(row.traits);
    const knownDigest = known.digest || null;
    if (documents.get(row.documentId)?.knownDigest === knownDigest) continue;
    const source = await loadSource(db, row.documentId);
    const analysed = source && analyseSource(source, known);
    if (!analysed) continue;
    const rows = toRows(source, analysed, { ...row, knownDigest });
    if (await isKeptAs(db, rows)) await db.documents.update(row.documentId, { knownDigest });
    else await store(rows);
  }
  await store(null);
}

/** The names change nothing in what was read: most often so. */
async function isKeptAs(db: CorpusDatabase, { analysis, row }: StoredRows): Promise<boolean> {
  const [kept, document, isApart] = await Promise.all([
    db.analyses.get(row.id),
    db.documents.get(row.id),
    db.apart.count(),
  ]);
  // What the member holds apart is settled when it is stored.
  if (isApart > 0 || document?.version !== row.version) return false;
  return JSON.stringify(kept) === JSON.stringify(analysis);
}

async function loadSource(db: CorpusDatabase, id: string): Promise<SourceDocument | null> {
  const [row, source] = await Promise.all([db.documents.get(id), db.sources.get(id)]);
  return row && source ? { ...factsOf(row), ...source } : null;
}

function factsOf({
  draft: _draft,
  itemCount: _items,
  version: _version,
  knownDigest: _known,
  itemBody: _body,
  ...facts
}: DocumentRow) {
  return facts;
}

function analyseSource(source: SourceDocument, known?: SettledNames): AnalysedDocument | null {
  if (source.kind === 'document') return readOther(source, known);
  const headings = (source.headings ?? []).map(([start, end, level]) => ({ start, end, level }));
  return analyseDocument(source.text, { id: source.id, title: source.title, headings }, known);
}
