/** What tests do to the extension's database behind its back, from a page of the extension. */
import type { Page } from '@playwright/test';

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
 * The database as an older version of the extension left it: the same rows of the tables that it had.
 * @param version as the browser counts it.
 */
export async function turnBackDatabase(ownPage: Page, version: number, newer: readonly string[]): Promise<void> {
  await ownPage.evaluate(
    async ([older, without]) => {
      const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      interface Table {
        readonly name: string;
        readonly keyPath: string | string[] | null;
        readonly autoIncrement: boolean;
        readonly indexes: readonly { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
        readonly rows: readonly unknown[];
      }
      const now = await whenDone(indexedDB.open('roed-traad'));
      const tables: Table[] = [];
      for (const name of [...now.objectStoreNames].filter((one) => !without.includes(one))) {
        const store = now.transaction(name).objectStore(name);
        const indexes = [...store.indexNames].map((one) => {
          const { keyPath, unique, multiEntry } = store.index(one);
          return { name: one, keyPath: keyPath as string | string[], unique, multiEntry };
        });
        const { keyPath, autoIncrement } = store;
        tables.push({ name, keyPath, autoIncrement, indexes, rows: await whenDone(store.getAll()) });
      }
      now.close();
      await whenDone(indexedDB.deleteDatabase('roed-traad'));
      const opening = indexedDB.open('roed-traad', older);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, autoIncrement, indexes } of tables) {
          const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
            store.createIndex(index, path, { unique, multiEntry });
        }
      };
      const old = await whenDone(opening);
      for (const { name, rows } of tables) {
        const store = old.transaction(name, 'readwrite').objectStore(name);
        for (const row of rows) await whenDone(store.put(row));
      }
      old.close();
    },
    [version, newer] as [number, readonly string[]],
  );
}
