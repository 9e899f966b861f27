/**
 * Mends documents of which rows are damaged or gone. What was read in a text is read again; a text of which it is no longer
 * known what it is is taken in anew; a text that is gone is asked for again where it came from. Nothing else is touched.
 */
import type { CorpusDatabase } from '../database.ts';
import { keepDocument } from '../keep-document.ts';
import { loadSource, readSource } from '../read-source.ts';
import { removeRows } from '../remove-document.ts';
import { loadAnalyses } from '../rows/load-analyses.ts';
import { isText, textOf } from '../rows/text-row.ts';
import { storeDocument } from '../store-document.ts';
import { findDamage } from './find-damage.ts';

export interface Mended {
  /** Titles of documents that are whole again. */
  readonly mended: readonly string[];
  /** Titles of those that come again with their publisher's file. */
  readonly asked: readonly string[];
  /** Titles of those that the member alone can bring again. */
  readonly lost: readonly string[];
  /** The same, where the text is there, but is no longer the one that was taken in: it stays until they do. */
  readonly altered: readonly string[];
}

/** The names known from the other documents reach them with the next `rereadWithKnownNames`. @param now milliseconds since 1970. */
export async function mendDocuments(db: CorpusDatabase, now: number): Promise<Mended> {
  const { unread, nameless, altered, textless } = await findDamage(db, now);
  const mended: string[] = [];
  const asked: string[] = [];
  const lost: string[] = [];
  for (const { id, title } of unread) {
    await readAgain(db, id);
    mended.push(title);
  }
  for (const id of nameless) {
    if (await askAgain(db, id)) {
      asked.push(id);
      await removeRows(db, id);
      continue;
    }
    const title = await takeAnew(db, id);
    (title === null ? lost : mended).push(title ?? id);
  }
  for (const { id, title } of textless) {
    ((await askAgain(db, id)) ? asked : lost).push(title);
    await removeRows(db, id);
  }
  const kept: string[] = [];
  for (const { id, title } of altered) {
    if (await askAgain(db, id)) {
      asked.push(title);
      await removeRows(db, id);
    } else kept.push(title);
  }
  return { mended, asked, lost, altered: kept };
}

async function readAgain(db: CorpusDatabase, id: string): Promise<void> {
  const source = await loadSource(db, id);
  // Today's analyser may no longer take it for a meeting document: what is kept stays.
  const rows = source && (readSource(source) ?? readSource({ ...source, kind: 'document' }));
  if (rows) await storeDocument(db, rows);
}

/** @returns whether others than the member bring it: they will do so again, although their file has not changed. */
async function askAgain(db: CorpusDatabase, documentId: string): Promise<boolean> {
  const holdings = await db.holdings.where('documentId').equals(documentId).toArray();
  const origins = holdings.map(({ origin }) => origin).filter((origin) => origin !== 'member');
  for (const origin of origins) {
    await db.subscriptions.update(origin, { etag: null, lastModified: null, parts: [], nextAt: 0 });
  }
  return origins.length > 0;
}

/** @returns the title under which it is kept; null when it cannot be read: then its text stays. */
async function takeAnew(db: CorpusDatabase, id: string): Promise<string | null> {
  const source = await db.sources.get(id);
  if (!source || !isText(source.text)) return null;
  const text = textOf(source);
  const [analysis] = await loadAnalyses(db, [id]);
  const { body, date } = analysis?.document ?? {};
  // What is left of its row would make it known already.
  await db.documents.delete(id);
  const title = text.trim().split('\n', 1)[0]?.slice(0, 200) || id;
  const { documentId } = await keepDocument(db, {
    title,
    text,
    headings: source.headings,
    extraction: 'text',
    publisher: null,
    ...(body && date ? { asOther: { body: body.name, date } } : {}),
  });
  if (documentId === null) return null;
  if (documentId !== id) await removeRows(db, id);
  return title;
}
