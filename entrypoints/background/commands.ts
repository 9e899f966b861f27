/** The keyboard: marks off and on, from mark to mark, from item to item. Which keys, the member chooses in the browser. */
import { browser } from 'wxt/browser';
import type { BackgroundContext } from './context.ts';

const STEPS = {
  'next-mark': { what: 'mark', by: 1 },
  'previous-mark': { what: 'mark', by: -1 },
  'next-item': { what: 'item', by: 1 },
  'previous-item': { what: 'item', by: -1 },
} as const;

export function followCommands({ store, tabs }: Pick<BackgroundContext, 'store' | 'tabs'>): void {
  browser.commands.onCommand.addListener(async (command, asked) => {
    const tab = asked ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    if (tab?.id === undefined) return;
    if (command === 'toggle-marks') {
      const { marks = 'on', page } = await store.read(tab.id, ['marks', 'page']);
      if (!page) return;
      const next = marks === 'on' ? 'off' : 'on';
      await store.write(tab.id, { marks: next });
      await tabs.tell(tab.id).setMarks({ marks: next });
    } else if (Object.hasOwn(STEPS, command)) await tabs.tell(tab.id).step(STEPS[command as keyof typeof STEPS]);
  });
}
