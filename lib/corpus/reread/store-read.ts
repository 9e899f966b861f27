/** Puts documents that were read again in the place of their old reading: a lot in one transaction, while the next is read. */
import type { CorpusDatabase, DocumentRow } from '../database.ts';
import { TIDY_EVERY, tidyIndex } from '../index/tidy-index.ts';
import type { StoredRows } from '../reading/model.ts';
import { storeDocuments, storedTables } from '../store-document.ts';

export interface Storing {
  /**
   * Until those before have landed: a lot lands while the next is read.
   * @param reads what was read, once it is, of documents whose ids differ.
   * @throws what the database refused of those before, or reading them threw.
   */
  add(reads: Promise<readonly StoredRows[]>): Promise<void>;
  /** Until all of them have landed. @throws what the database refused. */
  settle(): Promise<void>;
  /** Until nothing is being written any more. Does not throw. */
  drop(): Promise<void>;
}

export function createStoring(db: CorpusDatabase, signal?: AbortSignal): Storing {
  let stored = 0;
  let storing: Promise<void> = Promise.resolve();
  let isDropped = false;
  const store = async (before: Promise<void>, reading: Promise<readonly StoredRows[]>): Promise<void> => {
    await before;
    const reads = await reading;
    if (isDropped) return;
    stored += await replace(db, reads);
    if (stored < TIDY_EVERY) return;
    stored = 0;
    await tidyIndex(db, signal ? { signal } : {});
  };
  return {
    add: async (reads) => {
      const before = storing;
      storing = store(before, reads);
      // It is thrown where it is waited for.
      reads.catch(() => {});
      storing.catch(() => {});
      await before;
      signal?.throwIfAborted();
    },
    settle: async () => {
      await storing;
      await tidyIndex(db, signal ? { signal } : {});
      signal?.throwIfAborted();
    },
    drop: () => {
      isDropped = true;
      return storing.catch(() => {});
    },
  };
}

/** What was removed or replaced while it was read stays so. @returns how many were read otherwise than before. */
async function replace(db: CorpusDatabase, reads: readonly StoredRows[]): Promise<number> {
  const ids = reads.map(({ row }) => row.id);
  return db.transaction('rw', storedTables(db), async () => {
    const [rows, analyses, isApart] = await Promise.all([
      db.documents.bulkGet(ids),
      db.analyses.bulkGet(ids),
      db.apart.count(),
    ]);
    const there = reads.flatMap((read, at) => {
      const before = rows[at];
      return before?.digest === read.row.digest ? [{ read, before, json: analyses[at]?.json }] : [];
    });
    // What the member holds apart is settled when it is stored.
    const [same, other] = part(
      there,
      ({ read, before, json }) => isApart === 0 && isOfVersion(before, read) && json === read.analysis.json,
    );
    await Promise.all([
      db.persons.bulkPut(same.map(({ read }) => read.persons)),
      db.documents.bulkUpdate(
        same.map(({ read: { row } }) => ({ key: row.id, changes: { knownDigest: row.knownDigest } })),
      ),
    ]);
    await storeDocuments(
      db,
      other.map(({ read }) => read),
    );
    return other.length;
  });
}

const isOfVersion = ({ version }: DocumentRow, { row }: StoredRows): boolean => version === row.version;

function part<One>(all: readonly One[], belongs: (one: One) => boolean): [One[], One[]] {
  const parts: [One[], One[]] = [[], []];
  for (const one of all) parts[belongs(one) ? 0 : 1].push(one);
  return parts;
}
