/** The corpus as reading a page needs it: the index of its items, which documents there are, the names they know. */
import { type ChooseNames, nameChooser } from '../entities/choose-names.ts';
import type { KnownNames } from '../entities/known-names.ts';
import { type SettledNames, settleKnownNames } from '../entities/settle-known-names.ts';
import type { OpenIndex } from '../links/index/open-index.ts';
import type { CorpusDatabase, DocumentRow, PersonsRow } from './database.ts';
import type { IndexStateRow } from './index/model.ts';
import { createRawStore, type RawStore } from './index/raw-store.ts';
import { createCaches, type IndexCaches, type LoadedIndex, readIndex } from './index/read-index.ts';
import { gatherKnownNames } from './known-names.ts';
import { DATABASE_VERSION } from './migrations/index.ts';

export interface Corpus {
  readonly revision: number;
  readonly index: OpenIndex;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly known: KnownNames;
  /** The same, of each person one name. */
  readonly settled: SettledNames;
  /** Those that matter to a text. */
  readonly chooseNames: ChooseNames;
}

export type KeptCorpus = Pick<Corpus, 'revision' | 'index' | 'documents'>;

/** Caches, nothing more: a worker that was stopped loads them again. */
export interface CorpusLoader {
  /** Enough to rank: the least that a woken worker can begin with. */
  index(): Promise<Pick<Corpus, 'revision' | 'index'>>;
  /** Enough to show what was ranked. */
  load(): Promise<KeptCorpus>;
  /** Enough to read a page or to draw a card. */
  loadWhole(): Promise<Corpus>;
}

export function createCorpusLoader(db: CorpusDatabase, store: RawStore = openStore(db)): CorpusLoader {
  const readVersion = async (): Promise<string> => {
    const [revision, state] = await store.read(['meta', 'indexes'], (from) =>
      Promise.all([from.get<{ value: number }>('meta', 'revision'), from.get<IndexStateRow>('indexes', 'state')]),
    );
    return versionOf(revision?.value ?? 0, state);
  };
  let held: { readonly epoch: number; readonly caches: IndexCaches } | null = null;
  const cachesOf = (epoch: number): IndexCaches => {
    if (held?.epoch !== epoch) held = { epoch, caches: createCaches() };
    return held.caches;
  };
  let loading: Promise<LoadedIndex> | null = null;
  const index = async (): Promise<LoadedIndex> => {
    // Just woken, there is nothing that could have changed since.
    if (loading) {
      const [version, loaded] = await Promise.all([readVersion(), loading.catch(() => null)]);
      if (loaded && version === versionOf(loaded.revision, loaded)) return loaded;
    }
    loading = readIndex(store, cachesOf);
    return loading;
  };
  const documents = oncePerRevision(async () => {
    const rows = await store.read(['documents'], (from) => from.getAll<DocumentRow>('documents'));
    return new Map(rows.map((row) => [row.id, row]));
  });
  const names = oncePerRevision(async () => {
    const known = gatherKnownNames(await store.read(['persons'], (from) => from.getAll<PersonsRow>('persons')));
    const settled = settleKnownNames(known);
    return { known, settled, chooseNames: nameChooser(settled) };
  });
  const load = async (): Promise<KeptCorpus> => {
    const loaded = await index();
    return { ...loaded, documents: await documents(loaded) };
  };
  return {
    index,
    load,
    loadWhole: async () => {
      const loaded = await index();
      const [rows, known] = await Promise.all([documents(loaded), names(loaded)]);
      return { ...loaded, documents: rows, ...known };
    },
  };
}

const versionOf = (revision: number, state?: Pick<IndexStateRow, 'epoch' | 'generation'>): string =>
  `${revision} ${state?.epoch} ${state?.generation}`;

/** All of it, once: for who asks no second time. */
export function loadCorpus(db: CorpusDatabase): Promise<Corpus> {
  return createCorpusLoader(db).loadWhole();
}

const openStore = (db: CorpusDatabase): RawStore => createRawStore(db, DATABASE_VERSION);

function oncePerRevision<T>(read: () => Promise<T>): (loaded: LoadedIndex) => Promise<T> {
  let held: { readonly loaded: LoadedIndex; readonly value: Promise<T> } | null = null;
  return (loaded) => {
    if (held?.loaded === loaded) return held.value;
    const value = read();
    held = { loaded, value };
    value.catch(() => {
      held = null;
    });
    return value;
  };
}
