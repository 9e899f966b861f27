/** Documents of a seed file into the corpus: new, a new revision, known already, or refused. */
import { ANALYSER_VERSION } from '../analyse-document.ts';
import type { CorpusDatabase, DocumentRow, SourceDocument } from '../database.ts';
import type { Reading, StoredRows } from '../reading/model.ts';
import { storeDocuments, storedTables } from '../store-document.ts';
import type { HoldingRow, Origin, SeedFault } from './model.ts';
import type { SeedNews, SeedText } from './read-seeds.ts';
import type { SeedDocument } from './seed-format.ts';

export type Taken = 'landed' | 'known' | Extract<SeedFault, 'unread' | 'idTaken'>;

/** Nothing about the document has changed since the origin last brought it. */
export async function isKnown(db: CorpusDatabase, origin: Origin, document: SeedDocument): Promise<boolean> {
  const holding = await db.holdings.get([origin, document.id]);
  if (holding?.digest !== document.digest) return false;
  if (holding.documentId === null) return true;
  const kept = await db.documents.get(holding.documentId);
  if (!kept || kept.version !== ANALYSER_VERSION) return false;
  return kept.digest !== document.digest || kept.id !== document.id || sameFacts(kept, document);
}

function sameFacts(kept: DocumentRow, { body, kind, date, title, extraction, source }: SeedDocument): boolean {
  return (
    kept.body === body &&
    kept.kind === kind &&
    kept.date === date &&
    kept.title === title &&
    kept.extraction === extraction &&
    kept.address === source
  );
}

export type NewSeed = Extract<SeedNews, { kind: 'document' }>;

/** A document that was read; null rows: nothing that is kept. */
export interface ReadSeed {
  readonly one: NewSeed;
  readonly rows: StoredRows | null;
}

export const readSeed = async (one: NewSeed, reading: Reading): Promise<ReadSeed> => ({
  one,
  rows: await reading.read({ source: toSource(one.seed) }),
});

/**
 * The documents and the notes of who brought them land together, or not at all.
 * @param reads with different ids.
 * @returns what became of each, in their order.
 */
export async function landDocuments(db: CorpusDatabase, origin: Origin, reads: readonly ReadSeed[]): Promise<Taken[]> {
  const ids = reads.map(({ one }) => one.seed.document.id);
  const digests = new Set(reads.map(({ one }) => one.seed.document.digest));
  return db.transaction('rw', [...storedTables(db), db.holdings], async () => {
    const [kept, alike] = await Promise.all([
      db.documents.bulkGet(ids),
      db.documents
        .where('digest')
        .anyOf([...digests])
        .toArray(),
    ]);
    const storing: StoredRows[] = [];
    const notes: HoldingRow[] = [];
    const taken: Taken[] = [];
    for (const [at, { one, rows }] of reads.entries()) {
      const { part, seed } = one;
      const { document } = seed;
      const before = kept[at];
      const twin = before ? undefined : findTwin(document, alike, storing);
      const note = (documentId: string): void =>
        void notes.push({
          origin,
          id: document.id,
          documentId,
          digest: document.digest,
          ...(part === undefined ? {} : { part }),
        });
      if (twin) {
        note(twin.id);
        taken.push('known');
      } else if (before && (await isTaken(db, origin, document, before))) taken.push('idTaken');
      else if (!rows) taken.push('unread');
      else {
        storing.push(rows);
        note(document.id);
        taken.push('landed');
      }
    }
    // One after the other: why the database refuses is told by the first that it refuses.
    await db.holdings.bulkPut(notes);
    await storeDocuments(db, storing);
    return taken;
  });
}

/** The same text of the same meeting under another id: kept, and not about to be replaced, or about to be stored. */
function findTwin(
  { digest, body, date, kind }: SeedDocument,
  alike: readonly DocumentRow[],
  storing: readonly StoredRows[],
): DocumentRow | undefined {
  const replaced = new Set(storing.map(({ row }) => row.id));
  return [...alike.filter(({ id }) => !replaced.has(id)), ...storing.map(({ row }) => row)].find(
    (row) => row.digest === digest && row.body === body && row.date === date && row.kind === kind,
  );
}

/** Another origin has another document under this id. What nobody is noted for is of an older collection. */
async function isTaken(
  db: CorpusDatabase,
  origin: Origin,
  { id, digest }: SeedDocument,
  kept: DocumentRow,
): Promise<boolean> {
  if (kept.digest === digest) return false;
  const holdings = await db.holdings.where('documentId').equals(id).toArray();
  return holdings.length > 0 && holdings.every((holding) => holding.origin !== origin);
}

function toSource({ document, text, publisher }: SeedText): SourceDocument {
  const { id, body, kind, date, title, extraction, digest, source, headings } = document;
  return {
    id,
    body,
    kind,
    date,
    title,
    publisher,
    extraction,
    digest,
    text,
    ...(source === undefined ? {} : { address: source }),
    ...(headings && headings.length > 0 ? { headings } : {}),
  };
}
