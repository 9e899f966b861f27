/** One document of a seed file into the corpus: new, a new revision, known already, or refused. */

import type { WordMemory } from '../../entities/word-traits.ts';
import type { TermReader } from '../../links/index/read-terms.ts';
import { ANALYSER_VERSION } from '../analyse-document.ts';
import type { CorpusDatabase, DocumentRow, SourceDocument } from '../database.ts';
import { readSource } from '../read-source.ts';
import { storeDocument } from '../store-document.ts';
import type { HoldingRow, Origin, SeedFault } from './model.ts';
import type { SeedText } from './read-seeds.ts';
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

export interface TakingOptions {
  /** Digest of the part of the seed file that it came in. */
  readonly part?: string;
  /** Of a run of many documents: they remember words. */
  readonly terms?: TermReader;
  readonly words?: WordMemory;
}

/** The document and the note of who brought it land together, or not at all. */
export async function takeDocument(
  db: CorpusDatabase,
  origin: Origin,
  seed: SeedText,
  { part, terms, words }: TakingOptions = {},
): Promise<Taken> {
  const { document } = seed;
  const note = (documentId: string): HoldingRow => ({
    origin,
    id: document.id,
    documentId,
    digest: document.digest,
    ...(part === undefined ? {} : { part }),
  });
  const twin = await findTwin(db, document);
  if (twin !== null) {
    await db.holdings.put(note(twin));
    return 'known';
  }
  if (await isTaken(db, origin, document)) return 'idTaken';
  const rows = readSource(toSource(seed), words ? { words } : {});
  if (!rows) return 'unread';
  await db.transaction('rw', db.tables, async () => {
    await storeDocument(db, rows, terms);
    await db.holdings.put(note(document.id));
  });
  return 'landed';
}

/** The same text of the same meeting, kept under another id. */
async function findTwin(db: CorpusDatabase, { id, digest, body, date, kind }: SeedDocument): Promise<string | null> {
  if (await db.documents.get(id)) return null;
  const twin = await db.documents
    .where('digest')
    .equals(digest)
    .filter((row) => row.body === body && row.date === date && row.kind === kind)
    .first();
  return twin?.id ?? null;
}

/** Another origin has another document under this id. What nobody is noted for is of an older collection. */
async function isTaken(db: CorpusDatabase, origin: Origin, { id, digest }: SeedDocument): Promise<boolean> {
  const kept = await db.documents.get(id);
  if (!kept || kept.digest === digest) return false;
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
