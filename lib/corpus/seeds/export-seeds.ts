/** The collection, or one body's part of it, as a seed file: taken in elsewhere, it gives the same collection. */
import type { CorpusDatabase } from '../database.ts';
import type { SeedDocument } from './seed-format.ts';
import { writeSeeds } from './write-seeds.ts';

const PUBLISHER = { name: 'Rød tråd' };

/** Gzip, piece by piece. @param body null: everything. */
export function exportSeeds(db: CorpusDatabase, body: string | null): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = writeSeeds(PUBLISHER, documentsOf(db, body));
  const text = new ReadableStream<string>({
    pull: async (out) => {
      const { done, value } = await pieces.next();
      if (done) out.close();
      else out.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
}

async function* documentsOf(db: CorpusDatabase, body: string | null): AsyncGenerator<SeedDocument> {
  const ids = await db.documents.orderBy('id').primaryKeys();
  for (const id of ids) {
    const [row, source] = await Promise.all([db.documents.get(id), db.sources.get(id)]);
    if (!row || !source || (body !== null && row.body !== body)) continue;
    const { kind, date, title, publisher, extraction, digest, address } = row;
    yield {
      id,
      body: row.body,
      kind,
      date,
      title,
      publisher,
      extraction,
      ...(address === undefined ? {} : { source: address }),
      digest,
      text: source.text,
      ...(source.headings ? { headings: source.headings.map(([start, end, level]) => [start, end, level]) } : {}),
    };
  }
}
