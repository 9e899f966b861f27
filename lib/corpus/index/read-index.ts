/** The index read from the database: its state at once, the rest by need. */

import { openBlock } from '../../links/index/document-block.ts';
import type { IndexedDocument, IndexReader, IndexState, StoredDocument } from '../../links/index/model.ts';
import { type OpenIndex, openIndex } from '../../links/index/open-index.ts';
import type { DocumentRow } from '../database.ts';
import { type ByteCache, createByteCache } from './byte-cache.ts';
import { emptyState, type IndexStateRow, keyOfNamed, type PackedRow, type SegmentRow } from './model.ts';
import { openDirectory } from './pack-directory.ts';
import type { RawStore } from './raw-store.ts';

export interface LoadedIndex {
  readonly revision: number;
  readonly generation: number;
  readonly epoch: number;
  readonly index: OpenIndex;
}

const open = (row: PackedRow): StoredDocument => ({ ...row, block: openBlock(row.bytes) });

/** What a worker that stays awake need not read twice. A removed document's number is never given again. */
export interface IndexCaches {
  readonly chunks: ByteCache<Uint8Array>;
  readonly documents: ByteCache<StoredDocument>;
}

const CHUNK_BYTES = 8_000_000;
const DOCUMENT_BYTES = 24_000_000;

export function createCaches(): IndexCaches {
  return {
    chunks: createByteCache(CHUNK_BYTES, ({ length }) => length),
    documents: createByteCache(DOCUMENT_BYTES, ({ bytes }) => bytes.length),
  };
}

/** One transaction, so that all of it is of the same moment. */
/** @param cachesOf an epoch of the index. */
export async function readIndex(store: RawStore, cachesOf: (epoch: number) => IndexCaches): Promise<LoadedIndex> {
  const [revision, state, segments, fresh, removed] = await store.read(
    ['meta', 'indexes', 'segments', 'packed', 'removed'],
    async (from) => {
      const [revisionRow, row = emptyState()] = await Promise.all([
        from.get<{ value: number }>('meta', 'revision'),
        from.get<IndexStateRow>('indexes', 'state'),
      ]);
      const rows = await Promise.all([
        Promise.all(row.segments.map((id) => from.get<SegmentRow>('segments', id))),
        from.getAll<PackedRow>('packed', IDBKeyRange.lowerBound(row.end)),
        from.getAll<PackedRow>('removed'),
      ]);
      return [revisionRow?.value ?? 0, row, ...rows] as const;
    },
  );
  const rows = segments.flatMap((row) => row ?? []);
  const opened: IndexState = {
    segments: await Promise.all(rows.map(({ directory }) => openDirectory(directory))),
    fresh: fresh.map(open),
    removed: removed.map(open),
  };
  const reader = createReader(
    store,
    rows.map(({ id }) => id),
    cachesOf(state.epoch),
  );
  return { revision, generation: state.generation, epoch: state.epoch, index: openIndex(opened, reader) };
}

/** @param segments their ids, in the order of the state. */
function createReader(store: RawStore, segments: readonly number[], caches: IndexCaches): IndexReader {
  const openAll = (rows: readonly (PackedRow | undefined)[]): StoredDocument[] =>
    rows.flatMap((row) => (row ? [open(row)] : []));
  let listing: Promise<IndexedDocument[]> | null = null;
  return {
    readChunks: async (wanted) => {
      const keys = wanted.map(({ segment, chunk }): [number, number] => [segments[segment] ?? -1, chunk]);
      const chunks = keys.map((key) => caches.chunks.get(key.join()));
      if (!chunks.includes(undefined)) return chunks.flatMap((chunk) => chunk ?? []);
      return store.read(['chunks'], (from) =>
        Promise.all(
          keys.map(async (key, at) => {
            const chunk = chunks[at] ?? (await from.get<Uint8Array>('chunks', key));
            if (!chunk) throw new Error('the index was rewritten while it was read');
            if (!chunks[at]) caches.chunks.set(key.join(), chunk);
            return chunk;
          }),
        ),
      );
    },
    readDocuments: async (firsts) => {
      const held = firsts.map((first) => caches.documents.get(first));
      const missing = firsts.filter((_, at) => !held[at]);
      if (missing.length === 0) return held.flatMap((document) => document ?? []);
      const rows = await store.read(['packed'], (from) =>
        Promise.all(missing.map((first) => from.get<PackedRow>('packed', first))),
      );
      const read = openAll(rows);
      for (const document of read) caches.documents.set(document.first, document);
      return [...held.flatMap((document) => document ?? []), ...read];
    },
    findById: (ids) =>
      store.read(['packed'], async (from) =>
        openAll(await Promise.all(ids.map((id) => from.getBy<PackedRow>('packed', 'id', id)))),
      ),
    findByDate: (date, body) =>
      store.read(['packed'], async (from) =>
        openAll(
          await from.getAllBy<PackedRow>(
            'packed',
            '[date+body]',
            body === undefined ? IDBKeyRange.bound([date], [date, []]) : [date, body],
          ),
        ),
      ),
    findNaming: (date, number) =>
      store.read(['packed'], async (from) =>
        openAll(await from.getAllBy<PackedRow>('packed', 'names', keyOfNamed(date, number))),
      ),
    listDocuments: () => {
      listing ??= store
        .read(['documents'], (from) => from.getAll<DocumentRow>('documents'))
        .then((rows) => rows.map(({ id, itemBody, date, kind }) => ({ id, body: itemBody, date, kind })));
      return listing;
    },
  };
}
