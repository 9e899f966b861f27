/** Asks for a subscribed seed file, and only if it has changed since it was last fetched. */
import { digestOf } from '../digest.ts';
import type { SeedFault, SubscriptionRow } from '../seeds/model.ts';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export type FetchedFile =
  | { readonly kind: 'same' }
  | { readonly kind: 'failed'; readonly fault: SeedFault; readonly found?: string }
  | {
      readonly kind: 'file';
      readonly blob: Blob;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Tells this state of the file from others. */
      readonly revision: string;
    };

/** The answer must begin within so many milliseconds. */
const PATIENCE = 60_000;
/** And end within so many. */
const LONGEST_WAIT = 1_800_000;
/** In bytes: a larger collection comes in parts. */
const LARGEST = 400_000_000;
const PIECE = 8_000_000;

export async function fetchSeedFile(
  { address, etag, lastModified }: Pick<SubscriptionRow, 'address' | 'etag' | 'lastModified'>,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<FetchedFile> {
  const headers: Record<string, string> = {
    ...(etag === null ? {} : { 'If-None-Match': etag }),
    ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
  };
  const response = await ask(address, headers, fetch, signal);
  if (!response) return { kind: 'failed', fault: 'unreachable' };
  if (response.status === 304) return { kind: 'same' };
  if (!response.ok) return { kind: 'failed', fault: 'refused', found: String(response.status) };
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) return { kind: 'failed', fault: 'tooLarge' };
  const blob = await response.blob().catch(() => null);
  signal.throwIfAborted();
  if (!blob) return { kind: 'failed', fault: 'unreachable' };
  if (blob.size > LARGEST) return { kind: 'failed', fault: 'tooLarge' };
  const [newTag, modified] = [response.headers.get('etag'), response.headers.get('last-modified')];
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

/** A file beside the seed file. @throws when it cannot be had. */
export async function fetchBeside(address: string, path: string, fetch: Fetch, signal: AbortSignal): Promise<Blob> {
  const response = await ask(new URL(path, address).href, {}, fetch, signal);
  if (!response?.ok) throw new Error(`${path}: ${response?.status ?? 'no answer'}`);
  return response.blob();
}

/** Null when there is no answer; nothing of the member goes along. */
async function ask(
  address: string,
  headers: Record<string, string>,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Response | null> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  const ends = AbortSignal.any([signal, late.signal, AbortSignal.timeout(LONGEST_WAIT)]);
  try {
    return await fetch(address, { headers, credentials: 'omit', signal: ends });
  } catch {
    signal.throwIfAborted();
    return null;
  } finally {
    clearTimeout(timer);
  }
}
