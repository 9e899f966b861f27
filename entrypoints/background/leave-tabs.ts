/** Pages that are open on a site that the member has withdrawn: all that was shown there goes, and nothing more is read. */
import { browser } from 'wxt/browser';
import type { BackgroundContext } from './context.ts';

export async function leaveTabs({ store, tabs, readings }: BackgroundContext): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    // The browser no longer tells where such a tab is.
    if (id === undefined || url !== undefined || !(await store.read(id, ['page'])).page) continue;
    if ((await tabs.tell(id).stop({})).ok) await readings.forget(id);
  }
}
