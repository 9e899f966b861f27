/** The extension's keys as the browser has them, and the browser's own page where they are changed. */
import { browser } from 'wxt/browser';
import type { Shortcut, ShortcutName } from '../../lib/messages/options-model.ts';

/** By the name of the command in the manifest. */
const NAMES: Readonly<Record<string, ShortcutName>> = {
  _execute_action: 'openPanel',
  _execute_sidebar_action: 'openPanel',
  'toggle-marks': 'toggleMarks',
  'next-mark': 'nextMark',
  'previous-mark': 'previousMark',
  'next-item': 'nextItem',
  'previous-item': 'previousItem',
};

export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const found = commands.flatMap(({ name, shortcut }) => {
    const known = Object.hasOwn(NAMES, name ?? '') ? NAMES[name ?? ''] : undefined;
    return known ? [{ name: known, keys: shortcut ?? '' }] : [];
  });
  // Firefox has a command for its toolbar button and one for its sidebar: the one with keys stands for both.
  return found
    .sort((a, b) => Number(b.keys !== '') - Number(a.keys !== ''))
    .filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at);
}

export function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
