/** The corpus in the background: synced when the extension is installed or started, taken up again when broken off. */
import { browser } from 'wxt/browser';
import { CorpusDatabase } from '../../lib/corpus/database.ts';
import { explainFault } from '../../lib/corpus/explain-fault.ts';
import { completeIndex } from '../../lib/corpus/index/complete-index.ts';
import { tidyIndex } from '../../lib/corpus/index/tidy-index.ts';
import { type CorpusLoader, createCorpusLoader } from '../../lib/corpus/load-corpus.ts';
import { readRevision } from '../../lib/corpus/read-revision.ts';
import { syncSeeds } from '../../lib/corpus/sync-seeds.ts';
import type { SyncProgress } from '../../lib/messages/model.ts';
import { parseSettings, SETTINGS_KEY, type Settings } from '../../lib/messages/settings.ts';
import { CLEARED_KEY, SEEN_MEETINGS_KEY } from '../../lib/messages/storage-keys.ts';
import { IDLE_SYNC, type SessionStore } from '../../lib/messages/tab-parts.ts';
import { createTranslator, type Translate } from '../../locales/translate.ts';
import type { Tabs } from './tabs.ts';

export interface CorpusService {
  readonly db: CorpusDatabase;
  load: CorpusLoader['load'];
  loadWhole: CorpusLoader['loadWhole'];
  /**
   * One at a time: a second call waits for the first.
   * @param asked the member wants it, and after deleting all it is wanted again from now on.
   */
  sync(asked?: boolean): Promise<SyncProgress>;
  /**
   * Deletes all that is kept; the documents that come with the extension stay away until they are asked for.
   * @param quiet resolves when nobody else writes any more.
   */
  clear(quiet: Promise<void>): Promise<void>;
  /** Sync, unless it is known to have come to its end since the browser was started. */
  resume(): Promise<void>;
  readSettings(): Promise<Settings>;
}

const NOTHING: SyncProgress = { phase: 'done', done: 0, total: 0, problems: [] };

export function createCorpusService(store: SessionStore, tabs: Tabs): CorpusService {
  const db = new CorpusDatabase();
  const loader = createCorpusLoader(db);
  const readSettings = async (): Promise<Settings> =>
    parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  let running: Promise<SyncProgress> | null = null;
  let stop = new AbortController();

  const runSync = async (asked: boolean): Promise<SyncProgress> => {
    if (asked) await browser.storage.local.remove(CLEARED_KEY);
    else if (CLEARED_KEY in (await browser.storage.local.get(CLEARED_KEY))) {
      await store.writeSync(NOTHING);
      return NOTHING;
    }
    stop = new AbortController();
    const translate = createTranslator((await readSettings()).language);
    await completeIndex(db);
    const before = await readRevision(db);
    const progress = await syncSeeds({
      db,
      open: openSeedFile,
      translate,
      report: (state) => store.writeSync(state),
      signal: stop.signal,
    });
    if ((await readRevision(db)) !== before) {
      await tidyIndex(db, { whole: true });
      await tabs.readAllAgain('all');
    }
    return progress;
  };
  const sync = (asked = false): Promise<SyncProgress> => {
    running ??= runSync(asked)
      .catch(async (cause): Promise<SyncProgress> => {
        const failed: SyncProgress = {
          ...IDLE_SYNC,
          phase: 'failed',
          problems: [describe(cause, createTranslator((await readSettings()).language))],
        };
        await store.writeSync(failed);
        return failed;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
  return {
    db,
    load: loader.load,
    loadWhole: loader.loadWhole,
    sync,
    resume: async () => {
      const { phase } = await store.readSync();
      if (phase === 'idle' || phase === 'running') await sync();
    },
    clear: async (quiet) => {
      await browser.storage.local.set({ [CLEARED_KEY]: true });
      // Which pages of meetings were visited is the member's own too.
      await browser.storage.local.remove(SEEN_MEETINGS_KEY);
      stop.abort();
      await Promise.all([running, quiet]);
      await db.delete({ disableAutoOpen: false });
      await store.writeSync(NOTHING);
      await tabs.readAllAgain('all');
    },
    readSettings,
  };
}

async function openSeedFile(path: string): Promise<Blob> {
  const response = await fetch(browser.runtime.getURL(`/seeds/${path}` as '/'));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.blob();
}

function describe(cause: unknown, translate: Translate): SyncProgress['problems'][number] {
  console.error('Rød tråd: sync', cause);
  return { name: translate('problem.database'), message: explainFault(cause, translate) };
}
