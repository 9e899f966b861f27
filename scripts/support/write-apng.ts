/**
 * An animated PNG from still ones, after the PNG specification's third edition (acTL, fcTL, fdAT): the frames' data are
 * taken as they are, so all must have the same size and kind of pixels.
 */
import { crc32 } from 'node:zlib';

export interface Frame {
  /** A PNG file. */
  readonly png: Buffer;
  readonly milliseconds: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE_LENGTH = 8;

/** Shown over and over. */
export function writeApng(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (!first) throw new Error('there are no frames');
  const header = readChunks(first.png).find(({ type }) => type === 'IHDR');
  if (!header) throw new Error('the first frame is no PNG');
  let sequence = 0;
  const parts = frames.flatMap(({ png, milliseconds }, at) => {
    const chunks = readChunks(png);
    if (!chunks.some(({ type, data }) => type === 'IHDR' && data.equals(header.data))) {
      throw new Error(`frame ${at} is of another size or kind than the first`);
    }
    const control = Buffer.alloc(26);
    control.writeUInt32BE(sequence++, 0);
    header.data.copy(control, 4, 0, 8);
    control.writeUInt16BE(milliseconds, 20);
    control.writeUInt16BE(1000, 22);
    const data = chunks
      .filter(({ type }) => type === 'IDAT')
      .map((chunk) => (at === 0 ? chunk : { type: 'fdAT', data: Buffer.concat([number(sequence++), chunk.data]) }));
    return [{ type: 'fcTL', data: control }, ...data];
  });
  const animation = { type: 'acTL', data: Buffer.concat([number(frames.length), number(0)]) };
  const all = [header, animation, ...parts, { type: 'IEND', data: Buffer.alloc(0) }];
  return Buffer.concat([first.png.subarray(0, SIGNATURE_LENGTH), ...all.map(writeChunk)]);
}

function readChunks(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_LENGTH; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function writeChunk({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([number(data.length), named, number(crc32(named))]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
