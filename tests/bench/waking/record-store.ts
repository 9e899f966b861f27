/** The plainest way to keep records in IndexedDB, for the peers. */

const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('records');
  return whenDone(request);
}

export async function keepRecord(key: string, value: string): Promise<void> {
  const db = await openStore();
  const transaction = db.transaction('records', 'readwrite');
  transaction.objectStore('records').put(value, key);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}

/** All records, keys and values in the same order. */
export async function readRecords(): Promise<{ keys: string[]; values: string[] }> {
  const db = await openStore();
  const store = db.transaction('records').objectStore('records');
  const [keys, values] = await Promise.all([whenDone(store.getAllKeys()), whenDone<string[]>(store.getAll())]);
  return { keys: keys.map(String), values };
}
