/** What the library's buttons do about where documents come from. */
import { browser } from 'wxt/browser';
import type { IntakeCallbacks } from '../../components/intake/intake-callbacks.ts';
import { sitePatternOf } from '../../components/intake/seed-address.ts';
import type { CorpusDatabase } from '../../lib/corpus/database.ts';
import { libraryUrl } from '../common/library-url.ts';
import { handToReader } from '../common/pdf/hand-over.ts';
import { saveSeeds } from '../common/save-seeds.ts';
import { sources } from '../common/source-pages.ts';
import type { Imports } from './imports/import-files.ts';

export interface IntakeCallbackOptions {
  readonly db: CorpusDatabase;
  readonly imports: Imports;
  /** Something has moved: the list is to be fetched again. */
  readonly refresh: () => void;
  /** Fetch what waits. */
  readonly fetchMeetings: () => Promise<void>;
}

export function createIntakeCallbacks({ db, imports, refresh, fetchMeetings }: IntakeCallbackOptions): IntakeCallbacks {
  const after = (call: Promise<unknown>): void => void call.then(refresh);
  /** Within the click: later the browser would refuse. True at once for a site that is granted. */
  const askForSite = (address: string): Promise<boolean> =>
    browser.permissions.request({ origins: [sitePatternOf(address)] }).catch(() => false);
  return {
    addFiles: (files) => after(imports.add(files)),
    keepAnyway: (key) => after(imports.keepAnyway(key)),
    openInReader: (key) => {
      const file = imports.fileForReader(key);
      if (file) void handToReader(file);
    },
    clearImports: () => imports.clear(),
    clearLanded: () => after(sources.clearLanded({})),
    answerFile: (id, take) => after(sources.answerFile({ id, take })),
    pauseIntake: () => after(sources.pauseIntake({})),
    resumeIntake: () => after(sources.resumeIntake({})),
    subscribe: async (address) => {
      if (!(await askForSite(address))) return 'refused';
      await sources.subscribe({ address });
      refresh();
      return 'subscribed';
    },
    syncSubscription: (address) =>
      void askForSite(address).then((granted) => granted && after(sources.syncSubscription({ address }))),
    agreeToSubscription: (address) => after(sources.agreeToSubscription({ address })),
    unsubscribe: (address, keep) => after(sources.unsubscribe({ address, keep })),
    saveSeeds: (body) => void saveSeeds(db, { body }),
    deleteDocument: (documentId) =>
      void sources.deleteDocument({ documentId }).then(() => location.assign(libraryUrl(null))),
    deleteFile: (documentId) => void db.files.delete(documentId).then(() => location.reload()),
    askToPersist: () => after(navigator.storage.persist()),
    pauseMeetings: () => after(sources.pauseMeetings({})),
    resumeMeetings: () => after(sources.resumeMeetings({}).then(fetchMeetings)),
    clearMeetings: () => after(sources.clearMeetings({})),
  };
}
