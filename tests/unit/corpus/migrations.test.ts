/** Every step from one version of the database to the next, with a row before and after; and what becomes of one that fails. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { explainFault } from '../../../lib/corpus/explain-fault.ts';
import { MIGRATIONS } from '../../../lib/corpus/migrations/index.ts';
import { DATABASE_VERSION } from '../../../lib/corpus/migrations/version.ts';
import { createTranslator } from '../../../locales/translate.ts';
import { MIGRATION_EXAMPLES } from './migration-examples.ts';

async function fill(db: CorpusDatabase, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  await db.open();
  for (const [table, list] of Object.entries(rows)) await db.table(table).bulkPut([...list]);
  db.close();
}

async function dump(db: CorpusDatabase, tables: readonly string[]): Promise<Record<string, unknown[]>> {
  const dumped: Record<string, unknown[]> = {};
  for (const table of tables) dumped[table] = await db.table(table).toArray();
  return dumped;
}

it('each step has a file with the next number, and an example', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  expect(DATABASE_VERSION).toBe(MIGRATIONS.length);
  expect(Object.keys(MIGRATION_EXAMPLES).map(Number)).toEqual(MIGRATIONS.slice(1).map(({ version }) => version));
});

describe.each(Object.entries(MIGRATION_EXAMPLES))('version %s', (version, { before, after }) => {
  const name = `migration-${version}`;
  const at = Number(version);

  it('keeps what was there, in its new shape', async () => {
    await fill(new CorpusDatabase(name, { migrations: MIGRATIONS.slice(0, at - 1) }), before);
    const db = new CorpusDatabase(name, { migrations: MIGRATIONS.slice(0, at) });
    expect(await dump(db, Object.keys(after))).toEqual(after);
    await db.delete();
  });

  it('that fails leaves the version before usable, and says so', async () => {
    const failing = MIGRATIONS.slice(0, at).map((step) => ({
      ...step,
      ...(step.version === at ? { upgrade: () => Promise.reject(new Error('half way')) } : {}),
    }));
    await fill(new CorpusDatabase(`${name}-fails`, { migrations: MIGRATIONS.slice(0, at - 1) }), before);
    const db = new CorpusDatabase(`${name}-fails`, { migrations: failing });
    const fault = await db.open().then(
      () => null,
      (cause: unknown) => explainFault(db, cause, createTranslator('da')),
    );
    expect(fault).toMatch(/kunne ikke opdateres til den nye version. Den er uændret/);
    const old = new CorpusDatabase(`${name}-fails`, { migrations: MIGRATIONS.slice(0, at - 1) });
    expect(await dump(old, Object.keys(before))).toEqual(before);
    await old.delete();
  });
});

it('a collection of a newer version opens as it is', async () => {
  const newer = new CorpusDatabase('newer', {
    migrations: [...MIGRATIONS, { version: DATABASE_VERSION + 1, stores: { more: 'id' } }],
  });
  await newer.open();
  await newer.sources.put({ id: 'a', text: 'Referat' });
  newer.close();
  const db = new CorpusDatabase('newer');
  expect(await db.sources.toArray()).toEqual([{ id: 'a', text: 'Referat' }]);
  await db.delete();
});
