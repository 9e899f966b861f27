/** The background: answers the pages, keeps the corpus in step with the seeds, opens the panel. Wiring only. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { findFault } from '../../lib/corpus/explain-fault.ts';
import { OWN_PAGE_CALLS, PAGE_CALLS } from '../../lib/messages/calls.ts';
import type { CallError } from '../../lib/messages/result.ts';
import { createServer } from '../../lib/messages/serve.ts';
import { SETTINGS_KEY } from '../../lib/messages/settings.ts';
import { SOURCE_CALLS } from '../../lib/messages/source-calls.ts';
import { createSessionStore } from '../../lib/messages/tab-parts.ts';
import { followCommands } from './commands.ts';
import { createCorpusService } from './corpus-service.ts';
import { followInstall } from './greet.ts';
import { createIntake } from './intake.ts';
import { createKeeping } from './keeping.ts';
import { leaveTabs } from './leave-tabs.ts';
import { createMeetings } from './meetings.ts';
import { createOwnPageHandlers } from './own-page-handlers.ts';
import { createPageHandlers } from './page-handlers.ts';
import { followPdfs } from './pdfs.ts';
import { createReadings } from './readings.ts';
import { isOwnPage, isOwnSender } from './senders.ts';
import { followGrants } from './sites.ts';
import { createSourceHandlers } from './source-handlers.ts';
import { createTabs } from './tabs.ts';
import { followToolbar } from './toolbar.ts';

export default defineBackground(() => {
  const store = createSessionStore(browser.storage.session);
  const tabs = createTabs(store);
  const corpus = createCorpusService(store, tabs);
  const readings = createReadings(store, tabs, corpus);
  const intake = createIntake(corpus, tabs);
  const keeping = createKeeping(store, tabs, corpus);
  const meetings = createMeetings(store, corpus);
  const context = { store, tabs, corpus, readings, intake, keeping, meetings };
  const onBug = (call: string, cause: unknown): void => console.error(`Rød tråd: ${call}`, cause);
  const explain = async (cause: unknown): Promise<CallError | null> =>
    findFault(cause) && { code: 'database', message: await corpus.explain(cause) };
  const servers = [
    createServer(PAGE_CALLS, createPageHandlers(context), { allows: isOwnSender, onBug, explain }),
    createServer(OWN_PAGE_CALLS, createOwnPageHandlers(context), { allows: isOwnPage, onBug, explain }),
    createServer(SOURCE_CALLS, createSourceHandlers(context), { allows: isOwnPage, onBug, explain }),
  ];

  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    for (const serve of servers) {
      const answer = serve(message, sender);
      if (!answer) continue;
      void answer.then(sendResponse);
      return true;
    }
    return undefined;
  });
  browser.runtime.onInstalled.addListener(() => void corpus.sync());
  browser.runtime.onStartup.addListener(() => void corpus.sync());
  browser.tabs.onRemoved.addListener((tabId) => {
    // What is still being read in it ends too, and has then nothing to write for.
    void readings.forget(tabId).then(() => store.forget(tabId));
    void meetings.lookWhoFetches();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS_KEY in changes) void tabs.readAllAgain('all');
  });
  followInstall();
  followToolbar(context);
  followCommands(context);
  followGrants(() => void leaveTabs(context));
  followPdfs();
  void corpus.resume();
  void tabs.readAllAgain('brokenOff');
});
