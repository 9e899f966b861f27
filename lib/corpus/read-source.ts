/** Reads a document that is kept, by its text. */
import { collectKnownNames } from '../entities/known-names.ts';
import type { SettledNames } from '../entities/settle-known-names.ts';
import type { WordMemory } from '../entities/word-traits.ts';
import type { TermReader } from '../links/index/read-terms.ts';
import type { AnalysedDocument } from '../links/model.ts';
import { analyseDocument } from './analyse-document.ts';
import type { CorpusDatabase, DocumentRow, SourceDocument } from './database.ts';
import { readOther } from './read-other.ts';
import type { StoredRows } from './reading/model.ts';
import { toRows } from './reading/to-rows.ts';
import { textOf } from './rows/text-row.ts';

interface ReadingOptions {
  /** By who had to read it before. */
  readonly read?: AnalysedDocument | null;
  /** Of a run of documents. */
  readonly words?: WordMemory;
  readonly terms?: TermReader;
}

/**
 * Read alone. Null when the text is no meeting document, and is not kept as another.
 */
export function readSource(
  source: SourceDocument,
  { read = null, words, terms }: ReadingOptions = {},
): StoredRows | null {
  const analysed = read ?? analyseSource(source, { ...(words ? { words } : {}) });
  if (!analysed) return null;
  const { persons, companies = [] } = collectKnownNames([analysed]);
  return toRows(source, analysed, { knownDigest: null, persons: [...persons], companies: [...companies] }, terms);
}

/** As `loadSources`, of one. */
export async function loadSource(db: CorpusDatabase, id: string): Promise<SourceDocument | null> {
  return (await loadSources(db, [id]))[0] ?? null;
}

/** In the order of the ids; null for what is not (or no longer) kept. */
export async function loadSources(db: CorpusDatabase, ids: readonly string[]): Promise<(SourceDocument | null)[]> {
  const [rows, sources] = await Promise.all([db.documents.bulkGet([...ids]), db.sources.bulkGet([...ids])]);
  return rows.map((row, at) => {
    const source = sources[at];
    return row && source ? { ...factsOf(row), ...source, text: textOf(source) } : null;
  });
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

export function analyseSource(
  source: SourceDocument,
  { known, words }: { readonly known?: SettledNames; readonly words?: WordMemory },
): AnalysedDocument | null {
  if (source.kind === 'document') return readOther(source, known);
  const headings = (source.headings ?? []).map(([start, end, level]) => ({ start, end, level }));
  return analyseDocument(source.text, { id: source.id, title: source.title, headings }, known, words);
}
