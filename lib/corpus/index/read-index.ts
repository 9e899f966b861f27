/** The index read from the database: its state at once, the rest by need. */

import { openBlock } from '../../links/index/document-block.ts';
import {
  type IndexedDocument,
  type IndexReader,
  type IndexState,
  keyOfNamed,
  type StoredDocument,
} from '../../links/index/model.ts';
import { type OpenIndex, openIndex } from '../../links/index/open-index.ts';
import type { DocumentRow } from '../database.ts';
import type { IndexCaches } from './caches.ts';
import { type HeldDocuments, holdChunks, holdDocuments } from './hold-index.ts';
import { emptyState, type IndexStateRow, type PackedRow, type SegmentRow } from './model.ts';
import { openDirectory } from './pack-directory.ts';
import type { RawStore } from './raw-store.ts';

export interface LoadedIndex {
  readonly revision: number;
  readonly generation: number;
  readonly epoch: number;
  readonly index: OpenIndex;
  /** Reads ahead what further questions need. */
  hold(signal?: AbortSignal): Promise<void>;
}

const open = (row: PackedRow): StoredDocument => ({ ...row, block: openBlock(row.bytes) });

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
  const caches = cachesOf(state.epoch);
  let held: HeldDocuments | null = null;
  const segmentIds = rows.map(({ id }) => id);
  const reader = createReader(store, segmentIds, caches, () => held);
  return {
    revision,
    generation: state.generation,
    epoch: state.epoch,
    index: openIndex(opened, reader),
    hold: async (signal) => {
      held ??= await holdDocuments(store, opened, caches, signal);
      await holdChunks(store, rows, caches, signal);
    },
  };
}

/**
 * @param segments their ids, in the order of the state.
 * @param allHeld the documents, once all are held.
 */
function createReader(
  store: RawStore,
  segments: readonly number[],
  caches: IndexCaches,
  allHeld: () => HeldDocuments | null,
): IndexReader {
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
    readDocuments: async (firsts, take) => {
      const missing = firsts.filter((first) => !caches.documents.get(first));
      const reading =
        missing.length > 0 &&
        store.read(['packed'], (from) =>
          Promise.all(
            missing.map(async (first) => {
              const row = await from.get<PackedRow>('packed', first);
              if (!row) return;
              const document = open(row);
              caches.documents.set(first, document);
              take(document);
            }),
          ),
        );
      const isMissing = new Set(missing);
      for (const first of firsts) {
        const document = isMissing.has(first) ? undefined : caches.documents.get(first);
        if (document) take(document);
      }
      await reading;
    },
    findById: async (ids) => {
      const held = allHeld();
      if (held) return ids.flatMap((id) => held.byId.get(id) ?? []);
      return store.read(['packed'], async (from) =>
        openAll(await Promise.all(ids.map((id) => from.getBy<PackedRow>('packed', 'id', id)))),
      );
    },
    findByDate: async (date, body) => {
      const held = allHeld();
      if (held) return (held.byDate.get(date) ?? []).filter((document) => body === undefined || document.body === body);
      return store.read(['packed'], async (from) =>
        openAll(
          await from.getAllBy<PackedRow>(
            'packed',
            '[date+body]',
            body === undefined ? IDBKeyRange.bound([date], [date, []]) : [date, body],
          ),
        ),
      );
    },
    findNaming: async (date, number) => {
      const held = allHeld();
      if (held) return held.byNamed.get(keyOfNamed(date, number)) ?? [];
      return store.read(['packed'], async (from) =>
        openAll(await from.getAllBy<PackedRow>('packed', 'names', keyOfNamed(date, number))),
      );
    },
    listDocuments: () => {
      listing ??= store
        .read(['documents'], (from) => from.getAll<DocumentRow>('documents'))
        .then((rows) => rows.map(({ id, itemBody, date, kind }) => ({ id, body: itemBody, date, kind })));
      return listing;
    },
  };
}
