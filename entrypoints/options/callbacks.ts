/** What the options page's buttons do. */
import { browser } from 'wxt/browser';
import type { OptionsCallbacks } from '../../components/callbacks.ts';
import type { TakenNotes } from '../../lib/messages/notes-model.ts';
import { changeSettings as change } from '../common/change-settings.ts';
import { ownPages } from '../common/own-pages.ts';
import { openShortcuts } from './shortcuts.ts';

/** @param onTaken told what came of the notes of a picked copy; null: the file has none. */
export function createOptionsCallbacks(onTaken: (taken: TakenNotes | null) => void): OptionsCallbacks {
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
    setBody: (body) => void change((settings) => ({ ...settings, body })),
    openShortcuts,
    openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
    exportData: () => void saveExport(),
    takeNotes: (file) => void readNotes(file).then(onTaken),
    deleteData: () => void ownPages.deleteData({}),
    syncAgain: () => void ownPages.syncAgain({}),
  };
}

async function saveExport(): Promise<void> {
  const answer = await ownPages.exportData({});
  if (!answer.ok) return;
  const url = URL.createObjectURL(new Blob([answer.value.json], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'roed-traad.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Null for what is no saved copy, or has no notes. */
async function readNotes(file: File): Promise<TakenNotes | null> {
  const notes = notesOf(await file.text());
  const answer = notes && (await ownPages.takeNotes({ notes: [...notes] }));
  return answer?.ok ? answer.value : null;
}

function notesOf(json: string): readonly unknown[] | null {
  try {
    const copy: unknown = JSON.parse(json);
    const notes = typeof copy === 'object' && copy !== null && 'notes' in copy ? copy.notes : null;
    return Array.isArray(notes) && notes.length > 0 ? notes : null;
  } catch {
    return null;
  }
}
