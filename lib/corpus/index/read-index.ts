/** The index read from the database: its state at once, the rest by need. */

import { openBlock } from '../../links/index/document-block.ts';
import type { IndexedDocument, IndexReader, IndexState, StoredDocument } from '../../links/index/model.ts';
import { type OpenIndex, openIndex } from '../../links/index/open-index.ts';
import type { DocumentRow } from '../database.ts';
import { EMPTY_STATE, type IndexStateRow, keyOfNamed, type PackedRow, type SegmentRow } from './model.ts';
import { openDirectory } from './pack-directory.ts';
import type { RawStore } from './raw-store.ts';

export interface LoadedIndex {
  readonly revision: number;
  readonly generation: number;
  readonly index: OpenIndex;
}

const open = (row: PackedRow): StoredDocument => ({ ...row, block: openBlock(row.bytes) });

/** One transaction, so that all of it is of the same moment. */
export async function readIndex(store: RawStore): Promise<LoadedIndex> {
  const [revision, state, segments, fresh, removed] = await store.read(
    ['meta', 'indexes', 'segments', 'packed', 'removed'],
    async (from) => {
      const [revisionRow, row = EMPTY_STATE] = await Promise.all([
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
  );
  return { revision, generation: state.generation, index: openIndex(opened, reader) };
}

/** @param segments their ids, in the order of the state. */
function createReader(store: RawStore, segments: readonly number[]): IndexReader {
  const openAll = (rows: readonly (PackedRow | undefined)[]): StoredDocument[] =>
    rows.flatMap((row) => (row ? [open(row)] : []));
  let listing: Promise<IndexedDocument[]> | null = null;
  return {
    readChunks: (wanted) =>
      store.read(['chunks'], async (from) => {
        const read = wanted.map(({ segment, chunk }) =>
          from.get<Uint8Array>('chunks', [segments[segment] ?? -1, chunk]),
        );
        return (await Promise.all(read)).map((chunk) => {
          if (!chunk) throw new Error('the index was rewritten while it was read');
          return chunk;
        });
      }),
    readDocuments: (firsts) =>
      store.read(['packed'], async (from) =>
        openAll(await Promise.all(firsts.map((first) => from.get<PackedRow>('packed', first)))),
      ),
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
