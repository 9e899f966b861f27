/** What was read in kept documents, and their items as linking takes them, out of their rows. */
import { linkItemAt, linkItemsOf } from '../../links/link-items.ts';
import type { LinkItem } from '../../links/model.ts';
import type { CorpusDatabase, TextRow } from '../database.ts';
import { type AnalysisRow, type StoredAnalysis, unpackAnalysis } from './analysis-row.ts';
import { textOf } from './text-row.ts';

/** Those that are kept, in the order of the ids; without those that are damaged. */
export async function loadAnalyses(db: CorpusDatabase, ids: readonly string[]): Promise<StoredAnalysis[]> {
  const [rows, sources] = await Promise.all([db.analyses.bulkGet([...ids]), db.sources.bulkGet([...ids])]);
  return rows.flatMap((row, at) => (row ? (tryUnpack(row, sources[at]) ?? []) : []));
}

/** Null where a row is damaged: it is mended when the browser next starts, and the others are there meanwhile. */
function tryUnpack(row: AnalysisRow, source: TextRow | undefined): StoredAnalysis | null {
  try {
    return unpackAnalysis(row, source ? textOf(source) : '');
  } catch (cause) {
    console.warn(`Rød tråd: what was read in ${row.documentId} is damaged`, cause);
    return null;
  }
}

/** Of one document, in their order. */
export async function loadItemsOf(db: CorpusDatabase, documentId: string): Promise<LinkItem[]> {
  return (await loadAnalyses(db, [documentId])).flatMap(linkItemsOf);
}

/** Documents unpacked at one time. */
const BATCH = 50;

/** Items by their ids, each once, in the order asked for; those that are not (or no longer) kept are left out. */
export async function loadItems(db: CorpusDatabase, ids: readonly string[]): Promise<LinkItem[]> {
  const wanted = new Set(ids);
  const documents = [...new Set(ids.map((id) => id.slice(0, id.lastIndexOf('#'))))];
  const found = new Map<string, LinkItem>();
  for (let at = 0; at < documents.length; at += BATCH) {
    for (const analysis of await loadAnalyses(db, documents.slice(at, at + BATCH))) {
      for (const [place, { id }] of analysis.document.items.entries()) {
        if (wanted.has(id)) found.set(id, linkItemAt(analysis, place));
      }
    }
  }
  return [...wanted].flatMap((id) => found.get(id) ?? []);
}
