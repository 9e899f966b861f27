/** The corpus in the background: synced when the extension is installed or started, taken up again when broken off. */
import { browser } from 'wxt/browser';
import { dropCopy } from '../../lib/corpus/backup/make-copy.ts';
import type { CorpusDatabase } from '../../lib/corpus/database.ts';
import { explainFault, nameFault } from '../../lib/corpus/explain-fault.ts';
import { createHolding } from '../../lib/corpus/hold-soon.ts';
import { tidyIndex } from '../../lib/corpus/index/tidy-index.ts';
import { type CorpusLoader, createCorpusLoader } from '../../lib/corpus/load-corpus.ts';
import { putRight } from '../../lib/corpus/mend/put-right.ts';
import { readRevision } from '../../lib/corpus/read-revision.ts';
import { createReadingPool, type ReadingPool } from '../../lib/corpus/reading/reading-pool.ts';
import { rereadWithKnownNames } from '../../lib/corpus/reread/reread-with-known-names.ts';
import { syncSeeds } from '../../lib/corpus/sync-seeds.ts';
import type { SyncProgress } from '../../lib/messages/model.ts';
import { parseSettings, SETTINGS_KEY, type Settings } from '../../lib/messages/settings.ts';
import { CLEARED_KEY, SEEN_MEETINGS_KEY } from '../../lib/messages/storage-keys.ts';
import { IDLE_SYNC, type SessionStore } from '../../lib/messages/tab-parts.ts';
import { createTranslator, type Translate } from '../../locales/translate.ts';
import { openCorpus } from '../common/open-corpus.ts';
import { stayAwake } from './stay-awake.ts';
import type { Tabs } from './tabs.ts';
import { createThreads } from './threads/open-threads.ts';

export interface CorpusService {
  readonly db: CorpusDatabase;
  /** What is taken in is read on threads of its own: this one answers pages. */
  readonly reading: ReadingPool;
  /** With the names known from all documents, those to which others have become known. */
  reread(): Promise<void>;
  ask: CorpusLoader['ask'];
  load: CorpusLoader['load'];
  loadWhole: CorpusLoader['loadWhole'];
  /**
   * One at a time: a second call waits for the first.
   * @param asked the member wants it, and after deleting all it is wanted again from now on.
   */
  sync(asked?: boolean): Promise<SyncProgress>;
  /** Builds all up again from its texts, where it cannot be brought to this version; then as `sync`. */
  rebuild(): Promise<SyncProgress>;
  /**
   * Deletes all that is kept; the documents that come with the extension stay away until they are asked for.
   * @param quiet resolves when nobody else writes any more.
   */
  clear(quiet: Promise<void>): Promise<void>;
  /** Sync, unless it is known to have come to its end since the browser was started. */
  resume(): Promise<void>;
  readSettings(): Promise<Settings>;
  /** What is wrong with the database, in the member's language. */
  explain(cause: unknown): Promise<string>;
}

/** Milliseconds for which a page that holds the database has time to let go of it. */
const HELD_UP = 1000;
const sleep = (time: number): Promise<void> => new Promise((wake) => setTimeout(wake, time));

const NOTHING: SyncProgress = { phase: 'done', done: 0, total: 0, problems: [] };

export function createCorpusService(store: SessionStore, tabs: Tabs): CorpusService {
  const db = openCorpus();
  const reading = createReadingPool(createThreads());
  const loader = createCorpusLoader(db);
  // While the message that woke it is on its way; whatever hinders it is told to who asks.
  loader.prepare().catch(() => undefined);
  const holdSoon = createHolding(loader);
  const readSettings = async (): Promise<Settings> =>
    parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  let running: Promise<SyncProgress> | null = null;
  let stop = new AbortController();

  const translator = async (): Promise<Translate> => createTranslator((await readSettings()).language);
  const fail = async (problem: string, more: Partial<SyncProgress> = {}): Promise<SyncProgress> => {
    const name = (await translator())('problem.database');
    const failed: SyncProgress = { ...IDLE_SYNC, phase: 'failed', problems: [{ name, message: problem }], ...more };
    await store.writeSync(failed);
    return failed;
  };
  let isHeldUp = false;
  /** A page of the version before holds it; this waits until it is closed, and goes on. */
  const tellHeldUp = async (): Promise<void> => {
    if (isHeldUp) return;
    isHeldUp = true;
    await sleep(HELD_UP);
    const isTold = db.isWaiting;
    if (isTold) await fail((await translator())('problem.database.blocked'));
    while (db.isWaiting) await sleep(HELD_UP);
    isHeldUp = false;
    // What began to open it may be no sync, and would not tell how it ended.
    if (isTold && (await store.readSync()).phase === 'failed') await run(false);
  };
  db.on('blocked', () => void tellHeldUp());

  const runSync = async (asked: boolean, isRebuilt: boolean): Promise<SyncProgress> => {
    const translate = await translator();
    stop = new AbortController();
    const { signal } = stop;
    if (asked) await browser.storage.local.remove(CLEARED_KEY);
    // Stopped before anything is reported, it must be taken up again all the same.
    if ((await store.readSync()).phase !== 'idle') await store.writeSync({ ...IDLE_SYNC, phase: 'running' });
    const isCleared = CLEARED_KEY in (await browser.storage.local.get(CLEARED_KEY));
    // One that could not be opened before is tried again.
    if (!isRebuilt) await db.open();
    const before = isRebuilt ? null : await readRevision(db);
    const report = (progress: SyncProgress): Promise<void> => store.writeSync(progress);
    const { told, problems } = await putRight({ db, isRebuilt, now: Date.now(), translate, report, signal });
    const progress = isCleared
      ? await readAgain(signal)
      : await syncSeeds({ db, open: openSeedFile, translate, report, signal, reading });
    const ended = {
      ...progress,
      problems: [...problems, ...progress.problems],
      ...(told.length > 0 ? { told } : {}),
    };
    await store.writeSync(ended);
    if ((await readRevision(db)) !== before) {
      await tidyIndex(db, { whole: true });
      await tabs.readAllAgain('all');
    }
    return ended;
  };
  /** The member has deleted what comes with the extension: what is kept besides is brought up to date all the same. */
  const readAgain = async (signal: AbortSignal): Promise<SyncProgress> => {
    await rereadWithKnownNames(db, { signal, reading });
    return NOTHING;
  };
  const run = (asked: boolean, isRebuilt = false): Promise<SyncProgress> => {
    running ??= stayAwake(() => runSync(asked, isRebuilt))
      .catch((cause): Promise<SyncProgress> => failWith(cause))
      .finally(() => {
        running = null;
      });
    return running;
  };
  const explain = async (cause: unknown): Promise<string> => explainFault(db, cause, await translator());
  const failWith = async (cause: unknown): Promise<SyncProgress> => {
    console.error('Rød tråd: sync', cause);
    return fail(await explain(cause), nameFault(db, cause) === 'upgrade' ? { canRebuild: true } : {});
  };
  return {
    db,
    reading,
    reread: () => rereadWithKnownNames(db, { reading }),
    ask: (work) => loader.ask(work).finally(holdSoon),
    load: () => loader.load().finally(holdSoon),
    loadWhole: () => loader.loadWhole().finally(holdSoon),
    sync: (asked = false) => run(asked),
    rebuild: async () => {
      while (running) await running;
      return run(false, true);
    },
    explain,
    resume: async () => {
      const { phase } = await store.readSync();
      if (phase === 'idle' || phase === 'running') await run(false);
    },
    clear: async (quiet) => {
      await browser.storage.local.set({ [CLEARED_KEY]: true });
      // Which pages of meetings were visited is the member's own too.
      await browser.storage.local.remove(SEEN_MEETINGS_KEY);
      stop.abort();
      await Promise.all([running, quiet]);
      await dropCopy(db.name);
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
