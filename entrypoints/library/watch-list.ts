/** The library's list as it grows: fetched again when something has been taken in, drawn again when anything moves. */
import { browser } from 'wxt/browser';
import type { ImportedFile, LibraryIntake, Sources, StorageState } from '../../lib/messages/intake-model.ts';
import { INTAKE_KEY, readIntake } from '../../lib/messages/intake-state.ts';
import type { LibraryBody, LibraryState } from '../../lib/messages/library-model.ts';
import { type SessionStore, SYNC_KEY } from '../../lib/messages/tab-parts.ts';
import { ownPages } from '../common/own-pages.ts';
import { sources } from '../common/source-pages.ts';
import { readStorageState } from './storage-state.ts';

export interface WatchListOptions {
  readonly draw: (state: LibraryState) => void;
  readonly store: SessionStore;
  readonly imports: () => readonly ImportedFile[];
}

/** Between two fetchings, in milliseconds: the list is not fetched for every document. */
const APART = 1000;
/** A long list takes long to fetch and to draw: it is fetched for a tenth of the time at most. */
const REST = 9;
const NO_SOURCES: Sources = { files: [], subscriptions: [], meetings: [] };

/** @returns to be called when something has moved. */
export async function watchList({ draw, store, imports }: WatchListOptions): Promise<() => void> {
  let bodies: readonly LibraryBody[] | null = null;
  let from: Sources = NO_SOURCES;
  let storage: StorageState | null = null;
  let failure: string | null = null;
  let isFetching = false;
  let isStale = false;

  const show = async (): Promise<void> => {
    const [sync, { running, landed }] = await Promise.all([store.readSync(), readIntake(browser.storage.session)]);
    const intake: LibraryIntake = { ...from, running, landed, imports: imports(), storage };
    if (failure !== null) draw({ view: 'failed', sync, message: failure });
    else draw(bodies ? { view: 'list', sync, bodies, intake } : { view: 'loading', sync });
  };
  const fetchAll = async (): Promise<void> => {
    const [listed, known, room] = await Promise.all([
      ownPages.listLibrary({}),
      sources.listSources({}),
      readStorageState(),
    ]);
    failure = !listed.ok && listed.error.code === 'database' ? listed.error.message : null;
    if (listed.ok) bodies = listed.value.bodies;
    if (known.ok) from = known.value;
    storage = room;
    await show();
  };
  const fetchWhileStale = async (): Promise<void> => {
    isFetching = true;
    while (isStale) {
      isStale = false;
      const begun = performance.now();
      await fetchAll();
      const rest = Math.max(APART, REST * (performance.now() - begun));
      await new Promise((wake) => setTimeout(wake, rest));
    }
    isFetching = false;
  };
  const refresh = (): void => {
    void show();
    isStale = true;
    if (!isFetching) void fetchWhileStale();
  };
  browser.storage.session.onChanged.addListener((changes) => {
    if (SYNC_KEY in changes || INTAKE_KEY in changes) refresh();
  });
  await fetchAll();
  return refresh;
}
