/** Copies what cannot be had again out of a collection of any version, before it is brought to another one. */
import Dexie from 'dexie';
import { type CopiedText, CopyDatabase, OWN_TABLES } from './copy-database.ts';

/** Bytes; null where the browser does not say. */
export interface Room {
  readonly used: number | null;
  readonly left: number | null;
}

/** The collection's database as it is to be. */
export interface Wanted {
  readonly name: string;
  /** As Dexie counts. */
  readonly verno: number;
}

/** Dexie counts versions in tens. */
const VERSION_STEP = 10;
/** Texts read and written at once. */
const AT_ONCE = 50;
const LOCK = 'roed-traad-kopi';

/** Where there is an older version, and room for a copy. Never rejects: without a copy the new version is tried all the same. */
export async function copyBeforeUpgrade({ name, verno }: Wanted, readRoom: () => Promise<Room>): Promise<void> {
  try {
    if (!(await isOlder({ name, verno }))) return;
    await oneAtATime(async () => {
      if ((await copiedVersion(name)) === (await versionOf(name))) return;
      const { used, left } = await readRoom();
      if (used === null || left === null || left < used) return;
      await makeCopy(name);
    });
  } catch (cause) {
    console.warn('Rød tråd: no copy was made', cause);
    await dropCopy(name).catch(() => {});
  }
}

/** Whatever the version. @throws when there is no room, or nothing to copy. */
export async function makeCopy(name: string): Promise<void> {
  const old = new Dexie(name);
  const copy = new CopyDatabase(name);
  try {
    await old.open();
    await copy.delete({ disableAutoOpen: false });
    const tables = new Set(old.tables.map((table) => table.name));
    const texts = await copyTexts(old, copy);
    for (const table of OWN_TABLES) if (tables.has(table)) await copyTable(old, copy, table);
    const version = old.backendDB().version;
    await copy.states.put({ name: 'state', version, texts });
  } finally {
    old.close();
    copy.close();
  }
}

/** @returns how many there were. */
async function copyTexts(old: Dexie, copy: CopyDatabase): Promise<number> {
  const ids = await old.table('sources').toCollection().primaryKeys();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const [sources, facts] = await Promise.all([
      old.table('sources').bulkGet(some),
      old.table('documents').bulkGet(some),
    ]);
    const rows = sources.map((source, place): CopiedText => ({ facts: facts[place], source }));
    await copy.rows.add({ table: 'texts', rows });
  }
  return ids.length;
}

async function copyTable(old: Dexie, copy: CopyDatabase, table: string): Promise<void> {
  const keys = await old.table(table).toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    await copy.rows.add({ table, rows: await old.table(table).bulkGet(keys.slice(at, at + AT_ONCE)) });
  }
}

export async function dropCopy(name: string): Promise<void> {
  await new CopyDatabase(name).delete();
}

/** What is kept is of an older version. */
export async function isOlder({ name, verno }: Wanted): Promise<boolean> {
  const found = await versionOf(name);
  return found !== null && found < verno * VERSION_STEP;
}

/** Null where there is no whole copy. */
async function copiedVersion(name: string): Promise<number | null> {
  const copy = new CopyDatabase(name);
  if (!(await Dexie.exists(copy.name))) return null;
  const state = await copy.states.get('state');
  copy.close();
  return state?.version ?? null;
}

/** Null where there is none: looking must not make it. */
async function versionOf(name: string): Promise<number | null> {
  return (await indexedDB.databases()).find((one) => one.name === name)?.version ?? null;
}

async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const { locks } = globalThis.navigator ?? {};
  await (locks ? locks.request(LOCK, work) : work());
}
