/** The corpus as reading a page needs it: which documents there are, the names they know, the index of their items. */
import type { KnownNames } from '../entities/known-names.ts';
import { INDEX_VERSION, type OpenIndex, openIndex, type PackedIndex } from '../links/packed-index.ts';
import { packIndex } from '../links/relate-items.ts';
import type { CorpusDatabase, DocumentRow } from './database.ts';
import { gatherKnownNames } from './known-names.ts';
import { readRevision } from './store-document.ts';

export interface Corpus {
  readonly revision: number;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly known: KnownNames;
  readonly index: OpenIndex;
}

/** A cache, nothing more: a worker that was stopped loads it again. */
export function createCorpusLoader(db: CorpusDatabase): () => Promise<Corpus> {
  let loading: Promise<Corpus> | null = null;
  return async () => {
    const revision = await readRevision(db);
    const loaded = await loading?.catch(() => null);
    if (loaded?.revision === revision) return loaded;
    loading = loadCorpus(db);
    return loading;
  };
}

export async function loadCorpus(db: CorpusDatabase): Promise<Corpus> {
  const [revision, documents] = await db.transaction('r', [db.documents, db.meta], () =>
    Promise.all([readRevision(db), db.documents.orderBy('id').toArray()]),
  );
  return {
    revision,
    documents: new Map(documents.map((row) => [row.id, row])),
    known: gatherKnownNames(documents),
    index: openIndex(await loadIndex(db, revision)),
  };
}

/** Packed when it is first asked for at a revision, and kept: opening it takes a fraction of the time of packing. */
async function loadIndex(db: CorpusDatabase, revision: number): Promise<PackedIndex> {
  const kept = await db.indexes.get('links');
  if (kept?.revision === revision && kept.packed.version === INDEX_VERSION) return kept.packed;
  const packed = packIndex(await db.items.toArray());
  await db.indexes.put({ name: 'links', revision, packed });
  return packed;
}
