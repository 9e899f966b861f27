/**
 * A worker that stays awake is mostly asked again: what its questions need is read ahead, a little at a time and the newest
 * first, as far as it may be held. Once all documents are, nothing of a question is read any more but whether it still holds.
 */
import { openBlock } from '../../links/index/document-block.ts';
import { type IndexState, keyOfNamed, type StoredDocument } from '../../links/index/model.ts';
import type { IndexCaches } from './caches.ts';
import type { PackedRow, SegmentRow } from './model.ts';
import type { RawStore } from './raw-store.ts';

const DOCUMENTS_AT_ONCE = 32;
const CHUNKS_AT_ONCE = 128;

/** The documents of an index by all that they are looked for by. */
export interface HeldDocuments {
  readonly byId: ReadonlyMap<string, StoredDocument>;
  readonly byDate: ReadonlyMap<string, readonly StoredDocument[]>;
  readonly byNamed: ReadonlyMap<string, readonly StoredDocument[]>;
}

/** @returns null where not all can be held, or where they changed meanwhile. */
export async function holdDocuments(
  store: RawStore,
  { segments, fresh, removed }: IndexState,
  { documents }: Pick<IndexCaches, 'documents'>,
  signal?: AbortSignal,
): Promise<HeldDocuments | null> {
  const gone = new Set(removed.map(({ first }) => first));
  const firsts = segments.flatMap(({ starts }) => [...starts].filter((first) => !gone.has(first)));
  const held: StoredDocument[] = [];
  for (let end = firsts.length; end > 0; end -= DOCUMENTS_AT_ONCE) {
    const wanted = firsts.slice(Math.max(0, end - DOCUMENTS_AT_ONCE), end);
    if (wanted.some((first) => documents.get(first) === undefined)) {
      const range = IDBKeyRange.bound(wanted[0], wanted.at(-1));
      const rows = await store.read(['packed'], (from) => from.getAll<PackedRow>('packed', range));
      if (signal?.aborted || documents.room() < rows.reduce((sum, { bytes }) => sum + bytes.length, 0)) return null;
      for (const row of rows) {
        if (documents.get(row.first) === undefined) documents.set(row.first, { ...row, block: openBlock(row.bytes) });
      }
    }
    const own = wanted.flatMap((first) => documents.get(first) ?? []);
    if (own.length < wanted.length) return null;
    held.unshift(...own);
  }
  return lookUpBy([...held, ...fresh]);
}

function lookUpBy(all: readonly StoredDocument[]): HeldDocuments {
  const byDate = new Map<string, StoredDocument[]>();
  const byNamed = new Map<string, StoredDocument[]>();
  for (const document of all) {
    put(byDate, document.date, document);
    const keys = new Set(document.named.map(({ date, number }) => keyOfNamed(date, number)));
    for (const key of keys) put(byNamed, key, document);
  }
  return { byId: new Map(all.map((document) => [document.id, document])), byDate, byNamed };
}

function put(map: Map<string, StoredDocument[]>, key: string, document: StoredDocument): void {
  const list = map.get(key);
  if (list) list.push(document);
  else map.set(key, [document]);
}

/** Lists of all terms, as far as there is room. */
export async function holdChunks(
  store: RawStore,
  segments: readonly SegmentRow[],
  { chunks }: Pick<IndexCaches, 'chunks'>,
  signal?: AbortSignal,
): Promise<void> {
  for (const { id, chunks: count } of segments) {
    for (let start = 0; start < count; start += CHUNKS_AT_ONCE) {
      const end = Math.min(count, start + CHUNKS_AT_ONCE);
      const range = IDBKeyRange.bound([id, start], [id, end], false, true);
      const read = await store.read(['chunks'], (from) => from.getAll<Uint8Array>('chunks', range));
      const isWhole = read.length === end - start;
      if (signal?.aborted || !isWhole || chunks.room() < read.reduce((sum, { length }) => sum + length, 0)) return;
      for (const [at, chunk] of read.entries()) chunks.set(`${id},${start + at}`, chunk);
    }
  }
}
