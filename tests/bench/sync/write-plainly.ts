/** Bare IndexedDB: the rows of the corpus into tables of the same keys, without indexes, a transaction a document. */

const TABLES = ['documents', 'sources', 'analyses', 'occurrences', 'persons', 'packed'] as const;
const DOCUMENTS_AT_ONCE = 100;

const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const whenComplete = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

type Row = Readonly<Record<string, unknown>>;

/** @returns milliseconds of writing: reading the rows is left out. */
export async function writePlainly(): Promise<number> {
  const from = await whenDone(indexedDB.open('roed-traad'));
  const opening = indexedDB.open('plain', 1);
  opening.onupgradeneeded = () => {
    for (const table of TABLES) {
      opening.result.createObjectStore(table, { keyPath: from.transaction(table).objectStore(table).keyPath });
    }
    opening.result.createObjectStore('chunks');
  };
  const to = await whenDone(opening);
  let time = 0;
  const ids = (await whenDone(from.transaction('documents').objectStore('documents').getAllKeys())).map(String);
  for (let at = 0; at < ids.length; at += DOCUMENTS_AT_ONCE) {
    const batch = await Promise.all(ids.slice(at, at + DOCUMENTS_AT_ONCE).map((id) => readRows(from, id)));
    const start = performance.now();
    for (const rows of batch) {
      const transaction = to.transaction([...TABLES], 'readwrite');
      for (const [table, list] of rows) for (const row of list) transaction.objectStore(table).put(row);
      await whenComplete(transaction);
    }
    time += performance.now() - start;
  }
  const chunks = from.transaction('chunks').objectStore('chunks');
  const [keys, values] = await Promise.all([whenDone(chunks.getAllKeys()), whenDone(chunks.getAll())]);
  const start = performance.now();
  const transaction = to.transaction('chunks', 'readwrite');
  for (const [at, value] of values.entries()) transaction.objectStore('chunks').put(value, keys[at]);
  await whenComplete(transaction);
  time += performance.now() - start;
  from.close();
  to.close();
  return time;
}

async function readRows(from: IDBDatabase, id: string): Promise<[string, Row[]][]> {
  const transaction = from.transaction([...TABLES]);
  const one = (table: string): Promise<Row> => whenDone(transaction.objectStore(table).get(id));
  const [document, source, analysis, persons, occurrences, packed] = await Promise.all([
    one('documents'),
    one('sources'),
    one('analyses'),
    one('persons'),
    one('occurrences'),
    whenDone<Row>(transaction.objectStore('packed').index('id').get(id)),
  ]);
  return [
    ['documents', [document]],
    ['sources', [source]],
    ['analyses', [analysis]],
    ['persons', [persons]],
    ['occurrences', [occurrences]],
    ['packed', [packed]],
  ];
}
