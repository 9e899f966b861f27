/** A segment's directory as one run of bytes, and back. */
import type { SegmentDirectory } from '../../links/index/segment.ts';
import type { PackedDirectory } from './model.ts';

const ARRAYS = ['terms', 'frequencies', 'chunkStart', 'starts', 'hashes', 'successions'] as const;
/** Bytes from which a Blob is read faster than an array. */
const LARGE = 1_000_000;

export function packDirectory(directory: SegmentDirectory): PackedDirectory {
  const { first, end, lengths: octets } = directory;
  const arrays = ARRAYS.map((name) => directory[name]);
  const ints = arrays.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(ints * 4 + octets.length);
  const view = new Uint32Array(bytes.buffer, 0, ints);
  let at = 0;
  for (const array of arrays) {
    view.set(array, at);
    at += array.length;
  }
  bytes.set(octets, ints * 4);
  return {
    first,
    end,
    lengths: arrays.map(({ length }) => length),
    bytes: bytes.length > LARGE ? new Blob([bytes]) : bytes,
  };
}

export async function openDirectory({ first, end, lengths, bytes }: PackedDirectory): Promise<SegmentDirectory> {
  const buffer = bytes instanceof Uint8Array ? bytes.buffer : await bytes.arrayBuffer();
  let at = 0;
  const [terms, frequencies, chunkStart, starts, hashes, successions] = lengths.map((length) => {
    const array = new Uint32Array(buffer, at, length);
    at += length * 4;
    return array;
  });
  const none = new Uint32Array();
  return {
    first,
    end,
    terms: terms ?? none,
    frequencies: frequencies ?? none,
    chunkStart: chunkStart ?? none,
    starts: starts ?? none,
    hashes: hashes ?? none,
    successions: successions ?? none,
    lengths: new Uint8Array(buffer, at),
  };
}
