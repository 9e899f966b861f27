/**
 * Puts back what the copy has and the collection has not. Done twice it changes nothing, so it may be broken off anywhere;
 * the copy goes when all of it is there.
 */
import Dexie, { type Table } from 'dexie';
import * as z from 'zod/mini';
import type { CorpusDatabase, SourceDocument } from '../database.ts';
import { readSource } from '../read-source.ts';
import { textOf } from '../rows/text-row.ts';
import { storeDocument } from '../store-document.ts';
import { type CopiedRows, type CopiedText, CopyDatabase, OWN_TABLES } from './copy-database.ts';
import { isOlder, makeCopy } from './make-copy.ts';

export interface PutBackOptions {
  readonly signal?: AbortSignal;
  /** After each text. */
  readonly report?: (done: number, total: number) => Promise<void>;
}

const FACTS = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  kind: z.enum(['agenda', 'minutes', 'newsletter', 'meetingList', 'document']),
  date: z.string(),
  publisher: z.nullable(z.string()),
  extraction: z.enum(['html', 'pdf', 'ocr', 'text']),
  digest: z.string(),
  address: z.optional(z.string()),
});
const TEXT = z.object({
  id: z.string(),
  text: z.union([z.string(), z.instanceof(Uint8Array)]),
  headings: z.optional(z.array(z.tuple([z.number(), z.number(), z.number()]))),
});

/** @returns names of documents that cannot be put back; nothing is done where there is no whole copy. */
export async function putBackCopy(db: CorpusDatabase, options: PutBackOptions = {}): Promise<string[]> {
  const copy = new CopyDatabase(db.name);
  if (!(await Dexie.exists(copy.name))) return [];
  try {
    const lost = await putAll(db, copy, options);
    await copy.delete();
    return lost;
  } finally {
    copy.close();
  }
}

async function putAll(db: CorpusDatabase, copy: CopyDatabase, { signal, report }: PutBackOptions): Promise<string[]> {
  const lost: string[] = [];
  const state = await copy.states.get('state');
  let done = 0;
  for (const id of state ? await copy.rows.toCollection().primaryKeys() : []) {
    const row = await copy.rows.get(id);
    if (row && row.table !== 'texts') await putRows(db, row);
    for (const text of row?.table === 'texts' ? (row.rows as CopiedText[]) : []) {
      signal?.throwIfAborted();
      const name = await putText(db, text);
      if (name !== null) lost.push(name);
      await report?.(++done, state?.texts ?? 0);
    }
  }
  return lost;
}

/** All anew out of a copy, where the collection cannot be brought to the new version as it stands. */
export async function rebuildFromCopy(db: CorpusDatabase, options: PutBackOptions): Promise<string[]> {
  // Broken off after this, it is the copy alone that knows all.
  if (await isOlder(db)) {
    await makeCopy(db.name);
    await db.delete({ disableAutoOpen: false });
  }
  await db.open();
  return putBackCopy(db, options);
}

/** @returns the document's name if it cannot be put back; null where all is well. */
async function putText(db: CorpusDatabase, { facts, source }: CopiedText): Promise<string | null> {
  const [known, text] = [FACTS.safeParse(facts), TEXT.safeParse(source)];
  if (!known.success || !text.success) return nameOf(facts) ?? nameOf(source) ?? '?';
  if (await db.documents.get(known.data.id)) return null;
  const { address, ...other } = known.data;
  const { headings } = text.data;
  const document: SourceDocument = {
    ...other,
    text: textOf(text.data),
    ...(address === undefined ? {} : { address }),
    ...(headings ? { headings } : {}),
  };
  const rows = readSource(document);
  if (!rows) return document.title;
  await storeDocument(db, rows);
  return null;
}

function nameOf(row: unknown): string | null {
  const { title, id } = (row ?? {}) as { readonly title?: unknown; readonly id?: unknown };
  return [title, id].find((name): name is string => typeof name === 'string' && name !== '') ?? null;
}

async function putRows(db: CorpusDatabase, { table, rows }: CopiedRows): Promise<void> {
  if (!OWN_TABLES.some((name) => name === table)) return;
  const own = db.table(table) as Table<object>;
  const { keyPath } = own.schema.primKey;
  const keyOf = (row: object): string | number | (string | number)[] =>
    Array.isArray(keyPath)
      ? keyPath.map((name) => row[name as keyof object])
      : (row[(keyPath ?? 'id') as keyof object] as string);
  await db.transaction('rw', own, async () => {
    const there = await own.bulkGet(rows.map((row) => keyOf(row as object)));
    await own.bulkPut(rows.filter((_, at) => there[at] === undefined) as object[]);
  });
}
