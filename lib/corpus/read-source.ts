/** Reads a document that is kept: first alone, then again with the names known from all the others. */
import { type ChosenNames, nameChooser } from '../entities/choose-names.ts';
import { collectKnownNames } from '../entities/known-names.ts';
import { isReadTheSame } from '../entities/printed-names.ts';
import { type SettledNames, settleKnownNames } from '../entities/settle-known-names.ts';
import { WordMemory } from '../entities/word-traits.ts';
import { TermReader } from '../links/index/read-terms.ts';
import type { AnalysedDocument } from '../links/model.ts';
import { ANALYSER_VERSION, analyseDocument } from './analyse-document.ts';
import type { CorpusDatabase, DocumentRow, PersonsRow, SourceDocument } from './database.ts';
import { isIntact } from './digest.ts';
import { TIDY_EVERY, tidyIndex } from './index/tidy-index.ts';
import { gatherKnownNames } from './known-names.ts';
import { readOther } from './read-other.ts';
import { packAnalysis } from './rows/analysis-row.ts';
import { textOf } from './rows/text-row.ts';
import { type StoredRows, storeDocument, toRows } from './store-document.ts';

interface ReadingOptions {
  /** By who had to read it before. */
  readonly read?: AnalysedDocument | null;
  /** Of a run of documents. */
  readonly words?: WordMemory;
}

/**
 * Read alone. Null when the text is no meeting document, and is not kept as another.
 */
export function readSource(source: SourceDocument, { read = null, words }: ReadingOptions = {}): StoredRows | null {
  const analysed = read ?? analyseSource(source, { ...(words ? { words } : {}) });
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
  const words = new WordMemory();
  let stored = 0;
  const store = async (rows: StoredRows | null): Promise<void> => {
    if (rows) await storeDocument(db, rows, terms);
    if (!rows || ++stored % TIDY_EVERY === 0) await tidyIndex(db, signal ? { signal } : {});
    signal?.throwIfAborted();
  };
  const outdated = await db.documents.filter(({ version }) => version !== ANALYSER_VERSION).primaryKeys();
  for (const id of outdated) {
    const source = await loadSource(db, id);
    // Its old reading is of the text as it was; that it is damaged is told when it is looked into.
    if (source && !(await isIntact(source, source.text))) continue;
    const rows = source && readSource(source, { words });
    // What a newer analyser no longer takes for a meeting document keeps its old reading.
    if (rows) await store(rows);
    else await db.documents.update(id, { version: ANALYSER_VERSION });
  }
  const known = gatherKnownNames(await gatherPersons(db));
  const choose = nameChooser(settleKnownNames(known));
  for await (const rows of eachBatch(db)) {
    signal?.throwIfAborted();
    const documents = await db.documents.bulkGet(rows.map(({ documentId }) => documentId));
    const same: { key: string; changes: Pick<DocumentRow, 'knownDigest'> }[] = [];
    for (const [at, row] of rows.entries()) {
      const names = choose(row.traits, typeof row.printed === 'string' ? { clean: true, own: row.companies } : {});
      const knownDigest = names.digest || null;
      const before = documents[at];
      if (!before || before.knownDigest === knownDigest) continue;
      const update = { key: row.documentId, changes: { knownDigest } };
      if (changesNothing(row, before, names)) {
        same.push(update);
        continue;
      }
      const source = await loadSource(db, row.documentId);
      const analysed = source && analyseSource(source, { known: names, words });
      if (!analysed) continue;
      const read = toRows(source, analysed, { ...row, knownDigest });
      if (await isKeptAs(db, read)) {
        same.push(update);
        await db.persons.put(read.persons);
      } else await store(read);
    }
    if (same.length > 0) await db.documents.bulkUpdate(same);
  }
  await store(null);
}

/** What is told without reading: the same companies, and every printed name stands for whom it was taken. */
function changesNothing({ printed }: PersonsRow, { knownDigest }: DocumentRow, names: ChosenNames): boolean {
  if (typeof printed !== 'string') return false;
  const [, companies = ''] = (knownDigest ?? '').split('-');
  return companies === names.companiesDigest && isReadTheSame(printed, names);
}

/** Documents whose rows are at hand at one time. */
const BATCH = 100;

/** Of all documents, in an order that does not change; what is stored meanwhile comes as it then is. */
async function* eachBatch(db: CorpusDatabase): AsyncGenerator<PersonsRow[]> {
  let last = '';
  for (;;) {
    const rows = await db.persons.where('documentId').above(last).limit(BATCH).toArray();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.documentId ?? last;
  }
}

async function gatherPersons(db: CorpusDatabase): Promise<Pick<PersonsRow, 'persons' | 'companies'>[]> {
  const gathered: Pick<PersonsRow, 'persons' | 'companies'>[] = [];
  for await (const rows of eachBatch(db)) {
    for (const { persons, companies } of rows) gathered.push({ persons, companies });
  }
  return gathered;
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
  return kept?.json === packAnalysis(analysis).json;
}

export async function loadSource(db: CorpusDatabase, id: string): Promise<SourceDocument | null> {
  const [row, source] = await Promise.all([db.documents.get(id), db.sources.get(id)]);
  return row && source ? { ...factsOf(row), ...source, text: textOf(source) } : null;
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

function analyseSource(
  source: SourceDocument,
  { known, words }: { readonly known?: SettledNames; readonly words?: WordMemory },
): AnalysedDocument | null {
  if (source.kind === 'document') return readOther(source, known);
  const headings = (source.headings ?? []).map(([start, end, level]) => ({ start, end, level }));
  return analyseDocument(source.text, { id: source.id, title: source.title, headings }, known, words);
}
