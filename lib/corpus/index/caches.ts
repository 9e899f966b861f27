/** What a worker that stays awake need not read twice. A removed document's number is never given again. */
import type { StoredDocument } from '../../links/index/model.ts';
import { type ByteCache, createByteCache } from './byte-cache.ts';

export interface IndexCaches {
  /** By "segment,number". */
  readonly chunks: ByteCache<Uint8Array>;
  /** By their first item's number. */
  readonly documents: ByteCache<StoredDocument>;
}

/** A region's ten years (100,000 items) are 20 and 53 MB; a municipality's a fifth of it. */
const CHUNK_BYTES = 24_000_000;
const DOCUMENT_BYTES = 64_000_000;

export function createCaches(): IndexCaches {
  return {
    chunks: createByteCache(CHUNK_BYTES, ({ length }) => length),
    documents: createByteCache(DOCUMENT_BYTES, ({ bytes }) => bytes.length),
  };
}
