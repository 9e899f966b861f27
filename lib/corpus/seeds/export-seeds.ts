/** The collection, or one body's part of it, as a seed file: taken in elsewhere, it gives the same collection. */
import type { CorpusDatabase } from '../database.ts';
import { isIntact } from '../digest.ts';
import { listNotes } from '../notes/keep-notes.ts';
import { textOf } from '../rows/text-row.ts';
import type { SeedDocument } from './seed-format.ts';
import { writeSeeds } from './write-seeds.ts';

const PUBLISHER = { name: 'Rød tråd' };

export interface ExportOptions {
  /** Null: everything. */
  readonly body: string | null;
  /** With the member's notes and what is held apart: for the member's own copy, not for others. */
  readonly withOwn?: boolean;
  /** A document that is left out: its text is no longer the one that was taken in. */
  readonly onDamaged?: (title: string) => void;
}

/** Gzip, piece by piece. */
export function exportSeeds(db: CorpusDatabase, options: ExportOptions): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = write(db, options);
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

async function* write(db: CorpusDatabase, options: ExportOptions): AsyncGenerator<string> {
  const own = options.withOwn ? { notes: await listNotes(db, null), apart: await db.apart.toArray() } : {};
  yield* writeSeeds(PUBLISHER, documentsOf(db, options), own);
}

async function* documentsOf(db: CorpusDatabase, { body, onDamaged }: ExportOptions): AsyncGenerator<SeedDocument> {
  const ids = await db.documents.orderBy('id').primaryKeys();
  for (const id of ids) {
    const [row, source] = await Promise.all([db.documents.get(id), db.sources.get(id)]);
    if (!row || !source || (body !== null && row.body !== body)) continue;
    const text = textOf(source);
    if (!(await isIntact(row, text))) {
      onDamaged?.(row.title);
      continue;
    }
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
      text,
      ...(source.headings ? { headings: source.headings.map(([start, end, level]) => [start, end, level]) } : {}),
    };
  }
}
