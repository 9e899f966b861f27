/** The intake in the background: one run at a time, taken up again when the worker was stopped, once a day by alarm. */
import { browser } from 'wxt/browser';
import { tidyIndex } from '../../lib/corpus/index/tidy-index.ts';
import { runIntake } from '../../lib/corpus/intake/run-intake.ts';
import { explainProblem } from '../../lib/corpus/seeds/explain-problem.ts';
import type { IntakeState } from '../../lib/messages/intake-model.ts';
import { INTAKE_KEY, readIntake } from '../../lib/messages/intake-state.ts';
import { createTranslator } from '../../locales/translate.ts';
import type { CorpusService } from './corpus-service.ts';
import { stayAwake } from './stay-awake.ts';
import type { Tabs } from './tabs.ts';

export interface Intake {
  /** Take in what is waiting. */
  wake(): Promise<void>;
  /** Nothing more is told of files that have landed. */
  clearLanded(): Promise<void>;
  /** Breaks off the run; what has landed stays. Resolves when nothing is written any more. */
  stop(): Promise<void>;
}

const ALARM = 'intake';
/** Minutes: subscriptions say themselves when they are due, once a day. */
const LOOK_EVERY = 60;

export function createIntake(corpus: CorpusService, tabs: Tabs): Intake {
  const area = browser.storage.session;
  let running: Promise<void> | null = null;
  let again = false;
  let stop = new AbortController();

  const change = async (edit: (state: IntakeState) => IntakeState): Promise<void> =>
    area.set({ [INTAKE_KEY]: edit(await readIntake(area)) });
  const run = async (): Promise<void> => {
    const translate = createTranslator((await corpus.readSettings()).language);
    const isChanged = await runIntake({
      db: corpus.db,
      reading: corpus.reading,
      fetch: (address, init) => fetch(address, init),
      now: Date.now,
      tell: (now) => change((state) => ({ ...state, running: now })),
      tellLanded: (name, { documents, landed, problems }) =>
        change((state) => ({
          ...state,
          landed: [
            ...state.landed,
            {
              name,
              documents,
              landed,
              problems: problems.first.map((problem) => explainProblem(problem, translate)),
              problemCount: problems.count,
            },
          ],
        })),
      signal: stop.signal,
    });
    if (!isChanged) return;
    await tidyIndex(corpus.db, { whole: true });
    await tabs.readAllAgain('all');
  };
  const wake = (): Promise<void> => {
    again = true;
    running ??= stayAwake(async () => {
      try {
        // The documents that come with the extension go first.
        await corpus.resume();
        while (again) {
          again = false;
          stop = new AbortController();
          await run().catch((cause) => {
            if (!stop.signal.aborted) console.error('Rød tråd: intake', cause);
          });
        }
      } finally {
        // In the same turn as the last look: who wakes it from now on begins anew.
        running = null;
      }
    });
    return running;
  };
  const arm = (): void => void browser.alarms.create(ALARM, { periodInMinutes: LOOK_EVERY });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void wake();
  });
  browser.runtime.onInstalled.addListener(() => {
    arm();
    void wake();
  });
  browser.runtime.onStartup.addListener(() => {
    arm();
    void wake();
  });
  // A worker that was stopped in the middle goes on.
  void readIntake(area).then((state) => {
    if (state.running) void wake();
  });
  return {
    wake,
    clearLanded: () => change((state) => ({ ...state, landed: [] })),
    stop: async () => {
      again = false;
      stop.abort();
      await running;
    },
  };
}
