/** An index of items at hand, in memory: one segment, read through the same door as a corpus that is kept. */
import type { LinkItem } from '../model.ts';
import { buildSegment, numbersOf } from './build-segment.ts';
import { type IndexReader, keyOfNamed, type StoredDocument } from './model.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { packDocument, placeDocument } from './pack-document.ts';
import { TermReader } from './read-terms.ts';

export function indexItems(items: Iterable<LinkItem>): OpenIndex {
  const byDocument = new Map<string, LinkItem[]>();
  for (const item of items) {
    const own = byDocument.get(item.documentId);
    if (own) own.push(item);
    else byDocument.set(item.documentId, [item]);
  }
  const terms = new TermReader();
  const documents: StoredDocument[] = [];
  let first = 0;
  for (const own of byDocument.values()) {
    const packed = packDocument(own, terms);
    if (!packed) continue;
    const document = placeDocument(packed, first);
    documents.push(document);
    first += numbersOf(document.block);
  }
  const chunks: Uint8Array[] = [];
  const segment = buildSegment(documents, (chunk) => void chunks.push(chunk));
  return openIndex({ segments: [segment], fresh: [], removed: [] }, readFrom(documents, chunks));
}

function readFrom(documents: readonly StoredDocument[], chunks: readonly Uint8Array[]): IndexReader {
  const byFirst = new Map(documents.map((document) => [document.first, document]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const byDate = new Map<string, StoredDocument[]>();
  const naming = new Map<string, Set<StoredDocument>>();
  for (const document of documents) {
    byDate.set(document.date, [...(byDate.get(document.date) ?? []), document]);
    for (const { date, number } of document.named) {
      const key = keyOfNamed(date, number);
      naming.set(key, (naming.get(key) ?? new Set()).add(document));
    }
  }
  return {
    readChunks: async (wanted) => wanted.map(({ chunk }) => chunks[chunk] ?? new Uint8Array()),
    readDocuments: async (firsts, take) => {
      for (const first of firsts) {
        const document = byFirst.get(first);
        if (document) take(document);
      }
    },
    findById: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    findByDate: async (date, body) =>
      (byDate.get(date) ?? []).filter((document) => body === undefined || document.body === body),
    findNaming: async (date, number) => [...(naming.get(keyOfNamed(date, number)) ?? [])],
    listDocuments: async () => documents,
  };
}
