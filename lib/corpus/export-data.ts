/** What is kept on this machine, counted and written out, so that the member can see and take it. */
import type { CorpusDatabase } from './database.ts';
import { listNotes } from './notes/keep-notes.ts';
import type { StoredAnalysis } from './rows/analysis-row.ts';
import { loadAnalyses } from './rows/load-analyses.ts';

export interface DataCount {
  readonly documents: number;
  readonly items: number;
  readonly notes: number;
  /** Of the whole extension's storage; null where the browser does not say. */
  readonly bytes: number | null;
}

export async function countData(db: CorpusDatabase): Promise<DataCount> {
  const [documents, items, notes, estimate] = await Promise.all([
    db.documents.count(),
    countItems(db),
    db.notes.count(),
    navigator.storage?.estimate().catch(() => null) ?? null,
  ]);
  return { documents, items, notes, bytes: estimate?.usage ?? null };
}

async function countItems(db: CorpusDatabase): Promise<number> {
  let count = 0;
  await db.documents.each(({ itemCount }) => {
    count += itemCount;
  });
  return count;
}

/** Without the sources, which stand beside them. */
async function exportAnalyses(db: CorpusDatabase): Promise<Omit<StoredAnalysis, 'source'>[]> {
  const analyses = await loadAnalyses(db, await db.analyses.toCollection().primaryKeys());
  return analyses.map(({ source: _source, ...read }) => read);
}

/** Sources, what was read in them, what the member holds apart and the member's notes, as JSON. */
export async function exportData(db: CorpusDatabase): Promise<string> {
  const [documents, sources, analyses, apart, notes] = await Promise.all([
    db.documents.toArray(),
    db.sources.toArray(),
    exportAnalyses(db),
    db.apart.toArray(),
    listNotes(db, null),
  ]);
  return JSON.stringify({ format: 'roed-traad', version: 1, documents, sources, analyses, apart, notes }, null, 1);
}
