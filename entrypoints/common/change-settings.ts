/** Changes what the member has chosen, where it is kept. */
import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, type Settings } from '../../lib/messages/settings.ts';

export async function changeSettings(edit: (settings: Settings) => Settings): Promise<void> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  await browser.storage.local.set({ [SETTINGS_KEY]: edit(parseSettings(stored[SETTINGS_KEY])) });
}
