/**
 * Brings what was read up to date: first, alone, the documents that an older analyser read; then, with the names known
 * from all documents, those to which a name matters that was not known when they were last read. What a document
 * contributes is always what was read in it alone, so doing it again and again changes nothing. A few documents land at a
 * time: the work may be broken off anywhere, and until a document lands its old reading stands.
 */
import { type ChosenNames, nameChooser } from '../../entities/choose-names.ts';
import { isReadTheSame } from '../../entities/printed-names.ts';
import { settleKnownNames } from '../../entities/settle-known-names.ts';
import { ANALYSER_VERSION } from '../analyse-document.ts';
import type { CorpusDatabase, DocumentRow, PersonsRow } from '../database.ts';
import { isIntact } from '../digest.ts';
import { gatherKnownNames } from '../known-names.ts';
import { loadSources } from '../read-source.ts';
import type { Reading, StoredRows } from '../reading/model.ts';
import { readHere } from '../reading/read-here.ts';
import { createStoring, type Storing } from './store-read.ts';

/** Texts held at one time, beside as many that are being stored. */
const AT_ONCE = 8;
/** Rows of names held at one time. */
const BATCH = 100;

const LOCK = 'roed-traad-reread';

export interface RereadOptions {
  readonly signal?: AbortSignal;
  /** Absent: on this thread. */
  readonly reading?: Reading;
  readonly report?: Report;
}

/** Of all documents, so many are up to date. */
type Report = (done: number, total: number) => Promise<void> | void;

/**
 * One at a time in the whole browser, each after the one before: of two at once one would hold for settled what the other is
 * just reading with names of before.
 */
export async function rereadWithKnownNames(db: CorpusDatabase, options: RereadOptions = {}): Promise<void> {
  const { locks } = globalThis.navigator ?? {};
  const { signal, reading = readHere(), report = () => {} } = options;
  const run = (): Promise<void> => reread(db, { signal, reading, report });
  await (locks ? locks.request(LOCK, signal ? { signal } : {}, run) : run());
}

interface Run {
  readonly signal: AbortSignal | undefined;
  readonly reading: Reading;
  readonly report: Report;
}

async function reread(db: CorpusDatabase, run: Run): Promise<void> {
  const { signal } = run;
  const storing = createStoring(db, signal);
  try {
    await rereadOutdated(db, storing, run.reading);
    await rereadChanged(db, storing, run);
  } finally {
    await storing.drop();
  }
}

async function rereadChanged(db: CorpusDatabase, storing: Storing, { signal, reading, report }: Run): Promise<void> {
  const total = await db.persons.count();
  let done = 0;
  await report(done, total);
  const choose = nameChooser(settleKnownNames(gatherKnownNames(await gatherPersons(db))));
  for await (const rows of eachBatch(db)) {
    signal?.throwIfAborted();
    const documents = await db.documents.bulkGet(rows.map(({ documentId }) => documentId));
    const same: { key: string; changes: Pick<DocumentRow, 'knownDigest'> }[] = [];
    const asked: { row: PersonsRow; names: ChosenNames }[] = [];
    for (const [at, row] of rows.entries()) {
      const names = choose(row.traits, typeof row.printed === 'string' ? { clean: true, own: row.companies } : {});
      const knownDigest = digestOf(names);
      const before = documents[at];
      if (!before || before.knownDigest === knownDigest) continue;
      if (changesNothing(row, before, names)) same.push({ key: row.documentId, changes: { knownDigest } });
      else asked.push({ row, names });
    }
    if (same.length > 0) await db.documents.bulkUpdate(same);
    let looked = 0;
    for (const few of inLots(asked)) {
      const sources = await loadSources(
        db,
        few.map(({ row }) => row.documentId),
      );
      const reads = few.map(async ({ row, names }, at): Promise<StoredRows | null> => {
        const source = sources[at];
        const { persons, companies } = row;
        return source
          ? reading.read({ source, again: { names, persons, companies, knownDigest: digestOf(names) } })
          : null;
      });
      await storing.add(allRead(reads));
      looked += few.length;
      await report(done + looked, total);
    }
    done += rows.length;
    await report(done, total);
  }
  await storing.settle();
}

async function rereadOutdated(db: CorpusDatabase, storing: Storing, reading: Reading): Promise<void> {
  const outdated = await db.documents.filter(({ version }) => version !== ANALYSER_VERSION).primaryKeys();
  for (const ids of inLots(outdated)) {
    const sources = await loadSources(db, ids);
    const reads = sources.map(async (source): Promise<StoredRows | null> => {
      // Its old reading is of the text as it was; that it is damaged is told when it is looked into.
      if (!source || !(await isIntact(source, source.text))) return null;
      const rows = await reading.read({ source });
      // What a newer analyser no longer takes for a meeting document keeps its old reading.
      if (!rows) await db.documents.update(source.id, { version: ANALYSER_VERSION });
      return rows;
    });
    await storing.add(allRead(reads));
  }
  await storing.settle();
}

const allRead = async (reads: readonly Promise<StoredRows | null>[]): Promise<StoredRows[]> =>
  (await Promise.all(reads)).filter((rows) => rows !== null);

const digestOf = ({ digest }: ChosenNames): string | null => digest || null;

/** What is told without reading: the same companies, and every printed name stands for whom it was taken. */
function changesNothing({ printed }: PersonsRow, { knownDigest }: DocumentRow, names: ChosenNames): boolean {
  if (typeof printed !== 'string') return false;
  const [, companies = ''] = (knownDigest ?? '').split('-');
  return companies === names.companiesDigest && isReadTheSame(printed, names);
}

function* inLots<One>(all: readonly One[]): Generator<One[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE);
}

/** Of all documents, in an order that does not change; what is stored meanwhile comes as it then is. */
async function* eachBatch(db: CorpusDatabase): AsyncGenerator<PersonsRow[]> {
  let last = '';
  for (;;) {
    const rows = await db.persons.where('documentId').above(last).limit(BATCH).toArray();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.documentId ?? last;
  }
}

async function gatherPersons(db: CorpusDatabase): Promise<Pick<PersonsRow, 'persons' | 'companies'>[]> {
  const gathered: Pick<PersonsRow, 'persons' | 'companies'>[] = [];
  for await (const rows of eachBatch(db)) {
    for (const { persons, companies } of rows) gathered.push({ persons, companies });
  }
  return gathered;
}
