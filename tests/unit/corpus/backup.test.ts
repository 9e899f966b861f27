/** Before the collection is brought to a new version a copy is made: what is lost on the way, or cannot be brought along, comes back. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CopyDatabase } from '../../../lib/corpus/backup/copy-database.ts';
import { copyBeforeUpgrade, type Room } from '../../../lib/corpus/backup/make-copy.ts';
import { putBackCopy, rebuildFromCopy } from '../../../lib/corpus/backup/put-back.ts';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { MIGRATIONS } from '../../../lib/corpus/migrations/index.ts';
import type { Migration } from '../../../lib/corpus/migrations/model.ts';
import { DATABASE_VERSION } from '../../../lib/corpus/migrations/version.ts';
import { listNotes, saveNote } from '../../../lib/corpus/notes/keep-notes.ts';
import { rereadWithKnownNames } from '../../../lib/corpus/reread/reread-with-known-names.ts';
import { takeSeeds } from '../../../lib/corpus/seeds/take-seeds.ts';
import type { Note } from '../../../lib/messages/notes-model.ts';
import { minutes, nothingBeside, seedFile, toBlob } from '../../support/seeds/seed-fixtures.ts';

const NOTE: Note = {
  id: '6d1d3c0e-5f9c-4d7b-9d63-6c1c7d5f9a02',
  body: 'Teknik- og Miljøudvalget',
  date: '2024-01-15',
  kind: 'minutes',
  item: null,
  passage: null,
  text: 'Spørg til økonomien',
  raise: true,
  todo: 'none',
  created: '2025-08-28T09:00:00.000Z',
  changed: '2025-08-28T09:00:00.000Z',
};
const KEPT = ['documents', 'sources', 'analyses', 'occurrences', 'persons', 'notes', 'holdings', 'apart'] as const;
const roomy = async (): Promise<Room> => ({ used: 1, left: 10 });

let name: string;
let before: unknown;
beforeEach(async () => {
  name = `backup-${Math.random()}`;
  const db = new CorpusDatabase(name);
  const documents = [await minutes('2024-01-15'), await minutes('2024-02-12', 'cykelstier')];
  await takeSeeds(toBlob(seedFile(documents)), { db, origin: 'member', file: 'a.json', open: nothingBeside });
  await saveNote(db, NOTE);
  before = await dump(db);
  db.close();
});
afterEach(async () => {
  await new CorpusDatabase(name).delete();
  await new CopyDatabase(name).delete();
});

async function dump(db: CorpusDatabase): Promise<unknown> {
  return Promise.all(KEPT.map(async (table) => [table, await db.table(table).toArray()]));
}

/** The version after this one, as a test makes it. */
function openNext(upgrade: Migration['upgrade'], readRoom = roomy): CorpusDatabase {
  const next: Migration = { version: DATABASE_VERSION + 1, stores: { more: 'id' }, ...(upgrade ? { upgrade } : {}) };
  return new CorpusDatabase(name, {
    migrations: [...MIGRATIONS, next],
    prepare: (db) => copyBeforeUpgrade(db, readRoom),
  });
}
const loseAll: Migration['upgrade'] = async (transaction) => {
  for (const table of KEPT) await transaction.table(table).clear();
};
const fail: Migration['upgrade'] = () => Promise.reject(new Error('half way'));

describe('a step to a new version', () => {
  it('that loses documents and notes has them put back from the copy, which then goes', async () => {
    const db = openNext(loseAll);
    await db.open();
    expect(await db.documents.count()).toBe(0);
    expect(await putBackCopy(db)).toEqual([]);
    await rereadWithKnownNames(db);
    expect(await dump(db)).toEqual(before);
    expect(await Dexie.exists(new CopyDatabase(name).name)).toBe(false);
    db.close();
  });

  it('is put back wherever that was broken off before', async () => {
    const db = openNext(loseAll);
    await db.open();
    const stop = new AbortController();
    const report = async (): Promise<void> => stop.abort();
    await expect(putBackCopy(db, { signal: stop.signal, report })).rejects.toThrow();
    expect(await db.documents.count()).toBe(1);
    expect(await putBackCopy(db)).toEqual([]);
    await rereadWithKnownNames(db);
    expect(await dump(db)).toEqual(before);
    db.close();
  });

  it('that loses nothing is left as it is: nothing newer is undone by the copy', async () => {
    const db = openNext(undefined);
    await db.open();
    await saveNote(db, { ...NOTE, text: 'Nyere', changed: '2025-09-01T09:00:00.000Z' });
    await putBackCopy(db);
    expect((await listNotes(db, null)).map(({ text }) => text)).toEqual(['Nyere']);
    db.close();
  });

  it('is taken without a copy where there is no room for one', async () => {
    const db = openNext(undefined, async () => ({ used: 10, left: 9 }));
    await db.open();
    expect(await dump(db)).toEqual(before);
    expect(await Dexie.exists(new CopyDatabase(name).name)).toBe(false);
    db.close();
  });

  it('that fails leaves all as it was, and the collection can be built up again from its texts', async () => {
    const db = openNext(fail);
    await expect(db.open()).rejects.toThrow();
    const old = new CorpusDatabase(name);
    expect(await dump(old)).toEqual(before);
    old.close();
    expect(await rebuildFromCopy(db, {})).toEqual([]);
    await rereadWithKnownNames(db);
    expect(await dump(db)).toEqual(before);
    expect(db.backendDB().version).toBe((DATABASE_VERSION + 1) * 10);
    db.close();
  });

  it('tells which document cannot be read again', async () => {
    const old = new CorpusDatabase(name);
    await old.documents.toCollection().modify((row) => {
      if (row.date === '2024-02-12') Object.assign(row, { kind: 'ukendt' });
    });
    old.close();
    const db = openNext(fail);
    expect(await rebuildFromCopy(db, {})).toEqual(['Referat af mødet den 2024-02-12']);
    expect(await db.documents.count()).toBe(1);
    db.close();
  });
});
