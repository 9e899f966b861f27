/** What the options page's buttons do. */
import { browser } from 'wxt/browser';
import type { OptionsCallbacks } from '../../components/callbacks.ts';
import { readCopy } from '../../lib/corpus/notes/read-copy.ts';
import type { TakenNotes } from '../../lib/messages/notes-model.ts';
import { changeSettings as change } from '../common/change-settings.ts';
import { openCorpus } from '../common/open-corpus.ts';
import { ownPages } from '../common/own-pages.ts';
import { VIEWS_KEY } from '../common/pdf/views-key.ts';
import { saveSeeds } from '../common/save-seeds.ts';
import { openShortcuts } from './shortcuts.ts';

/** @param onTaken told what came of the notes of a picked copy; null: the file has none. */
export function createOptionsCallbacks(onTaken: (taken: TakenNotes | null) => void): OptionsCallbacks {
  const db = openCorpus();
  return {
    setLanguage: (language) => void change((settings) => ({ ...settings, language })),
    // Asked for in the same turn as the click: later the browser would refuse.
    addSite: (pattern) => void browser.permissions.request({ origins: [pattern] }),
    removeSite: (pattern) => void browser.permissions.remove({ origins: [pattern] }),
    setKind: (type, marked) =>
      void change((settings) => ({ ...settings, kinds: { ...settings.kinds, [type]: marked } })),
    setEngine: (engine) => void change((settings) => ({ ...settings, engine })),
    setPdfs: (pdfs) => void change((settings) => ({ ...settings, pdfs })),
    setStops: (areStops) => void change((settings) => ({ ...settings, areStops })),
    unquietSite: (host) =>
      void change((settings) => ({ ...settings, quietSites: settings.quietSites.filter((one) => one !== host) })),
    unkeepSite: (host) =>
      void change((settings) => ({ ...settings, keptSites: settings.keptSites.filter((one) => one !== host) })),
    setBody: (body) => void change((settings) => ({ ...settings, body })),
    openShortcuts,
    openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
    exportData: () => void saveSeeds(db, { body: null, withOwn: true }),
    takeNotes: (file) => void takeCopy(file).then(onTaken),
    deleteData: () => {
      localStorage.removeItem(VIEWS_KEY);
      void ownPages.deleteData({});
    },
    rebuild: () => void ownPages.rebuild({}),
    syncAgain: () => void ownPages.syncAgain({}),
  };
}

/** Null for what is no saved copy, or has nothing of the member's own. */
async function takeCopy(file: File): Promise<TakenNotes | null> {
  const own = await readCopy(file);
  const answer = own && (await ownPages.takeNotes({ notes: [...own.notes], apart: [...own.apart] }));
  return answer?.ok ? answer.value : null;
}
