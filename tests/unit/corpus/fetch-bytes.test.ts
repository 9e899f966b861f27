/** Files from servers that are slow, silent, far too generous, or have moved: each is given up for what it is. */
import { describe, expect, it } from 'vitest';
import { type Fetch, type FetchBytesOptions, fetchBytes } from '../../../lib/corpus/intake/fetch-bytes.ts';

const ADDRESS = 'https://kommunen.example/seeds.json';

function get(fetch: Fetch, more: Partial<FetchBytesOptions> = {}) {
  return fetchBytes(ADDRESS, { fetch, largest: 1000, signal: new AbortController().signal, ...more });
}

/** An answer that never ends by itself. */
function endless(signal: AbortSignal | null | undefined, piece: string | null): Response {
  return new Response(
    new ReadableStream({
      start: (out) => signal?.addEventListener('abort', () => out.error(signal.reason)),
      pull: (out) => (piece === null ? new Promise(() => {}) : out.enqueue(new TextEncoder().encode(piece))),
    }),
  );
}

describe('a file from the web', () => {
  it('comes piece by piece, and is told how much of it', async () => {
    const told: (readonly [number, number | null])[] = [];
    const pieces = ['en', 'to', 'tre'];
    const body = new ReadableStream<Uint8Array>({
      pull: (out) => {
        const piece = pieces.shift();
        if (piece === undefined) out.close();
        else out.enqueue(new TextEncoder().encode(piece));
      },
    });
    const fetched = await get(async () => new Response(body, { headers: { 'content-length': '7' } }), {
      report: async (...at) => void told.push(at),
    });
    expect(fetched.kind === 'bytes' && (await fetched.blob.text())).toBe('entotre');
    expect(told).toEqual([
      [2, 7],
      [4, 7],
      [7, 7],
    ]);
  });

  it('that never begins, or stops in the middle, is given up', async () => {
    const silent: Fetch = (_address, { signal }) =>
      new Promise((_done, fail) => signal?.addEventListener('abort', () => fail(signal.reason)));
    const stops: Fetch = async (_address, { signal }) => endless(signal, null);
    for (const fetch of [silent, stops])
      expect(await get(fetch, { patience: 20 })).toEqual({ kind: 'failed', fault: 'stalled' });
  });

  it('that is too large is not held, whether the server says so or not', async () => {
    const says: Fetch = async () => new Response('x', { headers: { 'content-length': '1001' } });
    const never: Fetch = async (_address, { signal }) => endless(signal, 'x'.repeat(100));
    for (const fetch of [says, never]) expect(await get(fetch)).toEqual({ kind: 'failed', fault: 'tooLarge' });
  });

  it('is the same only where that was asked', async () => {
    const same: Fetch = async () => new Response(null, { status: 304 });
    expect(await get(same, { headers: { 'If-None-Match': '"a"' } })).toEqual({ kind: 'same' });
    expect(await get(same)).toEqual({ kind: 'failed', fault: 'refused', found: '304' });
  });

  it('whose address leads on to where nothing was granted says so', async () => {
    const elsewhere: Fetch = async (_address, { redirect }) => {
      if (redirect !== 'manual') throw new TypeError('Failed to fetch');
      return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    };
    const nowhere: Fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await get(elsewhere)).toEqual({ kind: 'failed', fault: 'moved' });
    expect(await get(nowhere)).toEqual({ kind: 'failed', fault: 'unreachable' });
  });

  it('is let go when the member stops it', async () => {
    const stop = new AbortController();
    const asked = get(async (_address, { signal }) => endless(signal, null), { signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow('stopped');
  });
});
