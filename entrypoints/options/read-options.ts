/** What the options page shows, from where it is kept. */
import { browser } from 'wxt/browser';
import type { GrantedSite, OptionsState } from '../../lib/messages/options-model.ts';
import { parseSettings, SETTINGS_KEY } from '../../lib/messages/settings.ts';
import { createSessionStore, SYNC_KEY } from '../../lib/messages/tab-parts.ts';
import { ownPages } from '../common/own-pages.ts';
import { readShortcuts } from './shortcuts.ts';

/** What only the collection itself can tell. */
export type Counted = Pick<OptionsState, 'bodies' | 'data'>;

/** While the collection is held up there is no answer: nothing else on the page may wait for it. */
export async function countKept(): Promise<Counted> {
  const [counted, choices] = await Promise.all([ownPages.countData({}), ownPages.listChoices({})]);
  return { bodies: choices.ok ? choices.value.bodies : [], data: counted.ok ? counted.value : null };
}

export async function readOptions(counted: Counted): Promise<OptionsState> {
  const [stored, sync, sites, shortcuts] = await Promise.all([
    browser.storage.local.get(SETTINGS_KEY),
    createSessionStore(browser.storage.session).readSync(),
    readSites(),
    readShortcuts(),
  ]);
  return {
    ...parseSettings(stored[SETTINGS_KEY]),
    sites,
    shortcuts,
    highlightSupported: 'highlights' in CSS,
    ...counted,
    sync,
  };
}

export function whenOptionsChange(onChange: () => void): void {
  browser.storage.local.onChanged.addListener(onChange);
  browser.storage.session.onChanged.addListener((changes) => {
    if (SYNC_KEY in changes) onChange();
  });
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}

async function readSites(): Promise<GrantedSite[]> {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const builtIn = manifest.host_permissions ?? [];
  const { origins = [] } = await browser.permissions.getAll();
  // Files of this machine are switched on in the browser's own settings.
  const granted = origins.filter((origin) => !builtIn.includes(origin) && !origin.startsWith('file:'));
  return [...builtIn, ...granted].map((pattern) => ({ pattern, builtIn: builtIn.includes(pattern) }));
}
