/** Puts documents into the index, or takes them out: inside the transaction that stores or removes the documents. */
import { numbersOf } from '../../links/index/build-segment.ts';
import { INDEX_VERSION, openBlock } from '../../links/index/document-block.ts';
import { keyOfNamed, type PackedDocument } from '../../links/index/model.ts';
import { packDocument } from '../../links/index/pack-document.ts';
import type { TermReader } from '../../links/index/read-terms.ts';
import type { LinkItem } from '../../links/model.ts';
import type { CorpusDatabase } from '../database.ts';
import { emptyState, type IndexStateRow, type PackedRow } from './model.ts';

/** Tables that a transaction must hold. */
export const indexTables = (db: CorpusDatabase) => [db.indexes, db.packed, db.removed];

export async function readState(db: CorpusDatabase): Promise<IndexStateRow> {
  return (await db.indexes.get('state')) ?? emptyState();
}

/** A document as it is packed; null takes it out. */
export interface ToPut {
  readonly id: string;
  readonly packed: PackedDocument | null;
}

export interface OpenForPutting {
  /** @param documents of those asked for, each once. */
  put(documents: readonly ToPut[]): Promise<void>;
}

/** Reads at once what putting these documents in asks of the index: a transaction is as short as it has few rounds. */
export async function openForPutting(db: CorpusDatabase, ids: readonly string[]): Promise<OpenForPutting> {
  const [rows, state] = await Promise.all([
    db.packed
      .where('id')
      .anyOf([...ids])
      .toArray(),
    readState(db),
  ]);
  const kept = new Map(rows.map((row) => [row.id, row]));
  return {
    put: async (documents) => {
      const added: PackedRow[] = [];
      const gone: PackedRow[] = [];
      let { next } = state;
      for (const { id, packed } of documents) {
        const before = kept.get(id);
        if (before && packed && isSame(before, packed)) continue;
        if (before) gone.push(before);
        if (!packed) continue;
        const names = [...new Set(packed.named.map(({ date, number }) => keyOfNamed(date, number)))];
        added.push({ ...packed, first: next, version: INDEX_VERSION, names });
        next += numbersOf(openBlock(packed.bytes));
      }
      if (gone.length > 0) await takeOut(db, gone, state);
      if (added.length === 0) return;
      await Promise.all([db.packed.bulkPut(added), db.indexes.put({ ...state, next })]);
    },
  };
}

/** @param items of the document, in their order; none takes it out. */
export async function putInIndex(
  db: CorpusDatabase,
  id: string,
  items: readonly LinkItem[],
  terms: TermReader,
): Promise<void> {
  const index = await openForPutting(db, [id]);
  await index.put([{ id, packed: packDocument(items, terms) }]);
}

export async function removeFromIndex(db: CorpusDatabase, id: string): Promise<void> {
  const kept = await db.packed.where('id').equals(id).first();
  if (kept) await takeOut(db, [kept], await readState(db));
}

/** What a segment counts is counted off until the segment is written anew. */
async function takeOut(db: CorpusDatabase, kept: readonly PackedRow[], { end }: IndexStateRow): Promise<void> {
  await db.removed.bulkPut(kept.filter(({ first }) => first < end));
  await db.packed.bulkDelete(kept.map(({ first }) => first));
}

function isSame(kept: PackedRow, packed: PackedDocument): boolean {
  const { bytes, ...facts } = packed;
  const { bytes: keptBytes } = kept;
  return (
    kept.version === INDEX_VERSION &&
    bytes.length === keptBytes.length &&
    bytes.every((byte, at) => byte === keptBytes[at]) &&
    (Object.keys(facts) as (keyof typeof facts)[]).every(
      (name) => JSON.stringify(facts[name]) === JSON.stringify(kept[name]),
    )
  );
}
