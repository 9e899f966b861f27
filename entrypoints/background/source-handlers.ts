/** Answers what the library asks about where documents come from. */
import { tidyIndex } from '../../lib/corpus/index/tidy-index.ts';
import { listSources } from '../../lib/corpus/intake/list-sources.ts';
import { clearMeetings, pauseMeetings, queueMeetings, resumeMeetings } from '../../lib/corpus/intake/queue-meetings.ts';
import { pauseIntake, resumeIntake } from '../../lib/corpus/intake/run-intake.ts';
import { endSubscription, newSubscription } from '../../lib/corpus/intake/subscriptions.ts';
import { keepDocument } from '../../lib/corpus/keep-document.ts';
import { isQuotaError } from '../../lib/corpus/quota-error.ts';
import { deleteDocument } from '../../lib/corpus/seeds/holdings.ts';
import { fail, succeed } from '../../lib/messages/result.ts';
import { done, type Handlers } from '../../lib/messages/serve.ts';
import type { SOURCE_CALLS, SourceAnswers } from '../../lib/messages/source-calls.ts';
import { createTranslator } from '../../locales/translate.ts';
import type { BackgroundContext } from './context.ts';
import { stayAwake } from './stay-awake.ts';

export function createSourceHandlers(context: BackgroundContext): Handlers<typeof SOURCE_CALLS, SourceAnswers> {
  const { store, corpus, intake, tabs, keeping, meetings } = context;
  const { db } = corpus;
  /** What has come or gone changes the names that are known; then every open page is read again. */
  const readNames = async (): Promise<typeof done> => {
    await stayAwake(corpus.reread);
    void tabs.readAllAgain('all');
    return done;
  };
  const wake = (): typeof done => {
    void intake.wake();
    return done;
  };
  const judgeAgain = async (): Promise<typeof done> => {
    await meetings.judgeAgain();
    return done;
  };
  return {
    listSources: async () => {
      const { language } = await corpus.readSettings();
      return succeed(await listSources(db, createTranslator(language)));
    },
    wakeIntake: wake,
    pauseIntake: async () => {
      await intake.stop();
      await pauseIntake(db);
      return done;
    },
    resumeIntake: async () => {
      await resumeIntake(db);
      return wake();
    },
    clearLanded: async () => {
      await intake.clearLanded();
      return done;
    },
    answerFile: async ({ id, take }) => {
      if (take) await db.inbox.update(id, { phase: 'waiting', agreed: true });
      else await db.inbox.delete(id);
      return wake();
    },
    subscribe: async ({ address }) => {
      if (!(await db.subscriptions.get(address))) await db.subscriptions.put(newSubscription(address, Date.now()));
      return wake();
    },
    syncSubscription: async ({ address }) => {
      await db.subscriptions.update(address, { phase: 'waiting', nextAt: 0 });
      return wake();
    },
    agreeToSubscription: async ({ address }) => {
      const row = await db.subscriptions.get(address);
      if (row) await db.subscriptions.update(address, { agreed: row.revision, phase: 'waiting', nextAt: 0 });
      return wake();
    },
    unsubscribe: async ({ address, keep }) => {
      await intake.stop();
      await stayAwake(() => endSubscription(db, address, keep));
      await readNames();
      return wake();
    },
    importDocument: async (document) => {
      try {
        const answer = await keepDocument(db, document);
        await tidyIndex(db);
        return succeed(answer);
      } catch (cause) {
        if (isQuotaError(cause)) return fail('noRoom');
        throw cause;
      }
    },
    endImports: readNames,
    deleteDocument: async ({ documentId }) => {
      await deleteDocument(db, documentId);
      return readNames();
    },
    keepPage: async ({ tabId }) => {
      await keeping.keepPage(tabId);
      return done;
    },
    keepAlways: async ({ tabId, always }) => {
      await keeping.keepAlways(tabId, always);
      return done;
    },
    fetchMeetings: async ({ tabId, addresses }) => {
      const { meetings: page } = await store.read(tabId, ['meetings']);
      const wanted = new Set(addresses);
      const translate = createTranslator((await corpus.readSettings()).language);
      await queueMeetings(db, page?.offers.filter(({ address }) => wanted.has(address)) ?? [], {
        now: Date.now(),
        nameOf: ({ kind, date }) => `${translate(`kind.${kind}`)}, ${translate.date(date)}`,
      });
      // The page that is to fetch them may be closed before it has begun.
      void meetings.lookWhoFetches();
      return judgeAgain();
    },
    meetingFetched: () => judgeAgain(),
    pauseMeetings: async () => {
      await pauseMeetings(db);
      return judgeAgain();
    },
    resumeMeetings: async () => {
      await resumeMeetings(db);
      return judgeAgain();
    },
    clearMeetings: async () => {
      await clearMeetings(db);
      return judgeAgain();
    },
  };
}
