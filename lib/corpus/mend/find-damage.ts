/**
 * Which documents are not whole. Of all it is looked whether their rows are there; of some, whether the text is the one that
 * was taken in and what was read in it can be worked with: others each day, so that looking takes no longer when the collection grows.
 */
import type { CorpusDatabase, DocumentRow } from '../database.ts';
import { isIntact } from '../digest.ts';
import { loadAnalyses } from '../rows/load-analyses.ts';
import { textOf } from '../rows/text-row.ts';
import { ANALYSIS, DOCUMENT_ROW, OCCURRENCES_ROW, PERSONS_ROW } from './row-shapes.ts';

export interface Damage {
  /** The text is there and what it is; what was read in it is not as it must be. */
  readonly unread: readonly DocumentRow[];
  /** The text is there, but not what it is. */
  readonly nameless: readonly string[];
  /** The text is there, and another than was taken in. */
  readonly altered: readonly DocumentRow[];
  /** The text is gone. */
  readonly textless: readonly { readonly id: string; readonly title: string }[];
}

/** Documents looked into each time. */
const LOOKED_INTO = 200;
const DAY = 86_400_000;

/** @param now milliseconds since 1970. */
export async function findDamage(db: CorpusDatabase, now: number): Promise<Damage> {
  const [rows, sources, ...read] = await Promise.all([
    db.documents.toArray(),
    keysOf(db.sources),
    keysOf(db.analyses),
    keysOf(db.persons),
    keysOf(db.occurrences),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  const nameless = [...sources].filter((id) => !known.has(id));
  const unread: DocumentRow[] = [];
  const textless: { id: string; title: string }[] = [];
  const whole: DocumentRow[] = [];
  for (const row of rows) {
    const { id } = row;
    if (!sources.has(id)) textless.push({ id, title: typeof row.title === 'string' ? row.title : id });
    else if (!DOCUMENT_ROW.safeParse(row).success) nameless.push(id);
    else if (!read.every((keys) => keys.has(id))) unread.push(row);
    else whole.push(row);
  }
  const altered: DocumentRow[] = [];
  for (const row of ofToday(whole, now)) {
    const source = await db.sources.get(row.id);
    if (!source || !(await isIntact(row, textOf(source)))) altered.push(row);
    else if (!(await isReadable(db, row))) unread.push(row);
  }
  return { unread, nameless, altered, textless };
}

async function keysOf(table: { toCollection(): { primaryKeys(): PromiseLike<string[]> } }): Promise<Set<string>> {
  return new Set(await table.toCollection().primaryKeys());
}

function ofToday(rows: readonly DocumentRow[], now: number): readonly DocumentRow[] {
  const parts = Math.max(1, Math.ceil(rows.length / LOOKED_INTO));
  const part = Math.max(0, Math.floor(now / DAY)) % parts;
  return rows.filter((_, at) => at % parts === part);
}

async function isReadable(db: CorpusDatabase, { id, itemCount }: DocumentRow): Promise<boolean> {
  const [[analysis], persons, occurrences] = await Promise.all([
    loadAnalyses(db, [id]),
    db.persons.get(id),
    db.occurrences.get(id),
  ]);
  return (
    ANALYSIS.safeParse(analysis).success &&
    analysis?.document.items.length === itemCount &&
    PERSONS_ROW.safeParse(persons).success &&
    OCCURRENCES_ROW.safeParse(occurrences).success
  );
}
