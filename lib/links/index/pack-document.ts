/** From a document's items to what the index keeps of it. */
import { namedItems } from '../item-pointers.ts';
import type { LinkItem } from '../model.ts';
import { findSuccessions } from '../successions.ts';
import { openBlock, packBlock } from './document-block.ts';
import type { PackedDocument, StoredDocument } from './model.ts';
import type { TermReader } from './read-terms.ts';
import { termKey } from './term-key.ts';

/** @param items of one document, in their order, at least one. */
export function packDocument(items: readonly LinkItem[], reader: TermReader): PackedDocument | null {
  const [one] = items;
  if (!one) return null;
  const { documentId, body, date, kind } = one;
  return {
    id: documentId,
    body,
    date,
    kind,
    items: items.map(({ id }) => id.slice(documentId.length + 1)).join('\n'),
    named: items.flatMap((item, by) => namedItems(item).map((named) => ({ ...named, by }))),
    successions: items.flatMap(({ text }) => findSuccessions(text).flatMap((pair) => pair.map(termKey))),
    bytes: packBlock(items.map((item) => reader.read(item))),
  };
}

export function placeDocument(packed: PackedDocument, first: number): StoredDocument {
  return { ...packed, first, block: openBlock(packed.bytes) };
}
