/** Asks for a subscribed seed file, and only if it has changed since it was last fetched; and for what lies beside it. */
import { digestOf } from '../digest.ts';
import type { SubscriptionRow } from '../seeds/model.ts';
import { OpenError } from '../seeds/open-error.ts';
import { type Fetch, type FetchBytesOptions, type FetchFailure, fetchBytes } from './fetch-bytes.ts';

export type FetchedFile =
  | { readonly kind: 'same' }
  | FetchFailure
  | {
      readonly kind: 'file';
      readonly blob: Blob;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Tells this state of the file from others. */
      readonly revision: string;
    };

/** In bytes: a larger collection comes in parts. */
const LARGEST = 400_000_000;
/** As large as a part may be; in bytes. */
const LARGEST_BESIDE = 64_000_000;
const PIECE = 8_000_000;

export async function fetchSeedFile(
  { address, etag, lastModified }: Pick<SubscriptionRow, 'address' | 'etag' | 'lastModified'>,
  { fetch, signal, report }: Pick<FetchBytesOptions, 'fetch' | 'signal' | 'report'>,
): Promise<FetchedFile> {
  const headers = {
    ...(etag === null ? {} : { 'If-None-Match': etag }),
    ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
  };
  // Asked without condition it is wanted as it is now, whatever the browser has of it.
  const cache = etag === null && lastModified === null ? { cache: 'no-store' as const } : {};
  const fetched = await fetchBytes(address, {
    fetch,
    headers,
    ...cache,
    largest: LARGEST,
    ...(report ? { report } : {}),
    signal,
  });
  if (fetched.kind !== 'bytes') return fetched;
  const { blob } = fetched;
  const [newTag, modified] = [fetched.headers.get('etag'), fetched.headers.get('last-modified')];
  return {
    kind: 'file',
    blob,
    etag: newTag,
    lastModified: modified,
    revision: `${newTag ?? modified ?? (await digestOfBlob(blob))} ${blob.size}`,
  };
}

/** A piece at a time: digests of digests, for a file may be larger than what is held at once. */
async function digestOfBlob(blob: Blob): Promise<string> {
  const digests: string[] = [];
  for (let at = 0; at < blob.size; at += PIECE) {
    digests.push(await digestOf(new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer())));
  }
  return digestOf(digests.join());
}

/** What the server says of a file that it does not have. */
const NOT_THERE = new Set(['404', '410']);

/**
 * A file beside the seed file. What the browser has of it is taken, for what it holds is checked: so what had come before
 * the member stopped comes from there. @throws OpenError
 */
export async function fetchBeside(address: string, path: string, fetch: Fetch, signal: AbortSignal): Promise<Blob> {
  const own = { fetch, largest: LARGEST_BESIDE, cache: 'force-cache' as const, signal };
  const fetched = await fetchBytes(new URL(path, address).href, own);
  if (fetched.kind === 'bytes') return fetched.blob;
  if (fetched.kind === 'same') throw new OpenError('unreachable');
  const { fault, found } = fetched;
  throw found !== undefined && NOT_THERE.has(found) ? new OpenError('missingFile') : new OpenError(fault, found);
}
