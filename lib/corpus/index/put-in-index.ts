/** Puts a document into the index, or takes it out: inside the transaction that stores or removes the document. */
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

/** @param items of one document, in their order; none takes it out. */
export async function putInIndex(
  db: CorpusDatabase,
  id: string,
  items: readonly LinkItem[],
  terms: TermReader,
): Promise<void> {
  const packed = packDocument(items, terms);
  const kept = await db.packed.where('id').equals(id).first();
  if (kept && packed && isSame(kept, packed)) return;
  const state = await readState(db);
  if (kept) await takeOut(db, kept, state);
  if (!packed) return;
  const names = [...new Set(packed.named.map(({ date, number }) => keyOfNamed(date, number)))];
  await db.packed.put({ ...packed, first: state.next, version: INDEX_VERSION, names });
  await db.indexes.put({ ...state, next: state.next + numbersOf(openBlock(packed.bytes)) });
}

export async function removeFromIndex(db: CorpusDatabase, id: string): Promise<void> {
  const kept = await db.packed.where('id').equals(id).first();
  if (kept) await takeOut(db, kept, await readState(db));
}

/** What a segment counts is counted off until the segment is written anew. */
async function takeOut(db: CorpusDatabase, kept: PackedRow, { end }: IndexStateRow): Promise<void> {
  if (kept.first < end) await db.removed.put(kept);
  await db.packed.delete(kept.first);
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
