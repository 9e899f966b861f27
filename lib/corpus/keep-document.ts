/** Takes a document that the member is reading into the corpus: its text first, all that is read from it beside it. */
import type { Extraction } from '../document/model.ts';
import { analyseDocument } from './analyse-document.ts';
import type { CorpusDatabase, DocumentFacts } from './database.ts';
import { digestOf } from './digest.ts';
import { readSource, rereadWithKnownNames } from './read-source.ts';
import { storeDocument } from './store-document.ts';

export interface DocumentToKeep {
  readonly title: string;
  readonly text: string;
  readonly extraction: Extraction;
  /** Who published it, as far as the address tells ("www.kl.dk"); null for a file of the member's own. */
  readonly publisher: string | null;
}

/** The id under which the same meeting's document of the same kind is kept; null when there is none. */
export async function findKept(
  db: CorpusDatabase,
  { body, date, kind }: Pick<DocumentFacts, 'body' | 'date' | 'kind'>,
): Promise<string | null> {
  const found = await db.documents
    .where('[body+date]')
    .equals([body, date])
    .filter((source) => source.kind === kind)
    .first();
  return found?.id ?? null;
}

/** @returns the id under which it is now kept; null when the text is no meeting document. Twice changes nothing. */
export async function keepDocument(db: CorpusDatabase, document: DocumentToKeep): Promise<string | null> {
  const analysed = analyseDocument(document.text, { id: 'ny', title: document.title });
  if (!analysed) return null;
  const { kind, date, body } = analysed.document;
  const kept = await findKept(db, { body: body.name, date, kind });
  if (kept !== null) return kept;
  const digest = await digestOf(document.text);
  const source = { ...document, id: `${date}-${kind}-${digest.slice(0, 8)}`, body: body.name, kind, date, digest };
  const rows = readSource(source);
  if (!rows) return null;
  await storeDocument(db, rows);
  await rereadWithKnownNames(db);
  return source.id;
}
