/**
 * Fetches a file piece by piece: a server that goes silent is given up, what is too large is never held, and what has come
 * is told. Nothing of the member goes along.
 */
import type { SeedFault } from '../seeds/model.ts';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface FetchBytesOptions {
  readonly fetch: Fetch;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cache?: RequestCache;
  /** In bytes. */
  readonly largest: number;
  /** Bytes so far, of how many; null: the server does not say. */
  readonly report?: (done: number, total: number | null) => Promise<void>;
  /** Milliseconds for the answer to begin, and for each further piece to come. */
  readonly patience?: number;
  readonly signal: AbortSignal;
}

export interface FetchFailure {
  readonly kind: 'failed';
  readonly fault: Extract<SeedFault, 'unreachable' | 'moved' | 'refused' | 'stalled' | 'tooLarge'>;
  /** What the server says. */
  readonly found?: string;
}

export type FetchedBytes =
  | { readonly kind: 'bytes'; readonly blob: Blob; readonly headers: Headers }
  /** It has not changed since what `headers` ask for. */
  | { readonly kind: 'same' }
  | FetchFailure;

const PATIENCE = 60_000;
/** Bytes that are held before they are handed to the browser. */
const HELD = 4_000_000;

const failed = (fault: FetchFailure['fault'], found?: string): FetchFailure => ({
  kind: 'failed',
  fault,
  ...(found === undefined ? {} : { found }),
});

/** Throws when the signal fires, and for nothing else. */
export async function fetchBytes(address: string, options: FetchBytesOptions): Promise<FetchedBytes> {
  const { fetch, headers = {}, cache, largest, patience = PATIENCE, signal } = options;
  const late = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => late.abort(), patience);
  };
  const init: RequestInit = { headers, credentials: 'omit', signal: AbortSignal.any([signal, late.signal]) };
  try {
    wait();
    const response = await fetch(address, cache ? { ...init, cache } : init);
    if (response.status === 304 && Object.keys(headers).length > 0) return { kind: 'same' };
    if (!response.ok) return failed('refused', String(response.status));
    const total = sizeOf(response);
    if ((total ?? 0) > largest) return failed('tooLarge');
    const blob = await readBody(response, { ...options, total, onPiece: wait });
    return blob ? { kind: 'bytes', blob, headers: response.headers } : failed('tooLarge');
  } catch {
    signal.throwIfAborted();
    if (late.signal.aborted) return failed('stalled');
    return failed((await isMoved(address, fetch, signal)) ? 'moved' : 'unreachable');
  } finally {
    clearTimeout(timer);
    // What is left of an answer that is no use is not fetched.
    late.abort();
  }
}

/** What is sent packed tells the size of its packing. */
function sizeOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isFinite(length) && !headers.has('content-encoding') ? length : null;
}

interface BodyOptions extends Pick<FetchBytesOptions, 'largest' | 'report'> {
  readonly total: number | null;
  readonly onPiece: () => void;
}

/** @returns null when it is too large. */
async function readBody(response: Response, { largest, report, total, onPiece }: BodyOptions): Promise<Blob | null> {
  const reader = response.body?.getReader();
  const handed: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let [size, waiting] = [0, 0];
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    onPiece();
    held.push(piece.value);
    size += piece.value.length;
    waiting += piece.value.length;
    if (size > largest) return null;
    if (waiting > HELD) {
      handed.push(new Blob(held));
      [held, waiting] = [[], 0];
    }
    await report?.(size, total);
  }
  return new Blob([...handed, ...held]);
}

/** The address leads on to another host: the browser does not say to which, and that host was not granted. */
async function isMoved(address: string, fetch: Fetch, signal: AbortSignal): Promise<boolean> {
  const ends = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const response = await fetch(address, { credentials: 'omit', redirect: 'manual', signal: ends }).catch(() => null);
  signal.throwIfAborted();
  await response?.body?.cancel().catch(() => {});
  return response?.type === 'opaqueredirect';
}
