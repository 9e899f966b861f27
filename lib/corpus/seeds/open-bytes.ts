/** Opens the bytes of a seed file, gzip or plain, piece by piece; says what they are when they are something else. */
import type { SeedFault } from './model.ts';

export interface SeedBytes {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Of the file as it lies there, read so far. */
  taken(): number;
}

/** With which a packed file begins. */
const GZIP = [0x1f, 0x8b];
/** Bytes handed on at once. */
const PIECE = 65_536;
/** What a gzip may unfold to, in bytes: more than any machine's share of all of Denmark. */
const MOST_UNFOLDED = 8_000_000_000;

/** The bytes are something that no seed file is. */
export class SeedBytesError extends Error {
  constructor(readonly fault: SeedFault) {
    super(fault);
  }
}

/** While read, throws `SeedBytesError`. */
export function openSeedBytes(file: Blob): SeedBytes {
  let taken = 0;
  return { taken: () => taken, chunks: read() };

  async function* read(): AsyncGenerator<Uint8Array> {
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isGzip = head[0] === GZIP[0] && head[1] === GZIP[1];
    // A file's own stream hands on megabytes at once: how far it is would be told in leaps.
    const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (out) => {
          const piece = new Uint8Array(await file.slice(taken, taken + PIECE).arrayBuffer());
          taken += piece.length;
          if (piece.length === 0) out.close();
          else out.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
    const reader = (isGzip ? pieces.pipeThrough(new DecompressionStream('gzip')) : pieces).getReader();
    let unfolded = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read().catch((): never => {
          throw new SeedBytesError(isGzip ? 'gzip' : 'unreachable');
        });
        if (done) break;
        const fault = unfolded === 0 ? recognise(value) : null;
        if (fault) throw new SeedBytesError(fault);
        unfolded += value.length;
        if (unfolded > MOST_UNFOLDED) throw new SeedBytesError('tooLarge');
        for (let at = 0; at < value.length; at += PIECE) yield value.subarray(at, at + PIECE);
      }
      if (unfolded === 0) throw new SeedBytesError('empty');
    } finally {
      await reader.cancel().catch(() => {});
    }
  }
}

const LOOKED_AT = 1024;
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);
const CONTROL = 0x09;
const BRACE = 0x7b;
const ANGLE = 0x3c;
/** What begins another JSON value: `"`, `[`, a minus, a figure, t, f and n. */
const OTHER_JSON = /^["[\-0-9tfn]/;

/** Null: it may be a seed file. */
function recognise(chunk: Uint8Array): SeedFault | null {
  const head = chunk.subarray(0, LOOKED_AT);
  const [a, b, c, d] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'utf16';
  if (head.length > 1 && (a === 0) !== (b === 0) && (c === 0) !== (d === 0)) return 'utf16';
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip';
  if (a === GZIP[0] && b === GZIP[1]) return 'gzipTwice';
  if (String.fromCharCode(...head.subarray(0, 5)) === '%PDF-') return 'pdf';
  if (head.some((byte) => byte < CONTROL)) return 'binary';
  const start = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  const first = head.subarray(start).find((byte) => !BLANK.has(byte));
  if (first === undefined || first === BRACE) return null;
  if (first === ANGLE) return 'webPage';
  return OTHER_JSON.test(String.fromCharCode(first)) ? 'notObject' : 'notJson';
}
