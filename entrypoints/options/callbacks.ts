/** What the options page's buttons do. */
import { browser } from 'wxt/browser';
import type { OptionsCallbacks } from '../../components/callbacks.ts';
import { changeSettings as change } from '../common/change-settings.ts';
import { ownPages } from '../common/own-pages.ts';
import { openShortcuts } from './shortcuts.ts';

export function createOptionsCallbacks(): OptionsCallbacks {
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
