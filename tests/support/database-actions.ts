/** What tests do to the extension's database behind its back, from a page of the extension. */
import type { Page } from '@playwright/test';
import type { TextRow } from '../../lib/corpus/database.ts';
import { type AnalysisRow, unpackAnalysis } from '../../lib/corpus/rows/analysis-row.ts';
import { textOf } from '../../lib/corpus/rows/text-row.ts';
import { linkItemsOf } from '../../lib/links/link-items.ts';
import { dumpDatabase } from './session.ts';

/** Version of the database as the browser counts it; null where there is none. */
export async function versionOfDatabase(ownPage: Page): Promise<number | null> {
  return ownPage.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'roed-traad')?.version ?? null,
  );
}

/** Names of all databases. */
export async function namesOfDatabases(ownPage: Page): Promise<string[]> {
  return ownPage.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name).sort());
}

/** Puts another value in place of one row, or deletes it. */
export async function damageRow(ownPage: Page, table: string, key: string, value: unknown): Promise<void> {
  await ownPage.evaluate(
    async ([name, id, row]) => {
      const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await whenDone(indexedDB.open('roed-traad'));
      const store = db.transaction(name, 'readwrite').objectStore(name);
      await (row === null ? whenDone(store.delete(id)) : whenDone(store.put(row)));
      db.close();
    },
    [table, key, value] as [string, string, object | null],
  );
}

/**
 * The database as version 5 left it: what was read as objects, items and mentions in tables of their own. The page keeps
 * it open, as one of that version would: until it is closed nobody brings the database to another version.
 */
export async function turnBackDatabase(ownPage: Page): Promise<void> {
  const { analyses = [], sources = [] } = await dumpDatabase(ownPage);
  const strings = (sources as TextRow[]).map((row) => ({ ...row, text: textOf(row) }));
  const texts = new Map(strings.map(({ id, text }) => [id, text]));
  const stored = (analyses as AnalysisRow[]).map((row) => unpackAnalysis(row, texts.get(row.documentId) ?? ''));
  const before = {
    analyses: stored.map(({ source: _source, spans: _spans, ...row }) => row),
    items: stored.flatMap((analysis) => linkItemsOf(analysis)),
    sources: strings,
  };
  await ownPage.evaluate(async (old) => {
    const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: Record<string, { key: IDBValidKey; value: unknown }[]> = {};
    const makers: ((db: IDBDatabase) => void)[] = [
      (db) => void db.createObjectStore('items', { keyPath: 'id' }).createIndex('documentId', 'documentId'),
      (db) => void db.createObjectStore('mentions', { keyPath: 'id' }).createIndex('documentId', 'documentId'),
    ];
    const now = await whenDone(indexedDB.open('roed-traad'));
    for (const name of [...now.objectStoreNames].filter((one) => one !== 'occurrences')) {
      const store = now.transaction(name).objectStore(name);
      const { keyPath, autoIncrement } = store;
      const described = [...store.indexNames].map((one) => {
        const { keyPath: path, unique, multiEntry } = store.index(one);
        return { one, path, unique, multiEntry };
      });
      makers.push((db) => {
        const made = db.createObjectStore(name, { keyPath, autoIncrement });
        for (const { one, path, unique, multiEntry } of described) made.createIndex(one, path, { unique, multiEntry });
      });
      const [keys, values] = await Promise.all([whenDone(store.getAllKeys()), whenDone(store.getAll())]);
      rows[name] = values.map((value, at) => ({ key: keys[at] as IDBValidKey, value }));
    }
    now.close();
    await whenDone(indexedDB.deleteDatabase('roed-traad'));
    const opening = indexedDB.open('roed-traad', 50);
    opening.onupgradeneeded = () => {
      for (const make of makers) make(opening.result);
    };
    const db = await whenDone(opening);
    const put = async (name: string, values: readonly { key: IDBValidKey | null; value: unknown }[]): Promise<void> => {
      const store = db.transaction(name, 'readwrite').objectStore(name);
      for (const { key, value } of values)
        await whenDone(store.keyPath === null && key !== null ? store.put(value, key) : store.put(value));
    };
    for (const [name, values] of Object.entries(rows)) if (!(name in old)) await put(name, values);
    for (const [name, values] of Object.entries(old))
      await put(
        name,
        values.map((value) => ({ key: null, value })),
      );
    Object.assign(globalThis, { heldDatabase: db });
  }, before);
}
