/** The corpus as reading a page needs it: the index of its items, which documents there are, the names they know. */
import type { ChooseNames } from '../entities/choose-names.ts';
import type { KnownNames } from '../entities/known-names.ts';
import type { SettledNames } from '../entities/settle-known-names.ts';
import type { OpenIndex } from '../links/index/open-index.ts';
import type { DocumentRow, PersonsRow } from './database.ts';
import { createCaches, type IndexCaches } from './index/caches.ts';
import type { IndexStateRow } from './index/model.ts';
import { createRawStore, type DatabaseOwner, type RawStore } from './index/raw-store.ts';
import { type LoadedIndex, readIndex } from './index/read-index.ts';
import { DATABASE_VERSION } from './migrations/version.ts';

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

/** Enough to rank; enough to show what was ranked is read when it is asked for. */
export interface AskedCorpus extends Pick<Corpus, 'revision' | 'index'> {
  readDocuments(): Promise<Corpus['documents']>;
}

export type KeptCorpus = Pick<Corpus, 'revision' | 'index' | 'documents'>;

/** Caches, nothing more: a worker that was stopped loads them again. */
export interface CorpusLoader {
  /** Reads what every question begins with, where it can be read as it is: for a worker that has just begun. */
  prepare(): Promise<void>;
  /** Enough to rank: the least that a woken worker can begin with. */
  index(): Promise<Pick<Corpus, 'revision' | 'index'>>;
  /**
   * One question. What is held answers at once, while it is looked up whether the corpus is still the same; where it is
   * not, the question is asked anew.
   * @param work is called once or twice, and changes nothing.
   */
  ask<T>(work: (corpus: AskedCorpus) => Promise<T>): Promise<T>;
  /** Reads ahead what further questions need, as far as it may be held; for when nothing else is going on. */
  hold(signal?: AbortSignal): Promise<void>;
  /** Enough to show what was ranked. */
  load(): Promise<KeptCorpus>;
  /** Enough to read a page or to draw a card. */
  loadWhole(): Promise<Corpus>;
}

export function createCorpusLoader(owner: DatabaseOwner): CorpusLoader {
  const store: RawStore = createRawStore(owner, DATABASE_VERSION);
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
    const rows = await store.read(['persons'], (from) => from.getAll<PersonsRow>('persons'));
    // Ranking needs no names: what settles them is evaluated when a page is read.
    const { settleCorpusNames } = await import('./settle-corpus-names.ts');
    return settleCorpusNames(rows);
  });
  const load = async (): Promise<KeptCorpus> => {
    const loaded = await index();
    return { ...loaded, documents: await documents(loaded) };
  };
  const askedOf = (loaded: LoadedIndex): AskedCorpus => ({ ...loaded, readDocuments: () => documents(loaded) });
  return {
    prepare: async () => {
      if (await store.openAhead()) await index();
    },
    index,
    load,
    ask: async (work) => {
      const kept = await loading?.catch(() => null);
      if (!kept) return work(askedOf(await index()));
      const [version, answer] = await Promise.all([readVersion(), settle(work(askedOf(kept)))]);
      if (version !== versionOf(kept.revision, kept)) return work(askedOf(await index()));
      if ('cause' in answer) throw answer.cause;
      return answer.value;
    },
    hold: async (signal) => {
      const kept = await loading?.catch(() => null);
      await kept?.hold(signal);
    },
    loadWhole: async () => {
      const loaded = await index();
      const [rows, known] = await Promise.all([documents(loaded), names(loaded)]);
      return { ...loaded, documents: rows, ...known };
    },
  };
}

const settle = <T>(work: Promise<T>): Promise<{ readonly value: T } | { readonly cause: unknown }> =>
  work.then(
    (value) => ({ value }),
    (cause: unknown) => ({ cause }),
  );

const versionOf = (revision: number, state?: Pick<IndexStateRow, 'epoch' | 'generation'>): string =>
  `${revision} ${state?.epoch} ${state?.generation}`;

/** All of it, once: for who asks no second time. */
export function loadCorpus(owner: DatabaseOwner): Promise<Corpus> {
  return createCorpusLoader(owner).loadWhole();
}

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
