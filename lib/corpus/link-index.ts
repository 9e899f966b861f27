/** The corpus as ranking needs it: built when first asked for and again when the corpus has changed. */
import { buildLinkIndex, type LinkIndex } from '../links/relate-items.ts';
import type { AnalysisRow, CorpusDatabase, SourceRow } from './database.ts';
import { type CorpusNames, loadKnownNames } from './known-names.ts';
import { readRevision } from './store-document.ts';

/** What is known of a document besides its text. */
export type DocumentFacts = Omit<SourceRow, 'text'> & Pick<AnalysisRow['document'], 'draft'>;

export interface Corpus {
  readonly revision: number;
  readonly index: LinkIndex;
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  readonly names: CorpusNames;
}

/** A cache, nothing more: a worker that was stopped builds it again. */
export function createCorpusLoader(db: CorpusDatabase): () => Promise<Corpus> {
  let loaded: Promise<Corpus> | null = null;
  return async () => {
    const revision = await readRevision(db);
    const corpus = await loaded?.catch(() => null);
    if (corpus?.revision === revision) return corpus;
    loaded = loadCorpus(db);
    return loaded;
  };
}

export async function loadCorpus(db: CorpusDatabase): Promise<Corpus> {
  const names = await loadKnownNames(db);
  return db.transaction('r', [db.sources, db.analyses, db.items, db.meta], async () => {
    const drafts = new Map<string, boolean>();
    await db.analyses.each(({ documentId, document }) => drafts.set(documentId, document.draft));
    const documents = new Map<string, DocumentFacts>();
    await db.sources.each(({ text: _text, ...facts }) => {
      documents.set(facts.id, { ...facts, draft: drafts.get(facts.id) ?? false });
    });
    return { revision: await readRevision(db), index: buildLinkIndex(await db.items.toArray()), documents, names };
  });
}
