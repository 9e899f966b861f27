/** The corpus as reading a page needs it: which documents there are, the names they know, the index of their items. */
import type { KnownNames } from '../entities/known-names.ts';
import { INDEX_VERSION, type OpenIndex, openIndex, type PackedIndex } from '../links/packed-index.ts';
import { packIndex } from '../links/relate-items.ts';
import type { CorpusDatabase, DocumentRow, IndexRow } from './database.ts';
import { fromIndexRecord, toIndexRecord } from './index-record.ts';
import { gatherKnownNames } from './known-names.ts';
import { readRevision } from './read-revision.ts';

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
    // Just woken, there is nothing whose revision could have passed.
    if (loading) {
      const revision = await readRevision(db);
      const loaded = await loading.catch(() => null);
      if (loaded?.revision === revision) return loaded;
    }
    loading = loadCorpus(db);
    return loading;
  };
}

export async function loadCorpus(db: CorpusDatabase): Promise<Corpus> {
  const [revision, kept] = await db.transaction('r', [db.indexes, db.meta], () =>
    Promise.all([readRevision(db), db.indexes.get('links')]),
  );
  const isFresh = kept?.revision === revision && kept.record?.version === INDEX_VERSION;
  const { rows, packed } = isFresh ? await openRow(kept) : await packCorpus(db, revision);
  return composeCorpus(revision, openIndex(packed), rows);
}

interface LoadedIndex {
  /** JSON of all document rows, by id. */
  readonly rows: string;
  readonly packed: PackedIndex;
}

async function openRow({ rows, record }: IndexRow): Promise<LoadedIndex> {
  return { rows, packed: await fromIndexRecord(record) };
}

/** Packed when it is first asked for at a revision, and kept: opening it takes a fraction of the time of packing. */
async function packCorpus(db: CorpusDatabase, revision: number): Promise<LoadedIndex> {
  const packed = packIndex(await db.items.toArray());
  return { rows: await keepIndex(db, revision, packed), packed };
}

/** @returns JSON of all document rows, as it is kept beside the index. */
export async function keepIndex(db: CorpusDatabase, revision: number, packed: PackedIndex): Promise<string> {
  const rows = JSON.stringify(await db.documents.orderBy('id').toArray());
  await db.indexes.put({ name: 'links', revision, rows, record: toIndexRecord(packed) });
  return rows;
}

/** What not every question needs is parsed when it is asked for. */
function composeCorpus(revision: number, index: OpenIndex, rows: string): Corpus {
  let documents: Corpus['documents'] | null = null;
  let known: KnownNames | null = null;
  return {
    revision,
    index,
    get documents() {
      documents ??= new Map((JSON.parse(rows) as DocumentRow[]).map((row) => [row.id, row]));
      return documents;
    },
    get known() {
      known ??= gatherKnownNames(this.documents.values());
      return known;
    },
  };
}
