/** Takes a document that the member has into the corpus: its text first, all that is read from it beside it. */
import type { Extraction } from '../document/model.ts';
import type { AnalysedDocument } from '../links/model.ts';
import { analyseDocument } from './analyse-document.ts';
import type { CorpusDatabase, DocumentFacts, KeptHeading, SourceDocument } from './database.ts';
import { digestOf } from './digest.ts';
import { loadSource, readSource } from './read-source.ts';
import { loadAnalyses } from './rows/load-analyses.ts';
import { storeDocument } from './store-document.ts';

export interface DocumentToKeep {
  readonly title: string;
  readonly text: string;
  readonly headings?: readonly KeptHeading[] | undefined;
  readonly extraction: Extraction;
  /** Who published it, as far as the address tells ("www.kl.dk"); null for a file of the member's own. */
  readonly publisher: string | null;
  /** Where it was published, http or https. */
  readonly address?: string | undefined;
  /** Kept though it is no meeting document: under this body and date. */
  readonly asOther?: { readonly body: string; readonly date: string } | undefined;
}

export type KeptDocument =
  | { readonly outcome: 'new' | 'known'; readonly documentId: string }
  /** It is no meeting document, and nothing was kept. */
  | { readonly outcome: 'noMeeting'; readonly documentId: null };

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

/** Twice changes nothing. The names known from it reach the other documents with the next `rereadWithKnownNames`. */
export async function keepDocument(db: CorpusDatabase, document: DocumentToKeep): Promise<KeptDocument> {
  const { title, text, asOther } = document;
  const headings = (document.headings ?? []).map(([start, end, level]) => ({ start, end, level }));
  const analysed = analyseDocument(text, { id: 'ny', title, headings });
  if (!analysed && !asOther) return { outcome: 'noMeeting', documentId: null };
  const digest = await digestOf(text);
  const same = await db.documents.where('digest').equals(digest).first();
  const known = same ? await putBackText(db, same.id, document) : analysed && (await findSameItems(db, analysed));
  if (known) return { outcome: 'known', documentId: known };
  const source = toSource(document, analysed, digest);
  const rows = readSource(source, { read: analysed && withId(analysed, source.id) });
  if (!rows) return { outcome: 'noMeeting', documentId: null };
  await db.transaction('rw', db.tables, async () => {
    await storeDocument(db, rows);
    await db.holdings.put({ origin: 'member', id: source.id, documentId: source.id, digest });
  });
  return { outcome: 'new', documentId: source.id };
}

/** What was damaged in the kept text is as it was taken in. @returns its id. */
async function putBackText(db: CorpusDatabase, id: string, { text }: DocumentToKeep): Promise<string> {
  const source = await loadSource(db, id);
  const rows = source && source.text !== text ? readSource({ ...source, text }) : null;
  if (rows) await storeDocument(db, rows);
  return id;
}

/** The same reading under the id that follows from it. */
function withId(analysed: AnalysedDocument, id: string): AnalysedDocument {
  const { id: before, items } = analysed.document;
  const renamed = items.map((item) => ({ ...item, id: `${id}${item.id.slice(before.length)}` }));
  return { ...analysed, document: { ...analysed.document, id, items: renamed } };
}

function toSource(
  { title, text, headings, extraction, publisher, address, asOther }: DocumentToKeep,
  analysed: AnalysedDocument | null,
  digest: string,
): SourceDocument {
  const kind = analysed?.document.kind ?? 'document';
  const date = analysed?.document.date ?? asOther?.date ?? '';
  return {
    id: `${date}-${kind}-${digest.slice(0, 8)}`,
    body: analysed?.document.body.name ?? asOther?.body ?? '',
    kind,
    date,
    title,
    publisher,
    extraction,
    digest,
    text,
    ...(address === undefined ? {} : { address }),
    ...(headings && headings.length > 0 ? { headings } : {}),
  };
}

/** Of the titles, so many must be the same: an addendum of the same meeting has others. */
const SAME_TITLES = 0.5;

/** The same meeting's document in another printing: a web page beside its PDF. */
async function findSameItems(db: CorpusDatabase, { document }: AnalysedDocument): Promise<string | null> {
  const { body, date, kind, items } = document;
  const others = await db.documents
    .where('[body+date]')
    .equals([body.name, date])
    .filter((row) => row.kind === kind)
    .toArray();
  const titles = new Set(items.map(({ title }) => fold(title)));
  for (const { id } of others) {
    const [analysis] = await loadAnalyses(db, [id]);
    const kept = new Set(analysis?.document.items.map(({ title: own }) => fold(own)));
    const shared = [...titles].filter((title) => kept.has(title)).length;
    if (shared >= SAME_TITLES * Math.max(titles.size, kept.size)) return id;
  }
  return null;
}

const fold = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
