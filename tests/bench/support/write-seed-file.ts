/** Writes made documents as a seed file, without ever holding all of it. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { MadeText } from './make-texts.ts';

/** @returns bytes of text in it. */
export function writeSeedFile(file: string, documents: Iterable<MadeText>): number {
  const descriptor = openSync(file, 'w');
  writeSync(
    descriptor,
    '{"format":"roed-traad-seeds","version":1,"publisher":{"name":"Bench","url":"https://www.example.dk/"},"documents":[',
  );
  let bytes = 0;
  let parting = '';
  for (const { publisher: _none, ...document } of documents) {
    const digest = createHash('sha256').update(document.text).digest('hex');
    writeSync(descriptor, `${parting}${JSON.stringify({ ...document, digest })}`);
    bytes += Buffer.byteLength(document.text);
    parting = ',\n';
  }
  writeSync(descriptor, ']}');
  closeSync(descriptor);
  return bytes;
}
