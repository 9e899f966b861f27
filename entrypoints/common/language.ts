/** The language the member chose for the extension's pages. */
import { browser } from 'wxt/browser';
import type { Language } from '../../lib/messages/options-model.ts';
import { parseSettings, SETTINGS_KEY } from '../../lib/messages/settings.ts';

export async function readLanguage(): Promise<Language> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]).language;
}

export function whenLanguageChanges(onLanguage: (language: Language) => void | Promise<void>): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (!change) return;
    const { language } = parseSettings(change.newValue);
    if (language !== parseSettings(change.oldValue).language) void onLanguage(language);
  });
}
