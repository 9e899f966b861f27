/**
 * Plain reading of the corpus' database, beside Dexie: a woken worker has its first row after two milliseconds instead of
 * fifteen. It only reads, never makes or changes a table, and makes room when the database is upgraded or deleted.
 */

export interface RawReading {
  get<T>(table: string, key: IDBValidKey): Promise<T | undefined>;
  getAll<T>(table: string, range?: IDBKeyRange): Promise<T[]>;
  getBy<T>(table: string, index: string, key: IDBValidKey): Promise<T | undefined>;
  getAllBy<T>(table: string, index: string, key: IDBValidKey | IDBKeyRange): Promise<T[]>;
}

export interface RawStore {
  /** All that `work` asks for, one request out of the other, is of one moment. */
  read<T>(tables: readonly string[], work: (from: RawReading) => Promise<T>): Promise<T>;
  /**
   * Opens the database if it stands there in today's version, before anybody asks: a worker that was just woken waits for its
   * message meanwhile. Nothing is made or upgraded.
   * @returns whether it is open.
   */
  openAhead(): Promise<boolean>;
}

/** Dexie's part: it makes and upgrades the tables. */
export interface DatabaseOwner {
  readonly name: string;
  open(): PromiseLike<unknown>;
}

/** Dexie counts versions in tens. */
const VERSION_STEP = 10;

const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export function createRawStore(owner: DatabaseOwner, version: number): RawStore {
  let connecting: Promise<IDBDatabase> | null = null;
  let connected: IDBDatabase | null = null;
  /** Opened ahead, and not asked for yet. */
  let ahead: Promise<IDBDatabase | null> | null = null;
  const open = async (): Promise<IDBDatabase> => {
    const opened = await ahead;
    ahead = null;
    return opened ?? openAt(owner, version);
  };
  const connect = (): Promise<IDBDatabase> => {
    connecting ??= open().then(
      (connection) => {
        const forget = (): void => {
          connection.close();
          connecting = null;
          connected = null;
        };
        connection.onversionchange = forget;
        connection.onclose = forget;
        connected = connection;
        return connection;
      },
      (cause) => {
        connecting = null;
        throw cause;
      },
    );
    return connecting;
  };
  return {
    // Once it is open all is asked for at once: what else is done meanwhile does not wait for it, nor it for that.
    read: async (tables, work) => work(readingOf((connected ?? (await connect())).transaction([...tables]))),
    openAhead: async () => {
      if (connecting) return true;
      ahead ??= openInVersion(owner.name, version).catch(() => null);
      if (!(await ahead)) return false;
      await connect();
      return true;
    },
  };
}

/** Null where it is not there, or of another version. */
async function openInVersion(name: string, version: number): Promise<IDBDatabase | null> {
  const found = await openAsItIs(name);
  if (found && found.version >= version * VERSION_STEP) return found;
  found?.close();
  return null;
}

function readingOf(transaction: IDBTransaction): RawReading {
  const tableOf = (table: string): IDBObjectStore => transaction.objectStore(table);
  return {
    get: (table, key) => whenDone(tableOf(table).get(key)),
    getAll: (table, range) => whenDone(tableOf(table).getAll(range)),
    getBy: (table, index, key) => whenDone(tableOf(table).index(index).get(key)),
    getAllBy: (table, index, key) => whenDone(tableOf(table).index(index).getAll(key)),
  };
}

/** Where the database is not there yet, or is of an older version, Dexie is let to it first. */
async function openAt(owner: DatabaseOwner, version: number): Promise<IDBDatabase> {
  const found = await openInVersion(owner.name, version);
  if (found) return found;
  await owner.open();
  const made = await openAsItIs(owner.name);
  if (made) return made;
  throw new Error(`${owner.name} cannot be opened`);
}

/** Null where there is none: it is not made. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      // Nobody's upgrade waits for it, not even before it is looked at.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (request.error?.name === 'AbortError') resolve(null);
      else reject(request.error);
    };
  });
}
