/** The collection, or one body's part of it, as a seed file: taken in elsewhere, it gives the same collection. */
import type { CorpusDatabase } from '../database.ts';
import { listNotes } from '../notes/keep-notes.ts';
import type { SeedDocument } from './seed-format.ts';
import { writeSeeds } from './write-seeds.ts';

const PUBLISHER = { name: 'Rød tråd' };

export interface ExportOptions {
  /** Null: everything. */
  readonly body: string | null;
  /** With the member's notes and what is held apart: for the member's own copy, not for others. */
  readonly withOwn?: boolean;
}

/** Gzip, piece by piece. */
export function exportSeeds(
  db: CorpusDatabase,
  { body, withOwn = false }: ExportOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = write(db, body, withOwn);
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

async function* write(db: CorpusDatabase, body: string | null, withOwn: boolean): AsyncGenerator<string> {
  const own = withOwn ? { notes: await listNotes(db, null), apart: await db.apart.toArray() } : {};
  yield* writeSeeds(PUBLISHER, documentsOf(db, body), own);
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
